import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { name, raw, row, rows, type Sql, sql, transaction } from '../store/sql.ts'
import { cellDifferences } from './cell-differences.ts'
import { entrySums } from './entry-sums.ts'
import { addedToCells, advance, holdFoldLock } from './fold.ts'
import type { Measure } from './measure.ts'
import { buildMeasures, syncMeasures } from './measure-state.ts'
import { countGone } from './recount.ts'

/** Takes back facts of entries that are no longer there. */
async function removeOrphans(context: Context, measure: Measure): Promise<void> {
  const { pool, zone } = context
  await transaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0')
    const orphans = await rows<{ entry_id: string }>(
      client,
      sql`select f.entry_id from fact f where f.zone_id = ${zone} and f.measure = ${measure.id}
           and not exists (select 1 from ${name(measure.model.table)} e where e.zone_id = ${zone} and e.id = f.entry_id)`,
    )
    if (orphans.length > 0)
      await countGone(
        client,
        context,
        measure.model,
        orphans.map(({ entry_id: id }) => id),
      )
  })
}

/** A register is counted in so many parts: several for each process that the database lends to one query, so that none waits long for another. */
const partsAtMost = 4
/** Pages below which a part is not worth a process: 8 MB are read in some milliseconds. */
const pagesAtLeast = 1_000

/** Conditions over `e` that divide a register by where its rows lie; the last part has no end, so that none is left out. */
async function partsOf(client: PoolClient, { table }: RegisterModel): Promise<readonly Sql[]> {
  const found = await row<{ pages: number }>(
    client,
    sql`select (pg_relation_size(${table}::regclass) / current_setting('block_size')::bigint)::integer as pages`,
  )
  const pages = found?.pages ?? 0
  const parts = Math.max(1, Math.min(partsAtMost, Math.floor(pages / pagesAtLeast)))
  const border = (at: number): string => `'(${Math.floor((pages * at) / parts)},0)'::tid`
  return Array.from({ length: parts }, (_, at) =>
    at + 1 < parts
      ? raw(`e.ctid >= ${border(at)} and e.ctid < ${border(at + 1)}`)
      : raw(`e.ctid >= ${border(at)}`),
  )
}

/**
 * What one query may use while it counts a register: memory for as many sums as a figure's years have cells, and other processes whatever
 * the planner thinks of the number of groups, which it cannot know.
 */
const countingSettings = `set local statement_timeout = 0; set local work_mem = '256MB'; set local parallel_setup_cost = 0;
  set local parallel_tuple_cost = 0; set local min_parallel_table_scan_size = 0`

/**
 * Makes the cells of measures of one register what its entries add up to, by adding what they lack. The entries are read once for all
 * measures that count on the same day. Writers go on meanwhile, since only the folder changes cells, and it is kept away. Gives how many
 * cells were wrong.
 */
export function recountCells({ pool, zone, model }: Context, measures: readonly Measure[]) {
  return transaction(pool, async (client): Promise<number> => {
    const [first] = measures
    if (!first) return 0
    const ids = measures.map(({ id }) => id)
    await client.query(countingSettings)
    await holdFoldLock(client, zone)
    const parts = await partsOf(client, first.model)
    const counted = entrySums(measures, zone, model.ledger.offsetMinutes, parts)
    // Read on its own, and not as part of the insertion: only a query that writes nothing is shared among processes.
    await rows(
      client,
      sql`create temporary table cell_difference on commit drop as ${cellDifferences(zone, ids, counted)}`,
    )
    const found = await row<{ wrong: string }>(
      client,
      sql`with added as (
            insert into cell (zone_id, measure, grain, unit_id, dim, value, bucket, day, n, sum, hash)
            select ${zone}::integer, measure, grain, unit_id, dim, value, bucket, day, n, sum, hash
              from cell_difference order by measure, grain, unit_id, dim, value, bucket, day
            ${addedToCells} returning 1)
          select count(*) as wrong from added`,
    )
    const wrong = Number(found?.wrong ?? 0)
    if (wrong === 0) return 0
    await rows(
      client,
      sql`delete from cell where zone_id = ${zone} and measure = any(${ids}::integer[]) and n = 0 and sum = 0 and hash = 0`,
    )
    await advance(client, zone)
    return wrong
  })
}

/**
 * Puts measures right that were found wrong: their facts are counted anew from the entries, batch by batch, then their cells, register by
 * register.
 */
export async function rebuildMeasures(
  context: Context,
  measures: readonly Measure[],
): Promise<void> {
  const { pool, zone } = context
  if (measures.length === 0) return
  for (const measure of measures) await removeOrphans(context, measure)
  await rows(
    pool,
    sql`update measure set status = 'building', done_to = null, counted = 0 where zone_id = ${zone} and id = any(${measures.map(({ id }) => id)}::integer[])`,
  )
  await syncMeasures(context)
  await buildMeasures(context, new AbortController().signal)
  for (const of of Map.groupBy(measures, ({ model }) => model).values())
    await recountCells(context, of)
}
