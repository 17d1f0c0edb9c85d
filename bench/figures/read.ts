import type { Context } from '../../engine/context.ts'
import { everyUnit } from '../../engine/indicators/fold.ts'
import { measuresOf } from '../../engine/indicators/measure.ts'
import { rangesOf } from '../../engine/indicators/periods.ts'
import { readCells } from '../../engine/indicators/read-cells.ts'
import { timesOf, type Times } from './timing.ts'

const year = rangesOf('year', '2025-01-01', '2026-01-01')

/** The whole zone's figure of a year, from cells. */
export const readRootYear = async (context: Context) => {
  const figure = measuresOf(context.model).figures.get('bench.reported')
  if (!figure) throw new Error('the bench has no figure bench.reported')
  return readCells(context.pool, context.zone, {
    measures: [{ measure: figure.parts.num, dim: 0 }],
    units: [everyUnit],
    ranges: year,
    tree: 'is',
  })
}

/** The same figure counted from the entries, with an index that holds all it needs. */
const rawText = `select date_trunc('year', (at_open at time zone 'UTC') + interval '480 minutes') as period, count(*) as n
  from bench_job where zone_id = $1 and at_open >= '2024-12-31T16:00:00Z' and at_open < '2025-12-31T16:00:00Z' group by 1`

export interface ReadTimes {
  readonly cells: Times
  readonly raw: Times
  readonly duckdb: Times | null
}

interface DuckConnection {
  run: (text: string) => Promise<unknown>
  runAndReadAll: (text: string) => Promise<unknown>
}
interface DuckModule {
  DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<DuckConnection> }> }
}

/** No dependency of ours: compared with where somebody has put it. */
const duckdbPackage: string = '@duckdb/node-api'

/** DuckDB in this process, filled from a file; null when it is not installed (`npm install --no-save @duckdb/node-api`). */
async function duckdb(context: Context, folder: string): Promise<DuckConnection | null> {
  const module = (await import(duckdbPackage).catch(() => null)) as DuckModule | null
  if (!module) return null
  await context.pool.query(
    `copy (select unit, kind, ((at_open at time zone 'UTC') + interval '480 minutes')::date as day from bench_job) to '${folder}/job.csv' csv header`,
  )
  const connection = await (await module.DuckDBInstance.create(':memory:')).connect()
  await connection.run(`create table job as select * from read_csv('${folder}/job.csv')`)
  return connection
}

export async function benchRead(context: Context, folder: string): Promise<ReadTimes> {
  await context.pool.query(
    'create index if not exists bench_job_covering on bench_job (zone_id, at_open)',
  )
  await context.pool.query('vacuum analyze bench_job')
  await timesOf(200, () => readRootYear(context))
  const cells = await timesOf(2_000, () => readRootYear(context))
  const raw = await timesOf(5, () =>
    context.pool.query({ name: 'raw-year', text: rawText, values: [context.zone] }),
  )
  const connection = await duckdb(context, folder)
  const duck =
    connection &&
    (await timesOf(30, () =>
      connection.runAndReadAll(
        `select date_trunc('year', day), count(*) from job where day >= '2025-01-01' and day < '2026-01-01' group by 1`,
      ),
    ))
  return { cells, raw, duckdb: duck }
}
