import type { Pool } from 'pg'
import { type Database, raw, row, type Sql, sql, transaction } from '../store/sql.ts'

/** What is put into cells is added to what is there. */
export const addedToCells =
  raw(`on conflict (zone_id, measure, grain, unit_id, dim, value, bucket, day)
          do update set n = cell.n + excluded.n, sum = cell.sum + excluded.sum, hash = cell.hash + excluded.hash`)

/** The unit that stands for the whole zone in cells. */
export const everyUnit = '00000000-0000-0000-0000-000000000000'

/** Key of the folder's lock: the letters "fold", beside the number of the zone. */
const foldLock = 0x66_6f_6c_64

/** Deltas taken in one transaction: a few seconds' work, so that nobody waits long for the lock. */
export const takenAtOnce = 50_000

/** Keeps the folder and everything that changes cells or the unit tree apart until the transaction ends; false when somebody else is at it. */
async function tryFoldLock(database: Database, zone: number): Promise<boolean> {
  const found = await row<{ got: boolean }>(
    database,
    sql`select pg_try_advisory_xact_lock(${foldLock}::integer, ${zone}::integer) as got`,
  )
  return found?.got === true
}
/** The same, waiting for its turn. */
export const holdFoldLock = (database: Database, zone: number): Promise<unknown> =>
  row(database, sql`select pg_advisory_xact_lock(${foldLock}::integer, ${zone}::integer)`)

const added = raw('sum(n) as n, sum(sum) as sum, sum(hash) as hash')

/**
 * The rows (measure, grain, unit_id, dim, value, bucket, day, n, sum, hash) that changes of single units and days add to the cells: parts
 * of a statement that has them as `netted`, ending with `fanned`. What is added up over days and dimensions is added up before it is handed
 * to the units above: a year of days is twelve months by then.
 */
export const fanned = (zone: number): Sql => sql`valued as materialized (
          select measure, unit_id, 0::smallint as dim, '' as value, bucket, day, ${added} from netted group by measure, unit_id, bucket, day
          union all
          select measure, unit_id, v.dim::smallint, v.value, bucket, day, ${added}
            from netted cross join lateral unnest(string_to_array(dims, chr(31))) with ordinality as v(value, dim)
           group by measure, unit_id, v.dim, v.value, bucket, day),
        upward as (
          select 1::smallint as grain, measure, unit_id, dim, value, bucket, day, n, sum, hash from valued where dim = 0
          union all
          select 2::smallint, measure, unit_id, dim, value, bucket, date_trunc('month', day::timestamp)::date as day, ${added}
            from valued group by measure, unit_id, dim, value, bucket, date_trunc('month', day::timestamp)::date),
        fanned as (
          select measure, 0::smallint as grain, coalesce(unit_id, ${everyUnit}) as unit_id, dim, value, bucket, day, n, sum, hash from valued
          union all
          select v.measure, v.grain, a.above_id, v.dim, v.value, v.bucket, v.day, v.n, v.sum, v.hash
            from upward v
            join lateral (select above_id from unit_path where zone_id = ${zone} and unit_id = v.unit_id union all select ${everyUnit}::uuid) a on true)`

/**
 * Adds changes of single units and days to the cells, in the order of the cells' key, in the transaction of the caller, who holds the lock. `taken` gives the
 * changes as rows (measure, unit_id, day, dims, bucket, n, sum, hash). Gives how many there were: changes, or units and days that they touch.
 */
export async function foldTaken(
  database: Database,
  zone: number,
  taken: Sql,
  counting: 'taken' | 'netted',
): Promise<number> {
  const found = await row<{ count: string }>(
    database,
    sql`with taken as (${taken}),
        netted as materialized (
          select measure, unit_id, day, dims, bucket, sum(n) as n, sum(sum) as sum, sum(hash) as hash
            from taken group by measure, unit_id, day, dims, bucket having sum(n) <> 0 or sum(sum) <> 0 or sum(hash) <> 0),
        ${fanned(zone)},
        added as (
          insert into cell (zone_id, measure, grain, unit_id, dim, value, bucket, day, n, sum, hash)
          select ${zone}::integer, measure, grain, unit_id, dim, value, bucket, day, sum(n), sum(sum), sum(hash)
            from fanned group by measure, grain, unit_id, dim, value, bucket, day
           order by measure, grain, unit_id, dim, value, bucket, day
          ${addedToCells})
        select count(*) as count from ${raw(counting)}`,
  )
  const count = Number(found?.count ?? 0)
  if (count > 0) await advance(database, zone)
  return count
}

/** Folds deltas. It deletes exactly what it adds: one statement, one snapshot. Gives how many it took. */
const foldSome = (database: Database, zone: number, atMost: number): Promise<number> =>
  foldTaken(
    database,
    zone,
    sql`delete from delta where zone_id = ${zone} and ctid = any(array(select ctid from delta where zone_id = ${zone} limit ${atMost}))
        returning measure, unit_id, day, dims, bucket, n, sum, hash`,
    'taken',
  )

/** Says that figures have changed: whoever remembers them by the folder's position reads them anew. */
export const advance = (database: Database, zone: number): Promise<unknown> =>
  row(
    database,
    sql`insert into fold (zone_id, position, at) values (${zone}, 1, now()) on conflict (zone_id) do update set position = fold.position + 1, at = now()`,
  )

/** Folds all that the transaction of the caller sees, who holds the lock. */
export async function foldAll(database: Database, zone: number): Promise<void> {
  while ((await foldSome(database, zone, takenAtOnce)) === takenAtOnce);
}

/** Folds what there is. Gives how many deltas it took; 0 also when somebody else is folding. */
export async function fold(pool: Pool, zone: number): Promise<number> {
  let all = 0
  for (;;) {
    const taken = await transaction(pool, async (client) => {
      if (!(await tryFoldLock(client, zone))) return 0
      return foldSome(client, zone, takenAtOnce)
    })
    all += taken
    if (taken < takenAtOnce) return all
  }
}
