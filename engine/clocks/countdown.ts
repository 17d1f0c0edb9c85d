import type { Calendar } from './calendar.ts'
import type { Limit } from '../define/limit.ts'
import { lengthOf, measureOf } from './limit.ts'

/** A stretch of time in which a clock ran; the last one of a running clock ends now. */
export interface RunningPeriod {
  readonly from: number
  readonly to: number
}

/** What has become of a limit after the periods in which it was counted. */
export interface Countdown {
  /** The moment due: of the period in which it was reached, else of the last one. */
  readonly due: number
  /** Whether the moment due was reached within a period; no later pause can move it then. */
  readonly reached: boolean
  /**
   * What is left at the end of the last period, exactly and in the limit's unit: what the clock
   * goes on with.
   */
  readonly left: number
}

/**
 * Counts a limit down over the periods in which its clock ran: at least one, in order and apart.
 *
 * The rule: a pause moves the moment due by just as much of the limit's own time as passes in the
 * pause. Hours and minutes are exact to the millisecond. Day limits fall due at the end of a day;
 * the pauses are added up exactly and only the sum is rounded up to a whole day. So pauses never
 * take anything from the limit, a pause over k working days at the same time of day moves it by k
 * working days, and all pauses of a clock together give less than one day. What passes of the day
 * of the start is not counted, nor is a pause in it. A clock that resumes after its limit is used
 * up, within that rounding, is due at once.
 */
export function countDown(
  periods: readonly RunningPeriod[],
  limit: Limit,
  calendar: Calendar,
): Countdown {
  const [first] = periods
  if (first === undefined) throw new Error('A limit is counted down over at least one period')
  const measure = measureOf(limit.unit, calendar)
  const start = measure.startOf(first.from)
  const positionOf = (moment: number): number => Math.max(start, measure.scale.positionOf(moment))

  let usedUp = start + lengthOf(limit, measure)
  let due = first.from
  let pausedAt = first.from
  for (const { from, to } of periods) {
    usedUp += positionOf(from) - positionOf(pausedAt)
    due = Math.max(from, measure.scale.momentOf(measure.closeOf(usedUp)))
    if (to >= due) return { due, reached: true, left: 0 }
    pausedAt = to
  }
  const left = Math.max(0, usedUp - positionOf(pausedAt)) / measure.length
  return { due, reached: false, left }
}
