import type { Calendar } from './calendar.ts'
import { type ClockReading, untilDue } from './clock.ts'
import { type Limit, usedBetween } from './limit.ts'

/**
 * When an escalation level is reached:
 * - `remainingShare`: at most this share (0 to 1) of the whole limit is left, e.g. 0.2;
 * - `remaining`: at most this much is left, e.g. 1 working day (临期);
 * - `overdue`: the moment due has passed (逾期);
 * - `overdueBy`: at least this much has passed since the moment due.
 */
export type EscalationTrigger =
  | { readonly remainingShare: number }
  | { readonly remaining: Limit }
  | { readonly overdue: true }
  | { readonly overdueBy: Limit }

/**
 * One level of escalation (督办等级), data of the programme: which colours there are and in which order
 * is local.
 */
export interface EscalationLevel {
  readonly name: string
  readonly label: string
  readonly colour: string
  readonly when: EscalationTrigger
}

/**
 * The strongest level that the clock has reached at `now`, or null; `levels` are ordered from the
 * weakest to the strongest. `reading` may be older than `now` as long as no step was taken since.
 * The work of a clock that pauses or has stopped has left the hands it was in: left late, it keeps
 * the level that it had then; left in time, it has none.
 */
export function lightOf<Level extends EscalationLevel>(
  reading: ClockReading,
  now: number,
  levels: readonly Level[],
  calendar: Calendar,
): Level | null {
  const moment = reading.stoppedAt ?? reading.pausedAt ?? now
  let strongest: Level | null = null
  for (const level of levels)
    if (isReached(level.when, reading, moment, calendar)) strongest = level
  return strongest
}

function isReached(
  when: EscalationTrigger,
  reading: ClockReading,
  moment: number,
  calendar: Calendar,
): boolean {
  const { due, status, allowed } = reading
  if (due === null || allowed === null) return false
  const overdue = moment > due
  if ('overdue' in when) return overdue
  if ('overdueBy' in when) {
    const { amount, unit } = when.overdueBy
    return overdue && usedBetween(due, moment, unit, calendar) >= amount
  }
  if (overdue || status !== 'running') return overdue
  if ('remaining' in when) {
    const { amount, unit } = when.remaining
    return usedBetween(moment, due, unit, calendar) <= amount
  }
  const left = untilDue(moment, due, allowed, calendar)
  return left.amount / allowed.amount <= when.remainingShare
}
