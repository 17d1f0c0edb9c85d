import type { Limit, LimitUnit } from '../define/limit.ts'
import type { Calendar } from './calendar.ts'
import { HOUR, MINUTE } from './civil-day.ts'
import type { TimeScale } from './time-scale.ts'

/** A unit laid on its time scale: the one place that knows how the units differ. */
export interface UnitMeasure {
  readonly scale: TimeScale
  /** Milliseconds on the scale that one unit takes. */
  readonly length: number
  /** The position from which a clock started at this moment counts. */
  readonly startOf: (moment: number) => number
  /** The position at which a limit falls due that has been used up at this position. */
  readonly closeOf: (position: number) => number
}

/**
 * How the unit is counted under this calendar:
 * - urgent hours 紧急工作时: day and night, from the moment the clock starts;
 * - working hours 工作时 and working minutes: only within the working hours of working days;
 * - working days 工作日: the day of the start does not count; the limit ends with the working hours
 *   of the amount-th working day after it. Begun on a day off, it counts from the next working day,
 *   which is the first;
 * - natural days 自然日: the day of the start does not count; the limit ends at 24:00 of the
 *   amount-th day after it, working day or not.
 * Part of a day counts as a whole one, so half a working day ends like one working day.
 *
 * That the first day does not count, that hours run at once and that the last day ends with
 * business or else at 24:00 is the Civil Code, articles 201 and 203. Its shift of a last day that
 * is a holiday does not apply to 自然日, which run through holidays; a limit that shall not is given
 * in working days.
 */
export function measureOf(unit: LimitUnit, calendar: Calendar): UnitMeasure {
  switch (unit) {
    case 'urgentHours':
      return countedAtOnce(calendar.wallTime, HOUR)
    case 'workingHours':
      return countedAtOnce(calendar.workingTime, HOUR)
    case 'workingMinutes':
      return countedAtOnce(calendar.workingTime, MINUTE)
    case 'workingDays':
      return countedByDays(calendar.workingTime)
    case 'naturalDays':
      return countedByDays(calendar.wallTime)
  }
}

/** Whether the unit is counted in working days and hours, so that the working calendar decides when it is due. */
export const countsWorkingTime = (unit: LimitUnit): boolean => unit.startsWith('working')

function countedAtOnce(scale: TimeScale, length: number): UnitMeasure {
  return { scale, length, startOf: scale.positionOf, closeOf: (position) => position }
}

function countedByDays(scale: TimeScale): UnitMeasure {
  const length = scale.dayLength
  return {
    scale,
    length,
    startOf: scale.endOfDay,
    closeOf: (position) => Math.ceil(position / length) * length,
  }
}

/**
 * Milliseconds that the limit takes on its unit's scale; throws when the amount is not more than 0.
 */
export function lengthOf(limit: Limit, measure: UnitMeasure): number {
  if (!(limit.amount > 0 && limit.amount < Infinity)) {
    throw new Error(`A limit of ${limit.amount} ${limit.unit} is not more than 0`)
  }
  return Math.round(limit.amount * measure.length)
}

/**
 * The moment at which a limit is due whose clock starts at `from` and never pauses. Moments are
 * milliseconds since 1970 (UTC). Takes the same short time whatever the limit; throws UnknownYear
 * when working time reaches a year whose days off are not known.
 */
export function addLimit(from: number, limit: Limit, calendar: Calendar): number {
  const measure = measureOf(limit.unit, calendar)
  const usedUp = measure.startOf(from) + lengthOf(limit, measure)
  return measure.scale.momentOf(measure.closeOf(usedUp))
}

/**
 * How much of the unit passes between two moments, exactly and with fractions; negative when `b` is
 * the earlier one. It adds up: from a to b and from b to c is from a to c. A day is the share of
 * the day's hours (or of its 24 hours) that has passed; that a start's own day does not count is a
 * rule of the start and therefore part of addLimit, not of this.
 */
export function usedBetween(a: number, b: number, unit: LimitUnit, calendar: Calendar): number {
  const { scale, length } = measureOf(unit, calendar)
  return (scale.positionOf(b) - scale.positionOf(a)) / length
}
