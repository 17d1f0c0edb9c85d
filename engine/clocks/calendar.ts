import { type CivilDay, civilDay, DAY, isWeekend, MINUTE, yearOf } from './civil-day.ts'
import { type OpenHours, type TimeScale, wallTime, workingTime } from './time-scale.ts'
import { UnknownYear } from './unknown-year.ts'

/** Minutes by which China's time is ahead of UTC: one zone, no summer time since 1992. */
const CHINA_OFFSET_MINUTES = 8 * 60

const MINUTES_OF_A_DAY = DAY / MINUTE

/** Plain data from which a calendar is made; it can come from official-days.ts or from a table. */
export interface CalendarData {
  /** The working hours of every working day, in order and apart. */
  readonly hours: readonly OpenHours[]
  /** Minutes by which the zone is ahead of UTC, all year round; China's when left out. */
  readonly zoneOffsetMinutes?: number
  /** The years for which the days off are known, one after the other without a gap. */
  readonly years: readonly number[]
  /** Those of the years that nobody has announced: their days off are worked out from the law and may still be moved. */
  readonly provisionalYears?: readonly number[]
  /** Days off (`YYYY-MM-DD`) that would otherwise be working days. */
  readonly holidays: readonly string[]
  /** Weekend days (`YYYY-MM-DD`) that are worked to make up for moved days off (调休). */
  readonly makeUpWorkdays: readonly string[]
}

/** The zone's working days and working hours, over the years that are known. */
export interface Calendar {
  readonly zoneOffsetMinutes: number
  readonly hours: readonly OpenHours[]
  readonly knownYears: readonly number[]
  readonly provisionalYears: readonly number[]
  /** Whether the day (`YYYY-MM-DD`) is worked; throws UnknownYear when nobody can say so yet. */
  workdayOf(date: string): boolean
  /** Whether the working days between two moments, both included, may still be moved by an announcement. */
  isProvisional(from: number, to: number): boolean
  /** Time as a continuous count, day and night. */
  readonly wallTime: TimeScale
  /** Time as a count of working hours only. */
  readonly workingTime: TimeScale
}

/**
 * Makes a calendar. The working days are counted once, here, so that every later question is a
 * look-up. Data that contradicts itself (a day that is both off and worked, hours that overlap, a
 * gap between the years, a date outside them) is a fault of the data and throws a plain Error that
 * names it.
 */
export function makeCalendar(data: CalendarData): Calendar {
  checkHours(data.hours)
  const zoneOffsetMinutes = data.zoneOffsetMinutes ?? CHINA_OFFSET_MINUTES
  const firstYear = checkedFirstYear(data.years)
  const first = civilDay(`${firstYear}-01-01`)
  const afterLast = civilDay(`${firstYear + data.years.length}-01-01`)
  const worked = workedDays(data, first, afterLast - first)
  const { provisionalYears = [] } = data
  const yearAt = (moment: number): number =>
    yearOf(Math.floor((moment + zoneOffsetMinutes * MINUTE) / DAY))
  return {
    zoneOffsetMinutes,
    hours: data.hours,
    knownYears: data.years,
    provisionalYears,
    isProvisional: (from, to) =>
      provisionalYears.some((year) => yearAt(from) <= year && year <= yearAt(to)),
    workdayOf: (date) => {
      const day = civilDay(date)
      const mark = worked[day - first]
      if (mark === undefined) throw new UnknownYear(yearOf(day))
      return mark === 1
    },
    wallTime: wallTime(zoneOffsetMinutes),
    workingTime: workingTime(zoneOffsetMinutes, data.hours, first, worked),
  }
}

/** One mark a day of the known years: 1 when it is worked, 0 when it is off. */
function workedDays(data: CalendarData, first: CivilDay, days: number): Uint8Array {
  const worked = Uint8Array.from({ length: days }, (_, index) => (isWeekend(first + index) ? 0 : 1))
  const holidays = new Set(data.holidays)
  const mark = (date: string, value: 0 | 1): void => {
    const index = civilDay(date) - first
    if (index < 0 || index >= days) throw new Error(`${date} is outside the calendar's years`)
    worked[index] = value
  }
  for (const date of holidays) mark(date, 0)
  for (const date of data.makeUpWorkdays) {
    if (holidays.has(date)) throw new Error(`${date} is given as a day off and as a working day`)
    mark(date, 1)
  }
  return worked
}

function checkHours(hours: readonly OpenHours[]): void {
  let earliest = 0
  for (const [start, end] of hours) {
    const whole = Number.isInteger(start) && Number.isInteger(end)
    if (!whole || start < earliest || end <= start || end > MINUTES_OF_A_DAY) {
      throw new Error(
        `The working hours ${start}-${end} are not whole minutes of one day, in order and apart`,
      )
    }
    earliest = end
  }
  if (hours.length === 0) throw new Error('A calendar needs working hours')
}

function checkedFirstYear(years: readonly number[]): number {
  const [first] = years
  if (first === undefined) throw new Error('A calendar needs at least one known year')
  if (years.some((year, index) => year !== first + index)) {
    throw new Error(`The calendar's years ${years.join(', ')} do not follow one another`)
  }
  return first
}
