import { type Database, join, raw, rows, type Sql, sql } from '../store/sql.ts'
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

const measuresSql = ({ measures }: AskedCells): Sql =>
  sql`unnest(${measures.map(({ measure }) => measure.id)}::integer[], ${measures.map(({ dim }) => dim)}::smallint[]) as m(measure, dim)`

const rangesSql = ({ ranges }: AskedCells): Sql => {
  const months = ranges.map(wholeMonths)
  const column = (of: readonly string[]): Sql => sql`${[...of]}::date[]`
  return sql`unnest(${ranges.map(({ period }) => period)}::text[], ${join([
    column(ranges.map(({ from }) => from)),
    column(months.map(([first]) => first)),
    column(months.map(([, after]) => after)),
    column(ranges.map(({ until }) => until)),
  ])}) as r(period, since, first, after, until)`
}

/** The asked units that a leaf's row belongs to, as the column `unit`; a stock is filed by the tree of the day on which it is read. */
function above(zone: number, asked: AskedCells, leaf: Sql, day: Sql): Sql {
  const stock = asked.measures.some(({ measure }) => measure.stock)
  return sql`lateral ${unitsAbove(zone, asked, leaf, stock ? raw('(r.until - 1)') : day)} as a`
}

const cellColumns = raw('c.value, c.bucket, c.n, c.sum, c.hash')
const inParts = raw(
  '((c.day >= r.since and c.day < r.first) or (c.day >= r.after and c.day < r.until))',
)

/** Whole months, added up for every unit and dimension. */
const months = (zone: number, asked: AskedCells): Sql =>
  sql`select c.measure, c.unit_id as unit, r.period, ${cellColumns}
        from ${measuresSql(asked)} join cell c on c.zone_id = ${zone} and c.measure = m.measure and c.grain = 2 and c.unit_id = any(${[...asked.units]}::uuid[]) and c.dim = m.dim
        join ${rangesSql(asked)} on c.day >= r.first and c.day < r.after`
/** Days of units with all below them, without a dimension. */
const days = (zone: number, asked: AskedCells): Sql =>
  sql`select c.measure, c.unit_id as unit, r.period, ${cellColumns}
        from ${measuresSql(asked)} join cell c on c.zone_id = ${zone} and c.measure = m.measure and c.grain = 1 and c.unit_id = any(${[...asked.units]}::uuid[]) and c.dim = 0
        join ${rangesSql(asked)} on ${inParts}`
/** Days of single units, for what is not added up: parts of months by a dimension, and the tree as it was. */
const ownDays = (zone: number, asked: AskedCells, all: boolean): Sql =>
  sql`select c.measure, a.unit, r.period, ${cellColumns}
        from ${measuresSql(asked)} join cell c on c.zone_id = ${zone} and c.measure = m.measure and c.grain = 0 and c.dim = m.dim
        join ${rangesSql(asked)} on ${all ? raw('c.day >= r.since and c.day < r.until') : inParts}
        join ${above(zone, asked, raw('c.unit_id'), raw('c.day'))} on true`
/** What has not been folded yet. */
const pending = (zone: number, asked: AskedCells): Sql =>
  sql`select d.measure, a.unit, r.period, case when m.dim = 0 then '' else (string_to_array(d.dims, chr(31)))[m.dim] end as value, d.bucket, d.n, d.sum, d.hash
        from ${measuresSql(asked)} join delta d on d.zone_id = ${zone} and d.measure = m.measure
        join ${rangesSql(asked)} on d.day >= r.since and d.day < r.until
        join ${above(zone, asked, raw('d.unit_id'), raw('d.day'))} on true`

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
      ? [ownDays(zone, asked, true)]
      : [
          ...(hasMonths ? [months(zone, asked)] : []),
          ...(isWhole ? [] : [byDimension ? ownDays(zone, asked, false) : days(zone, asked)]),
        ]
  const found = await rows<Found>(
    database,
    sql`select measure, unit, period, value, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
          from (${join([...sources, pending(zone, asked)], ' union all ')}) as all_of_them
         group by measure, unit, period, value, bucket having sum(n) <> 0 or sum(sum) <> 0 or sum(hash) <> 0`,
  )
  return found.map((one) => ({ ...one, n: Number(one.n) }))
}
