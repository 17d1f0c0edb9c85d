import { countsWorkingTime } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { limitOf } from './clock-columns.ts'

/** Whether a moment due at which this unit's limit ends may still move, because the days it is counted in are not announced. */
export const mayMove = (
  { calendar }: Pick<Context, 'calendar'>,
  unit: Parameters<typeof countsWorkingTime>[0] | undefined,
  from: number,
  due: number,
): boolean => unit !== undefined && countsWorkingTime(unit) && calendar.isProvisional(from, due)

/** Whether the nearest moment due of an entry may still move. */
export function isProvisional(
  context: Pick<Context, 'calendar'>,
  model: RegisterModel,
  entry: Entry,
  now: number,
): boolean {
  const clock = model.clocks.find(({ step }) => entry.due[step] === entry.dueAt)
  if (entry.dueAt === null || !clock) return false
  const due = Date.parse(entry.dueAt)
  return mayMove(context, limitOf(clock, entry.values)?.unit, Math.min(now, due), due)
}
