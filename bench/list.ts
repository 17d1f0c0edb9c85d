import { makePool } from '../server/open-ledger.ts'
import { Client, loadFor, type Measured, startServer } from './load.ts'

export interface ListResult {
  readonly rows: number
  readonly ledger: Measured
  readonly bare: Measured
}

/** Fills the register's table by SQL up to `rows`: the shape of real entries, spread over kinds, units and states. */
export async function fillJobs(url: string, rows: number): Promise<void> {
  const pool = makePool(url)
  await pool.query(
    `insert into bench_job (zone_id, id, no, version, state, last_step, created_at, updated_at, search, summary, kind, unit, amount, found, at_open, due_at, due_handle)
     select 1, gen_random_uuid(), 10000000 + (select coalesce(max(no), 0) from bench_job) + n, 1, (array['open','handled','closed'])[1 + n % 3], 'create', now(), now(), to_tsvector('simple', 'x'),
            '路边堆放垃圾 ' || n, (array['litter','parking','trees','water'])[1 + n % 4], u.id, n % 10, date '2026-01-01' + (n % 300), now(), now() + n * interval '1 second', now()
       from generate_series(1, $1::int - (select count(*)::int from bench_job)) n
       join lateral (select id from unit where zone_id = 1 order by position offset (n % 20) limit 1) u on true`,
    [rows],
  )
  await pool.query('vacuum analyze bench_job')
  await pool.end()
}

/** The list is measured on rows of its own, not on what the writers left. */
async function emptied(url: string): Promise<void> {
  const pool = makePool(url)
  await pool.query('truncate bench_job')
  await pool.end()
}

const listed = async (client: Client, path: string): Promise<number> => {
  const answer = await client.send('GET', path)
  if (answer.status !== 200) throw new Error(answer.body)
  return 1
}

/** A list of 50 entries, filtered and sorted, against the bare route with the same SQL and index, at 10^4 and at many. */
export async function benchList(url: string, many: number): Promise<ListResult[]> {
  const [ledger, bare] = [await startServer('ledger', url), await startServer('bare', url)]
  try {
    const person = new Client(ledger.address)
    person.cookie =
      (await person.send('POST', '/api/session', { signIn: 'carl', password: 'bench' })).cookie ??
      ''
    const people = Array.from({ length: 8 }, () =>
      Object.assign(new Client(ledger.address), { cookie: person.cookie }),
    )
    const strangers = Array.from({ length: 8 }, () => new Client(bare.address))
    const results: ListResult[] = []
    await emptied(url)
    for (const rows of [10_000, many]) {
      await fillJobs(url, rows)
      const round = async (seconds: number) => ({
        bare: await loadFor(seconds, strangers, (client) => listed(client, '/bare?kind=parking')),
        ledger: await loadFor(seconds, people, (client) =>
          listed(client, '/api/bench/job?kind=parking&sort=-no'),
        ),
      })
      await round(2)
      results.push({ rows, ...(await round(6)) })
    }
    for (const client of [person, ...people, ...strangers]) client.close()
    return results
  } finally {
    ledger.child.kill()
    bare.child.kill()
  }
}
