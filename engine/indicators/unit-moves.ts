import type { UnitMovePreviewWire, UnitMoveWire } from '../define/index.ts'
import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'
import { everyUnit } from './fold.ts'
import { measuresOf } from './measure.ts'
import { above, checkMove, type UnitMove } from './move-unit.ts'
import { dawn } from './periods.ts'
import { readCells } from './read-cells.ts'

/** After every day that an entry can count on. */
const dusk = '9999-12-31'

/**
 * What a move would do: whose figures lose and gain, and how many entries behind each indicator change sides. Nothing is changed.
 *
 * @throws Refusal as the move itself
 */
export async function previewMove(context: Context, move: UnitMove): Promise<UnitMovePreviewWire> {
  const { pool, zone, model } = context
  await checkMove(context, pool, move)
  const before = await above(pool, zone, move.unit)
  const after = [move.unit, ...(await above(pool, zone, move.parent))]
  const { all, figures } = measuresOf(model)
  const cells = await readCells(pool, zone, {
    measures: all.map((measure) => ({ measure, dim: 0 })),
    units: [move.unit],
    // Before the first of a month and up to one, so that months are enough.
    ranges: [{ period: 'all', from: dawn, until: `${dusk.slice(0, 8)}01` }],
    tree: 'is',
  })
  const counted = Map.groupBy(cells, ({ measure }) => measure)
  const entriesOf = (id: number): number => counted.get(id)?.reduce((sum, { n }) => sum + n, 0) ?? 0
  return {
    lose: before.filter((one) => one !== everyUnit && !after.includes(one)),
    gain: after.filter((one) => one !== everyUnit && !before.includes(one)),
    figures: [...figures.values()].flatMap(({ key, indicator, parts: { num, den } }) => {
      const entries = entriesOf((den ?? num).id)
      return entries === 0 || indicator.growth ? [] : [{ indicator: key, entries }]
    }),
  }
}

interface FoundMove extends Omit<UnitMoveWire, 'by'> {
  readonly zh: string | null
  readonly en: string | null
}

/** Moves of units, the latest first; who entered them is told to those who look after the ledger. */
export async function unitMoves(
  { pool, zone }: Context,
  isOperator: boolean,
): Promise<UnitMoveWire[]> {
  const found = await rows<FoundMove>(
    pool,
    sql`select m.unit_id as unit, m.from_day as day, m.old_parent_id as "from", m.new_parent_id as "to", m.reason, m.at, p.name_zh as zh, p.name_en as en
          from unit_move m left join person p on p.zone_id = ${zone} and p.id = m.person_id
         where m.zone_id = ${zone} order by m.from_day desc, m.at desc`,
  )
  return found.map(({ zh, en, ...move }) => ({
    ...move,
    ...(isOperator && zh !== null && { by: { zh, en: en ?? zh } }),
  }))
}
