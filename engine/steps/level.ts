import { lightOf, UnknownYear } from '../clocks/index.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { limitOf } from './clock-columns.ts'

/** The strongest escalation level that an entry's nearest deadline has reached, by name; a function of the present, never stored. */
export function levelOf(
  { model: { ledger }, calendar }: Pick<Context, 'calendar' | 'model'>,
  model: RegisterModel,
  entry: Entry,
  now: number,
): string | null {
  const clock = model.clocks.find(({ step }) => entry.due[step] === entry.dueAt)
  if (entry.dueAt === null || !clock) return null
  const levels = Object.entries(ledger.levels).map(([name, { when }]) => ({ name, when }))
  const running = {
    due: Date.parse(entry.dueAt),
    status: 'running',
    limit: limitOf(clock, entry.values),
    stoppedAt: null,
    pausedAt: null,
  } as const
  try {
    return lightOf(running, now, levels, calendar)?.name ?? null
  } catch (error) {
    // Beyond the known calendar only what is certain is said.
    if (error instanceof UnknownYear) return null
    throw error
  }
}
