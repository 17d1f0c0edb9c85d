import type { FigureSide } from '../define/index.ts'
import { and, raw, type Sql, sql } from '../store/sql.ts'
import { everyUnit } from './fold.ts'
import type { Measure } from './measure.ts'
import type { Range } from './periods.ts'
import { type Tree, unitsAbove } from './units-above.ts'

/** A set of facts: of one measure, on some days, under units, of one value of a dimension. */
export interface Behind {
  readonly measure: Measure
  readonly range: Range
  /** None of them within another; the unit that stands for all, alone, for the whole zone. */
  readonly units: readonly string[]
  /** The place of the dimension among the measure's own, 0 for none, and its value. */
  readonly dim: number
  readonly key: string
  /** Further dimensions, each with its value. */
  readonly across?: readonly { readonly dim: number; readonly key: string }[]
  /** The unit tree that the figure follows; as it is, when left out. */
  readonly tree?: Tree
}

/** The facts of the measure, under the units and of the key, whatever their days. */
export function placed(
  zone: number,
  { measure, range, units, dim, key, across = [], tree = 'is' }: Behind,
): readonly Sql[] {
  // A stock is filed by the tree of the day on which it is read.
  const day = measure.stock ? sql`(${range.until}::date - 1)` : raw('f.day')
  return [
    sql`f.zone_id = ${zone}`,
    sql`f.measure = ${measure.id}`,
    ...(units.includes(everyUnit)
      ? []
      : [
          tree === 'is'
            ? sql`f.unit_id in (select unit_id from unit_path where zone_id = ${zone} and above_id = any(${[...units]}::uuid[]))`
            : sql`exists (select 1 from ${unitsAbove(zone, { units, tree }, raw('f.unit_id'), day)} as above)`,
        ]),
    ...(dim === 0 ? [] : [{ dim, key }, ...across]).map(
      (one) => sql`(string_to_array(f.dims, chr(31)))[${one.dim}::integer] = ${one.key}`,
    ),
  ]
}

const standsBefore = (day: string): Sql =>
  sql`f.day < ${day}::date and (f.until is null or f.until >= ${day}::date)`

/** Which facts of a stock are on a side of its account over a stretch: before + came − left = standing, whatever their days are. */
export const onSide = (side: FigureSide, { from, until }: Range): Sql =>
  ({
    before: standsBefore(from),
    came: sql`f.day >= ${from}::date and f.day < ${until}::date`,
    left: sql`f.until >= ${from}::date and f.until < ${until}::date`,
    standing: standsBefore(until),
  })[side]

/** The facts that stand behind the figure: on its days, under its unit, of its key; a stock's are those not ended yet. */
export const counted = (zone: number, behind: Behind): Sql =>
  and([
    ...placed(zone, behind),
    behind.measure.stock
      ? onSide('standing', behind.range)
      : sql`f.day >= ${behind.range.from}::date and f.day < ${behind.range.until}::date`,
  ])
