import { type Database, join, raw, rows, type Sql, sql } from '../store/sql.ts'
import { everyUnit } from './fold.ts'
import type { Measure } from './measure.ts'
import { type Range, wholeMonths } from './periods.ts'
import { type Tree, unitsAbove } from './units-above.ts'

/** What stands behind a figure: how many entries, what they add up to, and the fingerprint of the set. */
export interface Total {
  readonly n: number
  /** An exact decimal. */
  readonly sum: string
  readonly hash: string
}
export interface Cell extends Total {
  readonly measure: number
  readonly unit: string
  readonly period: string
  /** The value of the dimension; '' where none is asked for. */
  readonly value: string
  readonly bucket: number
}

export interface AskedCells {
  /** The measures of one figure, each with the place of the wanted dimension among its own; 0 for none. */
  readonly measures: readonly { readonly measure: Measure; readonly dim: number }[]
  readonly units: readonly string[]
  readonly ranges: readonly Range[]
  readonly tree: Tree
}

/**
 * Things that a statement is asked for. One alone is named by its values, several are a table: the database plans a statement about one thing
 * once, and the same about a table of unknown length each time anew, which takes longer than the reading.
 */
interface Listed<Column extends string> {
  /** What a statement reads from besides, with a comma before it. */
  readonly from: Sql
  readonly at: (column: Column) => Sql
}

function listed<Column extends string>(
  alias: string,
  types: Readonly<Record<Column, string>>,
  things: readonly Readonly<Record<Column, string | number>>[],
): Listed<Column> {
  const columns = Object.keys(types) as Column[]
  const [one, another] = things
  if (one && !another) return { from: raw(''), at: (of) => sql`${one[of]}::${raw(types[of])}` }
  const arrays = columns.map((of) => sql`${things.map((each) => each[of])}::${raw(types[of])}[]`)
  return {
    from: sql`, unnest(${join(arrays)}) as ${raw(`${alias}(${columns.join(', ')})`)}`,
    at: (of) => raw(`${alias}.${of}`),
  }
}

const askedMeasures = ({ measures }: AskedCells) =>
  listed(
    'm',
    { measure: 'integer', dim: 'smallint' },
    measures.map(({ measure, dim }) => ({ measure: measure.id, dim })),
  )

const askedRanges = ({ ranges }: AskedCells) =>
  listed(
    'r',
    { period: 'text', since: 'date', first: 'date', after: 'date', until: 'date' },
    ranges.map((range) => {
      const [first, after] = wholeMonths(range)
      return { period: range.period, since: range.from, first, after, until: range.until }
    }),
  )
type Ranges = ReturnType<typeof askedRanges>

/** The asked units that a leaf's row belongs to: what is read besides, and their ids. A stock is filed by the tree of the day on which it is read. */
function above(
  zone: number,
  asked: AskedCells,
  r: Ranges,
  leaf: Sql,
  day: Sql,
): { readonly from: Sql; readonly unit: Sql } {
  // Everything belongs to the whole zone, whatever the tree.
  if (asked.units.length === 1 && asked.units[0] === everyUnit)
    return { from: raw(''), unit: sql`${everyUnit}::uuid` }
  const stock = asked.measures.some(({ measure }) => measure.stock)
  const on = stock ? sql`(${r.at('until')} - 1)` : day
  return {
    from: sql` cross join lateral ${unitsAbove(zone, asked, leaf, on)} as a`,
    unit: raw('a.unit'),
  }
}

/** Cells of a grain, within the parts of the ranges that the condition says. */
function cells(
  zone: number,
  asked: AskedCells,
  grain: 0 | 1 | 2,
  within: (range: Ranges) => Sql,
): Sql {
  const [m, r] = [askedMeasures(asked), askedRanges(asked)]
  // Cells of single units are added up here; the others stand under the unit that is asked for.
  const over = grain === 0 ? above(zone, asked, r, raw('c.unit_id'), raw('c.day')) : null
  const [unit] = asked.units
  const under =
    unit !== undefined && asked.units.length === 1
      ? sql`= ${unit}::uuid`
      : sql`= any(${[...asked.units]}::uuid[])`
  const ofUnits = over ? raw('') : sql` and c.unit_id ${under}`
  return sql`select c.measure, ${over?.unit ?? raw('c.unit_id')} as unit, ${r.at('period')} as period, c.value, c.bucket, c.n, c.sum, c.hash
        from cell c${m.from}${r.from}${over?.from ?? raw('')}
       where c.zone_id = ${zone} and c.measure = ${m.at('measure')} and c.grain = ${raw(String(grain))}${ofUnits} and c.dim = ${m.at('dim')} and ${within(r)}`
}

const wholeRange = (r: Ranges): Sql => sql`c.day >= ${r.at('since')} and c.day < ${r.at('until')}`
const itsMonths = (r: Ranges): Sql => sql`c.day >= ${r.at('first')} and c.day < ${r.at('after')}`
/** The days of a range before its first whole month and after its last. */
const itsParts = (r: Ranges): Sql =>
  sql`((c.day >= ${r.at('since')} and c.day < ${r.at('first')}) or (c.day >= ${r.at('after')} and c.day < ${r.at('until')}))`

/** What has not been folded yet. */
function pending(zone: number, asked: AskedCells): Sql {
  const [m, r] = [askedMeasures(asked), askedRanges(asked)]
  const over = above(zone, asked, r, raw('d.unit_id'), raw('d.day'))
  return sql`select d.measure, ${over.unit} as unit, ${r.at('period')} as period,
          case when ${m.at('dim')} = 0 then '' else (string_to_array(d.dims, chr(31)))[${m.at('dim')}] end as value, d.bucket, d.n, d.sum, d.hash
        from delta d${m.from}${r.from}${over.from}
       where d.zone_id = ${zone} and d.measure = ${m.at('measure')} and d.day >= ${r.at('since')} and d.day < ${r.at('until')}`
}

interface Found {
  measure: number
  unit: string
  period: string
  value: string
  bucket: number
  n: string
  sum: string
  hash: string
}

/** Cells and what is pending, in one statement and so in one snapshot: exact at every writer's commit, whenever the folder comes by. */
export async function readCells(
  database: Database,
  zone: number,
  asked: AskedCells,
): Promise<readonly Cell[]> {
  if (asked.ranges.length === 0 || asked.measures.length === 0) return []
  const isWhole = asked.ranges.every((range) => {
    const [first, after] = wholeMonths(range)
    return first === range.from && after === range.until
  })
  const hasMonths = asked.ranges.some((range) => {
    const [first, after] = wholeMonths(range)
    return first < after
  })
  const byDimension = asked.measures.some(({ dim }) => dim > 0)
  const sources =
    asked.tree === 'was'
      ? [cells(zone, asked, 0, wholeRange)]
      : [
          // Months are added up for every unit and dimension, days only without a dimension.
          ...(hasMonths ? [cells(zone, asked, 2, itsMonths)] : []),
          ...(isWhole ? [] : [cells(zone, asked, byDimension ? 0 : 1, itsParts)]),
        ]
  const found = await rows<Found>(
    database,
    sql`select measure, unit, period, value, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
          from (${join([...sources, pending(zone, asked)], ' union all ')}) as all_of_them
         group by measure, unit, period, value, bucket having sum(n) <> 0 or sum(sum) <> 0 or sum(hash) <> 0`,
  )
  return found.map((one) => ({ ...one, n: Number(one.n) }))
}
