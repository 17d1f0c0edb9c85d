import { UnknownYear, usedBetween } from '../clocks/index.ts'
import type { Level } from '../define/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { limitOf } from './clock-columns.ts'

function reached(
  context: Pick<Context, 'calendar'>,
  { when }: Level,
  due: number,
  now: number,
  entry: Entry,
  model: RegisterModel,
): boolean {
  if ('overdueBy' in when) {
    if (now <= due) return false
    return (
      when.overdueBy === 'any' ||
      usedBetween(due, now, when.overdueBy.unit, context.calendar) >= when.overdueBy.amount
    )
  }
  if (now > due) return true
  const clock = model.clocks.find(({ step }) => entry.due[step] === entry.dueAt)
  const limit = clock && limitOf(clock, entry.values)
  return (
    limit !== null &&
    limit !== undefined &&
    usedBetween(now, due, limit.unit, context.calendar) <= limit.amount * when.remainingShare
  )
}

/** The strongest escalation level that an entry's nearest deadline has reached, by name; a function of the present, never stored. */
export function levelOf(
  context: Pick<Context, 'calendar' | 'model'>,
  model: RegisterModel,
  entry: Entry,
  now: number,
): string | null {
  if (entry.dueAt === null) return null
  const due = Date.parse(entry.dueAt)
  try {
    return (
      Object.entries(context.model.ledger.levels).findLast(([, level]) =>
        reached(context, level, due, now, entry, model),
      )?.[0] ?? null
    )
  } catch (error) {
    // Beyond the known calendar only what is certain is said.
    if (error instanceof UnknownYear) return null
    throw error
  }
}
