import type { Context } from '../../engine/context.ts'
import { foldAll, holdFoldLock } from '../../engine/indicators/fold.ts'
import { measuresOf } from '../../engine/indicators/measure.ts'
import { recount } from '../../engine/indicators/recount.ts'
import { sql, transaction } from '../../engine/store/sql.ts'

/** Entries that go in together: large enough to be quick, small enough to fold without spilling. */
const atOnce = 250_000

/** Fills the register up to `rows` entries spread over a year, 20 units, kinds and states, and counts them all. */
export async function fill(context: Context, rows: number): Promise<void> {
  const { pool, zone } = context
  await pool.query('set statement_timeout = 0')
  const found = await pool.query<{ n: string }>('select count(*) as n from bench_job')
  for (let from = Number(found.rows[0]?.n ?? 0); from < rows; from += atOnce) {
    const until = Math.min(rows, from + atOnce)
    await transaction(pool, async (client) => {
      await client.query('set local statement_timeout = 0')
      await client.query(
        `create temporary table fresh on commit drop as select gen_random_uuid() as id, n from generate_series($1::int + 1, $2::int) n`,
        [from, until],
      )
      await client.query(
        `insert into bench_job (zone_id, id, no, version, state, last_step, created_at, updated_at, search, summary, kind, unit, amount, found, at_open, due_at, due_handle, at_handled, done_handle)
         select $1, f.id, 10000000 + f.n, 1, (array['open','handled','closed'])[1 + f.n % 3], 'create', now(), now(), '', '路边堆放垃圾',
                (array['litter','parking','trees','water'])[1 + f.n % 4], u.ids[1 + f.n % 20], f.n % 10, date '2025-01-01' + (f.n % 365),
                t.at, t.at + interval '3 days', t.at + interval '3 days',
                case when f.n % 3 > 0 then t.at + (f.n % 6) * interval '1 day' end, case when f.n % 3 > 0 then t.at + (f.n % 6) * interval '1 day' end
           from fresh f cross join (select array_agg(id order by position) as ids from unit where zone_id = $1 and parent_id is not null) u
          cross join lateral (select timestamptz '2025-01-01 08:00:00+08' + (f.n % 365) * interval '1 day' as at) t`,
        [zone],
      )
      for (const measure of measuresOf(context.model).all)
        await recount(client, context, measure, sql`select id from fresh`)
      await holdFoldLock(client, zone)
      await foldAll(client, zone)
    })
  }
  await pool.query('vacuum analyze bench_job')
  await pool.query('vacuum analyze fact')
  await pool.query('vacuum analyze cell')
  await pool.query('vacuum analyze delta')
}
