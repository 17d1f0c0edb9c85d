import { type RowSurroundings, readableRows } from '../access/rows.ts'
import type { Actor } from '../access/actor.ts'
import { Reach } from '../store/condition-sql.ts'
import { type Database, join, raw, rows, type Sql, sql } from '../store/sql.ts'
import type { Measure } from './measure.ts'
import type { Range } from './periods.ts'
import type { Cell } from './read-cells.ts'
import { type Tree, unitsAbove } from './units-above.ts'

export interface AskedFacts {
  /** Measures with the places of the wanted dimensions among their own; their values come joined by unit separators. */
  readonly measures: readonly { readonly measure: Measure; readonly dims: readonly number[] }[]
  readonly units: readonly string[]
  readonly ranges: readonly Range[]
  readonly tree: Tree
}

/** The value of some dimensions of a fact, joined as facts keep them. */
const valueSql = (dims: readonly number[]): Sql =>
  dims.length === 0
    ? raw("''")
    : sql`concat_ws(chr(31), ${join(dims.map((dim) => sql`(string_to_array(f.dims, chr(31)))[${dim}::integer]`))})`

function ofMeasure(
  asked: AskedFacts,
  actor: Actor,
  around: RowSurroundings,
  { measure, dims }: AskedFacts['measures'][number],
): Sql {
  const zone = actor.zone
  const reach = new Reach(measure.model, zone)
  const readable = readableRows(reach, actor, around)
  const { ranges } = asked
  const day = measure.stock ? raw('(r.until - 1)') : raw('d.day')
  return sql`select f.measure, a.unit, r.period, ${valueSql(dims)} as value, f.bucket, d.n, d.n * f.sum as sum, d.n * f.hash::numeric as hash
    from ${reach.from()} join fact f on f.zone_id = ${zone} and f.entry_id = e.id and f.measure = ${measure.id}
    cross join lateral (values (f.day, 1), (f.until, -1)) as d(day, n)
    join unnest(${ranges.map(({ period }) => period)}::text[], ${ranges.map(({ from }) => from)}::date[], ${ranges.map(({ until }) => until)}::date[]) as r(period, since, until)
      on d.day >= r.since and d.day < r.until
    join lateral ${unitsAbove(zone, asked, raw('f.unit_id'), day)} as a on true
    where ${readable}`
}

/** The same totals as cells hold, from the facts of the entries that the reader may read: for those who may not read them all. */
export async function readFacts(
  database: Database,
  actor: Actor,
  around: RowSurroundings,
  asked: AskedFacts,
): Promise<readonly Cell[]> {
  if (asked.ranges.length === 0) return []
  const each = asked.measures.map((one) => ofMeasure(asked, actor, around, one))
  const found = await rows<Omit<Cell, 'n'> & { n: string }>(
    database,
    sql`select measure, unit, period, value, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
          from (${join(each, ' union all ')}) as all_of_them
         group by measure, unit, period, value, bucket having sum(n) <> 0 or sum(sum) <> 0 or sum(hash) <> 0`,
  )
  return found.map((one) => ({ ...one, n: Number(one.n) }))
}
