import type { Context } from '../context.ts'
import { name, rows, sql, transaction } from '../store/sql.ts'
import { addedToCells, advance, holdFoldLock } from './fold.ts'
import type { Measure } from './measure.ts'
import { buildMeasures, syncMeasures } from './measure-state.ts'
import { countGone } from './recount.ts'
import { cellDifferences } from './verify-measure.ts'

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

/**
 * Makes the cells of a measure what its facts add up to, by adding what they lack: writers go on, since only the folder changes cells and
 * it is kept away.
 */
const rebuildCells = ({ pool, zone }: Context, measure: Measure): Promise<void> =>
  transaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0')
    await holdFoldLock(client, zone)
    await rows(
      client,
      sql`insert into cell (zone_id, measure, grain, unit_id, dim, value, bucket, day, n, sum, hash)
          select ${zone}::integer, ${measure.id}::integer, grain, unit_id, dim, value, bucket, day, n, sum, hash
            from (${cellDifferences(zone, measure.id)}) as difference
           order by grain, unit_id, dim, value, bucket, day
          ${addedToCells}`,
    )
    await rows(
      client,
      sql`delete from cell where zone_id = ${zone} and measure = ${measure.id} and n = 0 and sum = 0 and hash = 0`,
    )
    await advance(client, zone)
  })

/** Puts measures right that were found wrong: their facts are counted anew from the entries, batch by batch, then their cells from the facts. */
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
  for (const measure of measures) await rebuildCells(context, measure)
}
