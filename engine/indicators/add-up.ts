import type { Context } from '../context.ts'
import { type Database, row, type Sql, sql } from '../store/sql.ts'
import { foldAll, foldTaken, holdFoldLock, takenAtOnce } from './fold.ts'

/**
 * What facts that come (sign 1) and go (-1) change, as rows (measure, unit_id, day, dims, bucket, n, sum, hash): a fact counts from its day on and, where it
 * ends, no longer from its last.
 */
const changesOf = (sides: Sql): Sql =>
  sql`select measure, unit_id, d.day, dims, bucket, d.n, d.n * sum as sum, d.n * hash::numeric as hash
        from (${sides}) as s cross join lateral (values (s.day, s.sign), (s.until, -s.sign)) as d(day, n) where d.day is not null`

/** Leaves such changes to the folder, added up so that many entries of one day and unit make one delta. */
export const insertDeltas = (zone: number, sides: Sql): Sql =>
  sql`insert into delta (zone_id, measure, unit_id, day, dims, bucket, n, sum, hash, at)
      select ${zone}::integer, measure, unit_id, day, dims, bucket, sum(n), sum(sum), sum(hash), now()
        from (${changesOf(sides)}) as changes group by measure, unit_id, day, dims, bucket returning 1`

/**
 * From so many facts on they are put into cells at once: readers would have to add them up again and again. What the folder takes in one go is
 * left to it: some seconds of its work, in which a reader passes over so many rows in a few milliseconds.
 */
const foldedFrom = takenAtOnce

/** Folds in the transaction of a large writing that has left many deltas; few are left to the folder. */
export async function foldMany(database: Database, zone: number, deltas: number): Promise<void> {
  if (deltas < foldedFrom) return
  await holdFoldLock(database, zone)
  await foldAll(database, zone)
}

/** The facts of some entries. The range of their ids is there for the plan, as in `keepNewFacts`. */
function factsOf(zone: number, ids: readonly string[]): Sql {
  const sorted = ids.toSorted()
  return sql`select f.*, 1 as sign from fact f where f.zone_id = ${zone} and f.entry_id >= ${sorted[0] ?? null}::uuid
                and f.entry_id <= ${sorted.at(-1) ?? null}::uuid and f.entry_id = any(${sorted}::uuid[])`
}

/**
 * Adds the facts of entries that are new in this transaction to the figures. Few are left to the folder as deltas; many go into the cells in the transaction
 * itself, straight from the facts: written down as deltas and taken up again they cost as much as the entries.
 *
 * @param facts How many facts `keepNewFacts` kept of these entries
 */
export async function addUp(
  database: Database,
  { zone }: Pick<Context, 'zone'>,
  ids: readonly string[],
  facts: number,
): Promise<void> {
  if (facts === 0) return
  if (facts < foldedFrom) {
    await row(database, insertDeltas(zone, factsOf(zone, ids)))
    return
  }
  await holdFoldLock(database, zone)
  await foldTaken(database, zone, changesOf(factsOf(zone, ids)), 'netted')
  // What the same transaction corrected, and what else waits.
  await foldAll(database, zone)
}
