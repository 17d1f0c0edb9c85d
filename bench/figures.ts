import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { makePool, openLedger } from '../server/open-ledger.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { fiveMeasuresLedger } from './figures/five-measures.ts'
import { benchWrites, staleReads, type WriteRates } from './figures/write.ts'
import { benchZone } from './ledger.ts'

/**
 * `npm run bench:figures`: what counting costs a write, in one run on one machine. `BENCH_SECONDS` sets how long writers write,
 * `BENCH_TRIALS` how often a write is read back at once. What figures cost at size: bench/figures-at-size.ts.
 */
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5)
const trials = Number(process.env['BENCH_TRIALS'] ?? 1_000)

async function actorOf({ pool, zone }: Context): Promise<Actor> {
  const { rows } = await pool.query<{ id: string; role: string; unit: string; person: string }>(
    'select id, role, unit_id as unit, holder_id as person from post where zone_id = $1',
    [zone],
  )
  return { zone, person: rows[0]?.person ?? '', system: null, posts: rows }
}

const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
const config = { port: 0, host: '127.0.0.1', home, databaseUrl: database.url, demo: false }
const { context, close } = await openLedger(
  config,
  fiveMeasuresLedger,
  benchZone,
  await hashPassword('bench'),
)
try {
  const actor = await actorOf(context)
  const sayWrites = (how: string, { bare, counted }: WriteRates): boolean =>
    say(
      `write ${how.padEnd(11)} bare ${bare.toFixed(0)}/s  counted ${counted.toFixed(0)}/s  ratio ${(counted / bare).toFixed(2)}`,
    )
  sayWrites('durable', await benchWrites(context, actor, seconds))
  // What the processor can do, whatever the disk: a commit does not wait until it is written.
  const pool = makePool(database.url, { options: '-c synchronous_commit=off' })
  sayWrites('not waiting', await benchWrites({ ...context, pool }, actor, seconds))
  await pool.end()
  say(`stale reads       ${await staleReads(context, actor, trials)} of ${trials}`)
} finally {
  await close()
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
