import type { PoolClient } from 'pg'
import type { Context } from '../../engine/context.ts'
import { factsSql } from '../../engine/indicators/facts-sql.ts'
import type { Measure } from '../../engine/indicators/measure.ts'
import { recountCells } from '../../engine/indicators/rebuild.ts'
import { rows, sql, transaction } from '../../engine/store/sql.ts'
import { searchVector } from '../../engine/search/search-words.ts'
import { jobMeasures } from './site.ts'

/** Connections that fill at once: one a core of the small machine that is measured on. */
const atOnce = 2
/** From so many rows on indexes are made after the rows. */
const indexedAfter = 200_000
const summary = '路边堆放垃圾'

const unhurried = (client: PoolClient) =>
  client.query(`set local statement_timeout = 0; set local maintenance_work_mem = '1GB'`)

/** Definitions of what is dropped before a large filling and made again after it. */
async function withoutIndexes(context: Context, work: () => Promise<void>): Promise<void> {
  const { pool } = context
  const tables = ['bench_job', 'fact']
  const { rows: constraints } = await pool.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
       from pg_constraint where conrelid = any($1::regclass[]) and contype in ('p', 'u')`,
    [tables],
  )
  const { rows: indexes } = await pool.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make from pg_index i
      where indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  const all = [...indexes, ...constraints]
  for (const { drop } of all) await pool.query(drop)
  await work()
  await together(
    context,
    all.map(({ make }) => make),
    (client, make) => client.query(make),
  )
}

/** Does some pieces of work, as many at once as there are connections for. */
async function together<T>(
  { pool }: Context,
  pieces: readonly T[],
  work: (client: PoolClient, piece: T) => Promise<unknown>,
): Promise<void> {
  const left = [...pieces]
  const one = async (): Promise<void> => {
    for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
      const next = piece
      await transaction(pool, async (client) => {
        await unhurried(client)
        await work(client, next)
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/**
 * Entries number `from` + 1 to `until`: of 20 units, 4 kinds, the days and times of 2025, states, amounts, and the days that handling took, each drawn
 * from a hash of the number, so that every run has the same.
 */
const insertJobs = (client: PoolClient, zone: number, from: number, until: number) =>
  client.query(
    `insert into bench_job (zone_id, id, no, version, state, last_step, created_at, updated_at, search, summary, kind, unit, amount, found,
       at_open, due_at, due_handle, at_handled, done_handle, at_closed)
     select $1, uuidv7(), f.n, f.stage + 1, (array['open','handled','closed'])[f.stage + 1], (array['create','handle','close'])[f.stage + 1],
            f.at, f.at, s.words, $4, (array['litter','parking','trees','water'])[1 + f.kind], u.ids[1 + f.unit], f.n % 10, f.at::date,
            f.at, case when f.stage = 0 then f.at + interval '3 days' end, f.at + interval '3 days', f.handled, f.handled,
            case when f.stage = 2 then f.handled + interval '2 hours' end
       from (select n, (h & 1023)::integer % 3 as stage, (h >> 10 & 1023)::integer % 4 as kind, (h >> 20 & 65535)::integer % 20 as unit, at,
                    case when (h & 1023)::integer % 3 > 0 then at + ((h >> 36 & 1023)::integer % 6) * interval '1 day' + interval '1 hour' end as handled
               from (select n, hashint8extended(n, 42) as h from generate_series($2::bigint + 1, $3::bigint) n) as drawn
              cross join lateral (select timestamptz '2025-01-01 08:00:00+08' + ((hashint8extended(n, 7) & 1048575) % 365) * interval '1 day'
                                       + ((hashint8extended(n, 11) & 268435455) % 36000000) * interval '1 millisecond' as at) as moment) as f
      cross join (select array_agg(id order by position) as ids from unit where zone_id = $1 and parent_id is not null) as u
      cross join (select to_tsvector('simple', $5) as words) as s`,
    [zone, from, until, summary, searchVector([summary])],
  )

/** The facts of entries from a number on, as the product's own rule makes them. */
const insertFacts = (
  client: PoolClient,
  { zone, model }: Context,
  measure: Measure,
  from: number,
) =>
  rows(
    client,
    sql`insert into fact (zone_id, entry_id, measure, unit_id, day, until, dims, bucket, sum, hash)
        select ${zone}::integer, entry_id, measure, unit_id, day, until, dims, bucket, sum, hash
          from (${factsSql([measure], zone, model.ledger.offsetMinutes, () => sql`e.no > ${from}`)}) as fresh`,
  )

/** Numbers of the bench's entries begin after those that the ledger gives by itself. */
const firstNumber = 1_000_000_000

/**
 * Fills the register up to `many` entries and counts them all: the rows by SQL, their facts by the product's rule for facts, their cells
 * by its recount. They have no lines of history, which no figure reads, and their limits are three days of the calendar, not of work.
 */
export async function fill(context: Context, many: number): Promise<void> {
  const { pool, zone } = context
  const found = await pool.query<{ n: string }>('select count(*) as n from bench_job')
  const [from, until] = [firstNumber + Number(found.rows[0]?.n ?? 0), firstNumber + many]
  if (from >= until) return
  const insert = async (): Promise<void> => {
    const share = Math.ceil((until - from) / atOnce)
    const shares = Array.from({ length: atOnce }, (_, at) => from + at * share)
    await together(context, shares, (client, start) =>
      insertJobs(client, zone, start, Math.min(until, start + share)),
    )
    await together(context, jobMeasures(context), (client, measure) =>
      insertFacts(client, context, measure, from),
    )
  }
  await (until - from < indexedAfter ? insert() : withoutIndexes(context, insert))
  await analysed(context)
  await recountCells(context, jobMeasures(context))
  await analysed(context)
}

/** What autovacuum does within some minutes. */
async function analysed({ pool }: Context): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    for (const table of ['bench_job', 'fact', 'cell', 'delta', 'unit_path'])
      await client.query(`vacuum (analyze) ${table}`)
    await client.query('reset statement_timeout')
  } finally {
    client.release()
  }
}
