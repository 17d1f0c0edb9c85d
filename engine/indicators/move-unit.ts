import type { Actor } from '../access/actor.ts'
import { loadUnits } from '../access/unit-tree.ts'
import type { Context } from '../context.ts'
import { refreshUnitPaths } from '../organisation/unit-paths.ts'
import { refuse } from '../refusals.ts'
import { type Database, row, rows, sql, transaction } from '../store/sql.ts'
import { addedToCells, advance, holdFoldLock } from './fold.ts'
import { todayOf } from './figure-totals.ts'
import { measuresOf } from './measure.ts'

export interface UnitMove {
  readonly unit: string
  readonly parent: string
  /** The first day under the new parent; today or earlier. */
  readonly day: string
  readonly reason: string
}

export const above = async (database: Database, zone: number, unit: string): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    database,
    sql`select above_id as id from unit_path where zone_id = ${zone} and unit_id = ${unit}::uuid`,
  )
  return found.map(({ id }) => id)
}

/**
 * Takes what the unit adds up to from some units above it and gives it to others: as much work as it has cells, however many entries. They
 * are found measure by measure, as their key begins: those of these definitions, and those of another process that runs newer ones.
 */
function moveCells(
  database: Database,
  { zone, model }: Context,
  unit: string,
  lose: readonly string[],
  gain: readonly string[],
): Promise<unknown> {
  const known = measuresOf(model).all.map(({ id }) => id)
  return rows(
    database,
    sql`insert into cell (zone_id, measure, grain, unit_id, dim, value, bucket, day, n, sum, hash)
        select ${zone}::integer, c.measure, c.grain, s.unit_id, c.dim, c.value, c.bucket, c.day, s.sign * c.n, s.sign * c.sum, s.sign * c.hash
          from (select id from measure where zone_id = ${zone} union select unnest(${known}::integer[])) as m(id)
          join cell c on c.zone_id = ${zone} and c.measure = m.id and c.grain in (1, 2) and c.unit_id = ${unit}::uuid
          cross join unnest(${[...lose, ...gain]}::uuid[], ${[...lose.map(() => -1), ...gain.map(() => 1)]}::integer[]) as s(unit_id, sign)
         order by c.measure, c.grain, s.unit_id, c.dim, c.value, c.bucket, c.day
        ${addedToCells}`,
  )
}

/** Whether the unit can come there on that day; gives its parent. */
export async function checkMove(
  context: Context,
  database: Database,
  move: UnitMove,
): Promise<string | null> {
  const { zone } = context
  const unit = await row<{ parent: string | null }>(
    database,
    sql`select parent_id as parent from unit where zone_id = ${zone} and id = ${move.unit}::uuid`,
  )
  if (!unit) throw refuse.notFound()
  const parents = await above(database, zone, move.parent)
  if (parents.length === 0) throw refuse.notFound()
  if (parents.includes(move.unit)) throw refuse.unitMove({ why: 'below' })
  if (unit.parent === move.parent) throw refuse.unitMove({ why: 'same' })
  if (unit.parent === null) throw refuse.unitMove({ why: 'root' })
  const later = await row(
    database,
    sql`select 1 from unit_move where zone_id = ${zone} and unit_id = ${move.unit}::uuid and from_day >= ${move.day}::date`,
  )
  if (later || move.day > todayOf(context)) throw refuse.unitMove({ why: 'day' })
  return unit.parent
}

/**
 * Puts a unit, with all below it, under another parent from a day on. What it adds up to goes with it in the same transaction: figures "as
 * it is" follow the tree of today, figures "as it was" the tree of each day.
 *
 * @throws Refusal `notFound`, `unitMove`
 */
export async function moveUnit(context: Context, actor: Actor, move: UnitMove): Promise<void> {
  const { pool, zone } = context
  await transaction(pool, async (client) => {
    await holdFoldLock(client, zone)
    const old = await checkMove(context, client, move)
    const before = await above(client, zone, move.unit)
    await rows(
      client,
      sql`update unit set parent_id = ${move.parent}::uuid where zone_id = ${zone} and id = ${move.unit}::uuid`,
    )
    await rows(
      client,
      sql`insert into unit_move (zone_id, unit_id, from_day, old_parent_id, new_parent_id, person_id, reason, at)
          values (${zone}, ${move.unit}, ${move.day}, ${old}, ${move.parent}, ${actor.person}, ${move.reason}, ${context.now().toISOString()})`,
    )
    await refreshUnitPaths(client, zone)
    const after = await above(client, zone, move.unit)
    const lose = before.filter((one) => !after.includes(one))
    const gain = after.filter((one) => !before.includes(one))
    await moveCells(client, context, move.unit, lose, gain)
    await advance(client, zone)
  })
  context.units = await loadUnits(pool, zone)
}
