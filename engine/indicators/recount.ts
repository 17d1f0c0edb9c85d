import type { Context } from '../context.ts'
import { type Database, raw, row, type Sql, sql } from '../store/sql.ts'
import { insertDeltas } from './add-up.ts'
import { factsSql } from './facts-sql.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Measure, measuresOf } from './measure.ts'

/** Key of the lock of a measure that walks through references: the letters "walk", beside the measure. */
const walkLock = 0x77_61_6c_6b

/**
 * Whoever counts entries of such a measure by what they name does so alone until the end of the transaction: two that change what one entry
 * names in two places, or an import and somebody who changes what its rows name, would each take back the same stored fact.
 */
export async function countAlone(database: Database, measures: readonly Measure[]): Promise<void> {
  const ids = [...new Set(measures.flatMap(({ id, paths }) => (paths.length > 0 ? id : [])))]
  if (ids.length === 0) return
  // Always in the same order, so that two who wait for each other's measures do not wait for ever.
  await row(
    database,
    sql`select count(pg_advisory_xact_lock(${walkLock}::integer, id)) as turns from (select unnest(${ids.toSorted((a, b) => a - b)}::integer[]) as id) as walks`,
  )
}

const columns = raw('entry_id, measure, unit_id, day, until, dims, bucket, sum, hash')

const insertFacts = (zone: number, from: Sql): Sql =>
  sql`insert into fact (zone_id, ${columns}) select ${zone}::integer, ${columns} from ${from}`

/** How many facts a counting changed, and how many deltas it left for the folder. */
export interface Recounted {
  readonly facts: number
  readonly deltas: number
}

async function run(database: Database, statement: Sql): Promise<Recounted> {
  const found = await row<{ facts: string; deltas: string }>(database, statement)
  return { facts: Number(found?.facts ?? 0), deltas: Number(found?.deltas ?? 0) }
}

/**
 * Counts entries anew, set by set: what the rule makes of them takes the place of what is stored, and the difference becomes deltas.
 * `chosen` selects the ids of the entries, all of the measure's register. The caller keeps their writers away by a lock.
 */
export async function recount(
  database: Database,
  context: Context,
  measure: Measure,
  chosen: Sql,
): Promise<Recounted> {
  await countAlone(database, [measure])
  return recountHeld(database, context, measure, chosen)
}

/** The same for a caller who has waited for their turn with the measure already (`countAlone`). */
export async function recountHeld(
  database: Database,
  { zone, model }: Context,
  measure: Measure,
  chosen: Sql,
): Promise<Recounted> {
  const fresh = factsSql(
    [measure],
    zone,
    model.ledger.offsetMinutes,
    () => sql`e.id in (select id from chosen)`,
  )
  return run(
    database,
    sql`with chosen as materialized (${chosen}), fresh as materialized (${fresh}),
         stored as materialized (select ${columns} from fact where zone_id = ${zone} and measure = ${measure.id} and entry_id in (select id from chosen)),
         came as materialized (select ${columns} from fresh except select ${columns} from stored),
         went as materialized (select ${columns} from stored except select ${columns} from fresh),
         kept as (${insertFacts(zone, raw('came'))} on conflict (zone_id, entry_id, measure) do update
           set unit_id = excluded.unit_id, day = excluded.day, until = excluded.until, dims = excluded.dims, bucket = excluded.bucket, sum = excluded.sum, hash = excluded.hash returning 1),
         gone as (delete from fact where zone_id = ${zone} and measure = ${measure.id}
           and entry_id in (select entry_id from went except select entry_id from fresh) returning 1),
         counted as (${insertDeltas(zone, sql`select came.*, 1 as sign from came union all select went.*, -1 from went`)})
       select (select count(*) from kept) + (select count(*) from gone) as facts, (select count(*) from counted) as deltas`,
  )
}

/**
 * Keeps the facts in some measures of one register, of entries that are new in this transaction: nothing is stored of them yet. They are in no figure before `addUp` has added
 * them up, in the same transaction. Gives how many there are.
 */
export async function keepNewFacts(
  database: Database,
  { zone, model }: Context,
  [first, ...others]: readonly Measure[],
  ids: readonly string[],
): Promise<number> {
  if (!first) return 0
  await countAlone(database, [first, ...others])
  const sorted = ids.toSorted()
  const fresh = factsSql(
    [first, ...others],
    zone,
    model.ledger.offsetMinutes,
    () =>
      // The range says nothing new. It is there for the plan: without statistics, as a young table is, all entries of the zone would be read
      // for each set of an import, through any index that has the zone in front.
      sql`e.id >= ${sorted[0] ?? null}::uuid and e.id <= ${sorted.at(-1) ?? null}::uuid and e.id = any(${sorted}::uuid[])`,
  )
  const kept = await row<{ facts: string }>(
    database,
    sql`with kept as (${insertFacts(zone, sql`(${fresh}) as fresh`)} returning 1) select count(*) as facts from kept`,
  )
  return Number(kept?.facts ?? 0)
}

/** Takes back what entries that leave their register add to any measure. */
export async function countGone(
  database: Database,
  { zone, model }: Context,
  register: RegisterModel,
  ids: readonly string[],
): Promise<Recounted> {
  await countAlone(database, measuresOf(model).of(register))
  return run(
    database,
    sql`with gone as (delete from fact where zone_id = ${zone} and entry_id = any(${[...ids]}::uuid[]) returning ${columns}),
         counted as (${insertDeltas(zone, raw('select gone.*, -1 as sign from gone'))})
       select (select count(*) from gone) as facts, (select count(*) from counted) as deltas`,
  )
}
