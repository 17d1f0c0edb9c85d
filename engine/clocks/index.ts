/**
 * Clocks: what a time limit means, when work is due, whether it was late and which warning it has
 * reached. Pure functions of an entry's history, the zone's calendar and a moment; they run on the
 * server and in the browser alike.
 */
export { type Calendar, type CalendarData, makeCalendar } from './calendar.ts'
export { civilDay, dateOf } from './civil-day.ts'
export { type ClockReading, mayExtend, readClock } from './clock.ts'
export type { ClockEvent, ClockSpec } from './clock-history.ts'
export { type EscalationTrigger, lightOf } from './escalation.ts'
export { addLimit, countsWorkingTime } from './limit.ts'
export { officialDays } from './official-days.ts'
export { hasStatutoryDays, statutoryDaysOff } from './statutory-days.ts'
export { statesWithoutReturn } from './states-without-return.ts'
export type { OpenHours } from './time-scale.ts'
export { UnknownYear } from './unknown-year.ts'
