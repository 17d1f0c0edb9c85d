import type { Calendar } from './calendar.ts'
import { type ClockReading, untilDue } from './clock.ts'
import type { Limit } from '../define/limit.ts'
import { usedBetween } from './limit.ts'

/**
 * When an escalation level (督办等级) is reached:
 * - `remainingShare`: at most this share (0 to 1) of the whole limit is left, e.g. 0.2 (临期);
 * - `overdueBy`: at least this much has passed since the moment due, or 'any' time at all (逾期).
 */
export type EscalationTrigger =
  | { readonly remainingShare: number }
  | { readonly overdueBy: Limit | 'any' }

/** What of a clock's reading its light depends on. */
type Standing = Pick<ClockReading, 'due' | 'status' | 'limit' | 'stoppedAt' | 'pausedAt'>

/**
 * The strongest level that the clock has reached at `now`, or null; `levels` are ordered from the
 * weakest to the strongest and carry what the programme likes besides: names, labels, colours.
 * `reading` may be older than `now` as long as no step was taken since. The work of a clock that
 * pauses or has stopped has left the hands it was in: left late, it keeps the level that it had
 * then; left in time, it has none.
 */
export function lightOf<Level extends { readonly when: EscalationTrigger }>(
  reading: Standing,
  now: number,
  levels: readonly Level[],
  calendar: Calendar,
): Level | null {
  const moment = reading.stoppedAt ?? reading.pausedAt ?? now
  let strongest: Level | null = null
  for (const level of levels) {
    if (isReached(level.when, reading, moment, calendar)) strongest = level
  }
  return strongest
}

function isReached(
  when: EscalationTrigger,
  reading: Standing,
  moment: number,
  calendar: Calendar,
): boolean {
  const { due, status, limit } = reading
  if (due === null || limit === null) return false
  const overdue = moment > due
  if ('remainingShare' in when) {
    if (overdue || status !== 'running') return overdue
    const left = untilDue(moment, due, limit, calendar)
    return left.amount / limit.amount <= when.remainingShare
  }
  if (!overdue || when.overdueBy === 'any') return overdue
  const { amount, unit } = when.overdueBy
  return usedBetween(due, moment, unit, calendar) >= amount
}
