import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { name, rows, row, sql, transaction } from '../store/sql.ts'
import { type Figure, type Measure, measuresOf } from './measure.ts'
import { recount } from './recount.ts'

/** Measures of a zone that are still being built, with the share of entries that has been counted. Known to the process that builds them. */
const building = new WeakMap<Context, Map<number, number>>()
const buildingOf = (context: Context): Map<number, number> => {
  const known = building.get(context) ?? new Map<number, number>()
  building.set(context, known)
  return known
}

/** Of some figures those that are not whole yet, by key, with the share of entries counted. */
export function buildingShares(
  context: Context,
  figures: readonly Figure[],
): Record<string, number> {
  const unfinished = buildingOf(context)
  if (unfinished.size === 0) return {}
  return Object.fromEntries(
    figures.flatMap(({ key, parts }) => {
      const shares = Object.values(parts).flatMap(({ id }) => unfinished.get(id) ?? [])
      return shares.length === 0 ? [] : [[key, Math.min(...shares)]]
    }),
  )
}

const hasEntries = async ({ pool, zone }: Context, { model }: Measure): Promise<boolean> =>
  (await row(pool, sql`select 1 from ${name(model.table)} e where e.zone_id = ${zone} limit 1`)) !==
  undefined

/**
 * Compares the measures of the definitions with those of the database. A new one (also a changed rule, which is another measure) is to be
 * built where there are entries already; one that no definition names is retired and what is stored of it removed.
 */
export async function syncMeasures(context: Context): Promise<void> {
  const { pool, zone } = context
  const measures = measuresOf(context.model).all
  const known = await rows<{ id: number; status: string }>(
    pool,
    sql`select id, status from measure where zone_id = ${zone} and status <> 'retired'`,
  )
  const held = new Map(known.map(({ id, status }) => [id, status]))
  for (const measure of measures) {
    const status = held.get(measure.id)
    if (status === 'building') buildingOf(context).set(measure.id, 0)
    if (status !== undefined) continue
    const isNew = (await hasEntries(context, measure)) ? 'building' : 'live'
    if (isNew === 'building') buildingOf(context).set(measure.id, 0)
    await rows(
      pool,
      sql`insert into measure (zone_id, id, register, status, since) values (${zone}, ${measure.id}, ${measure.model.key}, ${isNew}, now())
          on conflict (zone_id, id) do update set status = excluded.status, done_to = null, counted = 0, since = now()`,
    )
  }
  const wanted = new Set(measures.map(({ id }) => id))
  const gone = [...held.keys()].filter((id) => !wanted.has(id))
  if (gone.length > 0) await retire(context, gone)
}

async function retire({ pool, zone }: Context, ids: readonly number[]): Promise<void> {
  await transaction(pool, async (client) => {
    const of = [...ids]
    await rows(
      client,
      sql`update measure set status = 'retired' where zone_id = ${zone} and id = any(${of}::integer[])`,
    )
    await rows(
      client,
      sql`delete from fact where zone_id = ${zone} and measure = any(${of}::integer[])`,
    )
    await rows(
      client,
      sql`delete from delta where zone_id = ${zone} and measure = any(${of}::integer[])`,
    )
    await rows(
      client,
      sql`delete from cell where zone_id = ${zone} and measure = any(${of}::integer[])`,
    )
  })
}

/** Entries counted in one transaction: writers of the register wait that long, some tens of milliseconds. */
const countedAtOnce = 2_000
/** How long a batch waits for writers before it steps back and lets those behind it pass. */
const lockPatience = '300ms'

/** Counts the next entries of a measure; gives the last one's id, or null when there are no more. */
async function countNext(context: Context, measure: Measure): Promise<string | null> {
  const { pool, zone } = context
  const { table } = measure.model
  return transaction(pool, async (client) => {
    await client.query(`set local lock_timeout = '${lockPatience}'`)
    // A writer's statement that began before must be over, one that begins now must see what is stored here.
    await client.query(`lock table "${table}" in share row exclusive mode`)
    const ids = await rows<{ id: string }>(
      client,
      sql`select e.id from ${name(table)} e where e.zone_id = ${zone}
           and e.id > coalesce((select m.done_to from measure m where m.zone_id = ${zone} and m.id = ${measure.id}), '00000000-0000-0000-0000-000000000000')
           order by e.id limit ${countedAtOnce}`,
    )
    const last = ids.at(-1)?.id ?? null
    if (last !== null) {
      const chosen = sql`select unnest(${ids.map(({ id }) => id)}::uuid[]) as id`
      await recount(client, context, measure, chosen)
    }
    await rows(
      client,
      last === null
        ? sql`update measure set status = 'live' where zone_id = ${zone} and id = ${measure.id}`
        : sql`update measure set done_to = ${last}, counted = counted + ${ids.length} where zone_id = ${zone} and id = ${measure.id}`,
    )
    return last
  })
}

const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03'

async function build(context: Context, measure: Measure, stopping: AbortSignal): Promise<void> {
  const { pool, zone } = context
  const at = await row<{ all: string; counted: string }>(
    pool,
    sql`select (select count(*) from ${name(measure.model.table)} e where e.zone_id = ${zone}) as all, m.counted
          from measure m where m.zone_id = ${zone} and m.id = ${measure.id}`,
  )
  let counted = Number(at?.counted ?? 0)
  const tell = (): void => {
    const share = Math.min(1, counted / Math.max(1, Number(at?.all ?? 0)))
    buildingOf(context).set(measure.id, share)
  }
  tell()
  while (!stopping.aborted) {
    try {
      if ((await countNext(context, measure)) === null) break
      counted += countedAtOnce
      tell()
    } catch (error) {
      if (!isLockTimeout(error)) throw error
      await pause(50)
    }
  }
  if (!stopping.aborted) buildingOf(context).delete(measure.id)
}

/** Builds what `syncMeasures` found to be built, batch by batch beside people's work; a new start goes on where the last one stopped. */
export async function buildMeasures(context: Context, stopping: AbortSignal): Promise<void> {
  const unfinished = new Set(buildingOf(context).keys())
  for (const measure of measuresOf(context.model).all)
    if (unfinished.has(measure.id) && !stopping.aborted) await build(context, measure, stopping)
}
