import { moveUnit } from '../../engine/indicators/move-unit.ts'
import { dayAfter } from '../../engine/indicators/periods.ts'
import { median } from '../load.ts'
import type { Site } from './site.ts'
import { millisecondsOf } from './timing.ts'

/** How often a unit goes and comes back. */
const rounds = 5
/** The first day of the first move: a unit moves at most once a day, and never before its last move. */
const firstDay = '2024-01-01'

async function lastMove({ pool, zone }: Site['context']): Promise<string> {
  const { rows } = await pool.query<{ day: string | null }>(
    'select max(from_day)::text as day from unit_move where zone_id = $1',
    [zone],
  )
  return rows[0]?.day ?? firstDay
}

/** Milliseconds that a village takes to come under another street, or back: the middle of ten. */
export async function benchMove({ context, actor }: Site): Promise<number> {
  const [, here, there] = context.units.units
  const village = context.units.units.find((one) => one.parent === here?.id)
  if (!here || !there || !village) throw new Error('the bench has no units')
  const times: number[] = []
  let day = await lastMove(context)
  for (const parent of Array.from({ length: rounds }, () => [there.id, here.id]).flat()) {
    day = dayAfter(day)
    const move = { unit: village.id, parent, day, reason: '测量用' }
    times.push(await millisecondsOf(() => moveUnit(context, actor, move)))
  }
  return median(times)
}
