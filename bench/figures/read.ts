import type { Context } from '../../engine/context.ts'
import { everyUnit } from '../../engine/indicators/fold.ts'
import { measuresOf } from '../../engine/indicators/measure.ts'
import { rangesOf } from '../../engine/indicators/periods.ts'
import { readCells } from '../../engine/indicators/read-cells.ts'
import { prepared } from '../../engine/store/sql.ts'
import { duckdbOf } from './duckdb.ts'
import { timesOf, type Times } from './timing.ts'

const year = rangesOf('year', '2025-01-01', '2026-01-01')

/** The whole zone's figure of a year, from cells. */
async function rootYear(context: Context): Promise<number> {
  const figure = measuresOf(context.model).figures.get('bench.reported')
  if (!figure) throw new Error('the bench has no figure bench.reported')
  const found = await readCells(context.pool, context.zone, {
    measures: [{ measure: figure.parts.num, dim: 0 }],
    units: [everyUnit],
    ranges: year,
    tree: 'is',
  })
  return found[0]?.n ?? 0
}

/** The same figure counted from the entries, with an index that holds all it needs. */
const rawYear = `select date_trunc('year', (at_open at time zone 'UTC') + interval '480 minutes') as period, count(*) as n
  from bench_job where zone_id = $1 and at_open >= '2024-12-31T16:00:00Z' and at_open < '2025-12-31T16:00:00Z' group by 1`
const coveringIndex = 'create index bench_job_covering on bench_job (zone_id, at_open)'
const duckdbYear = `select date_trunc('year', opened), count(*) from job where opened >= '2025-01-01' and opened < '2026-01-01' group by 1`

/** How often each is asked. */
const rounds = { cells: 5_000, raw: 10, duckdb: 100 }

export interface ReadTimes {
  readonly cells: Times
  readonly raw: Times
  readonly duckdb: Times
}

/** Times of the root-year figure: from cells at SQL level, counted by raw SQL, and by DuckDB in this process. All three must say the same. */
export async function benchRead(context: Context, folder: string): Promise<ReadTimes> {
  const { pool, zone } = context
  const client = await pool.connect()
  try {
    await client.query(`set statement_timeout = 0; set maintenance_work_mem = '1GB'`)
    await client.query(coveringIndex)
    await client.query('vacuum (analyze) bench_job')
    await client.query('reset all')
  } finally {
    client.release()
  }
  const n = await rootYear(context)
  const [counted] = await prepared<{ n: number }>(pool, rawYear, [zone])
  const duckdb = await duckdbOf(context, folder)
  const [[, inside] = []] = await duckdb.rowsOf(duckdbYear)
  if (n !== Number(counted?.n) || n !== Number(inside))
    throw new Error(`cells say ${n}, raw SQL ${counted?.n}, DuckDB ${String(inside)}`)
  await timesOf(500, () => rootYear(context))
  const cells = await timesOf(rounds.cells, () => rootYear(context))
  const raw = await timesOf(rounds.raw, () => prepared(pool, rawYear, [zone]))
  // An index that no definition knows would stop the next start.
  await pool.query('drop index bench_job_covering')
  await timesOf(5, () => duckdb.rowsOf(duckdbYear))
  const inProcess = await timesOf(rounds.duckdb, () => duckdb.rowsOf(duckdbYear))
  duckdb.close()
  return { cells, raw, duckdb: inProcess }
}
