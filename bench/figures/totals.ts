import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../engine/context.ts'
import { everyUnit } from '../../engine/indicators/fold.ts'
import { type Figure, measuresOf, type Part } from '../../engine/indicators/measure.ts'
import { rangesOf } from '../../engine/indicators/periods.ts'
import { readCells } from '../../engine/indicators/read-cells.ts'
import { duckdbOf } from './duckdb.ts'
import { jobMeasures } from './site.ts'

/** What a measure comes to, by unit and month: `measure unit month n sum fingerprint`, sorted. Two ways of counting are equal when these are. */
export type Totals = readonly string[]

/** The months that entries of 2025 are reported and handled in. */
const months = rangesOf('month', '2025-01-01', '2026-02-01')

/** Units with all below them: the zone, and those directly under it. */
const unitsOf = ({ units }: Context): readonly string[] => [
  everyUnit,
  ...units.units.filter(({ parent }) => parent === units.units[0]?.id).map(({ id }) => id),
]

const line = (...of: readonly unknown[]): string => of.map(String).join(' ')

/** From cells and what is pending. */
export async function totalsOfCells(context: Context): Promise<Totals> {
  const found = await readCells(context.pool, context.zone, {
    measures: jobMeasures(context).map((measure) => ({ measure, dim: 0 })),
    units: unitsOf(context),
    ranges: months,
    tree: 'is',
  })
  return found
    .map(({ measure, unit, period, n, sum, hash }) => line(measure, unit, period, n, sum, hash))
    .toSorted()
}

/** The rules of the bench's figures once more, written by hand: which entries, the day, what is added up. */
const rules: readonly (readonly [string, Part, where: string, day: string, sum: string])[] = [
  ['bench.reported', 'num', 'true', 'opened', '0'],
  ['bench.amount', 'num', 'amount is not null', 'opened', 'amount'],
  ['bench.closedRate', 'den', `state in ('open', 'handled', 'closed')`, 'opened', '0'],
  ['bench.closedRate', 'num', `state = 'closed'`, 'opened', '0'],
  ['bench.inTime', 'den', 'handled is not null', 'handled', '0'],
  ['bench.inTime', 'num', 'intime', 'handled', '0'],
]

/**
 * The same in SQL that PostgreSQL and DuckDB both read, from the entries alone: `job` has the columns unit, kind, state, amount, opened,
 * handled, intime and hash.
 */
function totalsText(context: Context): string {
  const figures = measuresOf(context.model).figures
  const idOf = (figure: Figure | undefined, part: Part): number => figure?.parts[part]?.id ?? 0
  const wanted = new Set(unitsOf(context))
  const { units } = context.units
  const above = units.flatMap((unit) => {
    const over = units.filter(
      (one) => context.units.isWithin(unit.id, one.id) && wanted.has(one.id),
    )
    return [everyUnit, ...over.map(({ id }) => id)].map((one) => `('${unit.id}', '${one}')`)
  })
  const each = rules.map(
    ([key, part, where, day, sum]) =>
      `select ${idOf(figures.get(key), part)} as measure, cast(unit as varchar) as unit, substr(cast(${day} as varchar), 1, 7) as month,
         count(*) as n, sum(${sum}) as sum, sum(hash) as hash from job where ${where} group by 1, 2, 3`,
  )
  return `select measure, a.above, month, cast(sum(n) as varchar), cast(sum(sum) as varchar), cast(sum(hash) as varchar)
    from (${each.join(' union all ')}) as each join (values ${above.join(', ')}) as a(unit, above) on a.unit = each.unit group by measure, a.above, month`
}

const linesOf = (rows: readonly (readonly unknown[])[]): Totals =>
  rows.map((row) => line(...row)).toSorted()

/** From the entries, by raw SQL in PostgreSQL. */
export async function totalsOfEntries(context: Context): Promise<Totals> {
  const client = await context.pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    const { rows } = await client.query<unknown[]>({
      rowMode: 'array',
      text: `with job as not materialized (
          select unit, kind, state, amount, ((at_open at time zone 'UTC') + interval '480 minutes')::date as opened,
            ((at_handled at time zone 'UTC') + interval '480 minutes')::date as handled, done_handle <= due_handle as intime,
            ('x' || right(replace(id::text, '-', ''), 15))::bit(60)::bigint as hash
            from bench_job where zone_id = $1) ${totalsText(context)}`,
      values: [context.zone],
    })
    return linesOf(rows)
  } finally {
    await client.query('reset statement_timeout')
    client.release()
  }
}

/** From the entries, by DuckDB. */
export const totalsOfDuckdb = async (
  context: Context,
  rowsOf: (text: string) => Promise<readonly (readonly unknown[])[]>,
): Promise<Totals> => linesOf(await rowsOf(totalsText(context)))

/** Whether cells, entries and DuckDB come to the same, in words; what differs is an error. */
export async function totalsFound(context: Context, folder: string): Promise<string> {
  const cells = await totalsOfCells(context)
  const entries = await totalsOfEntries(context)
  const duckdb = await duckdbOf(context, folder)
  const inProcess = await totalsOfDuckdb(context, duckdb.rowsOf)
  duckdb.close()
  for (const [who, found] of Object.entries({ entries, inProcess }))
    if (!isDeepStrictEqual(found, cells)) throw new Error(`cells are not what ${who} come to`)
  return `${cells.length} figures by unit and month are equal in number, sum and fingerprint: cells, raw SQL over the entries, DuckDB`
}
