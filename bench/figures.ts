import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { moveUnit } from '../engine/indicators/move-unit.ts'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { openLedger } from '../server/open-ledger.ts'
import { hashPassword } from '../server/sign-in/password.ts'
import { fill } from './figures/fill.ts'
import { benchRead, readRootYear } from './figures/read.ts'
import { millisecondsOf } from './figures/timing.ts'
import { benchFold, benchWrites, staleReads } from './figures/write.ts'
import { benchLedger, benchZone } from './ledger.ts'

/**
 * `npm run bench:figures`: figures at 10^4 entries and at many, in one run on one machine. `BENCH_ROWS` sets how many (10^6 by default; 10^7
 * takes a quarter of an hour and 10 GB), `BENCH_SECONDS` how long writers write, `BENCH_TRIALS` how often a write is read back at once.
 */
const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const many = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5)
const trials = Number(process.env['BENCH_TRIALS'] ?? 1_000)

async function actorOf({ pool, zone }: Context): Promise<Actor> {
  const { rows } = await pool.query<{ id: string; role: string; unit: string; person: string }>(
    'select id, role, unit_id as unit, holder_id as person from post where zone_id = $1',
    [zone],
  )
  return { zone, person: rows[0]?.person ?? '', system: null, posts: rows }
}

/** A unit comes under another and back again. */
async function moved(
  context: Context,
  actor: Actor,
  days: readonly [string, string],
): Promise<number> {
  const [root, one, two] = context.units.units
  if (!root || !one || !two) throw new Error('the bench has no units')
  const move = (parent: string, day: string) =>
    moveUnit(context, actor, { unit: one.id, parent, day, reason: '测量用' })
  const took = await millisecondsOf(() => move(two.id, days[0]))
  await move(root.id, days[1])
  return took
}

const home = await mkdtemp(`${tmpdir()}/taizhang-bench-`)
const database = await openDatabase({ home, databaseUrl: undefined })
const config = { port: 0, host: '127.0.0.1', home, databaseUrl: database.url, demo: false }
const { context, close } = await openLedger(
  config,
  benchLedger,
  benchZone,
  await hashPassword('bench'),
)
try {
  const actor = await actorOf(context)
  const durable = await benchWrites(context, actor, seconds)
  say(
    `write durable     bare ${durable.bare.toFixed(0)}/s  counted ${durable.counted.toFixed(0)}/s  ratio ${(durable.counted / durable.bare).toFixed(2)}`,
  )
  say(`stale reads       ${await staleReads(context, actor, trials)} of ${trials}`)
  await context.pool.query('truncate bench_job, history, fact, delta, cell')
  for (const [at, rows] of [10_000, many].entries()) {
    const took = await millisecondsOf(() => fill(context, rows))
    const { cells, raw, duckdb } = await benchRead(context, home)
    const total = (await readRootYear(context))[0]?.n
    say(`at ${rows} (filled and counted in ${(took / 1000).toFixed(0)} s, ${total} found)`)
    say(
      `  root-year       cells p95 ${cells.p95.toFixed(3)} ms  raw ${raw.median.toFixed(2)} ms (${(raw.median / cells.p95).toFixed(0)} x)  DuckDB ${duckdb ? `${duckdb.median.toFixed(2)} ms (${(duckdb.median / cells.p95).toFixed(0)} x)` : 'not installed'}`,
    )
    const days =
      at === 0 ? (['2026-01-01', '2026-01-02'] as const) : (['2026-01-03', '2026-01-04'] as const)
    say(`  unit move       ${(await moved(context, actor, days)).toFixed(0)} ms`)
    say(`  fold            ${(await benchFold(context, 100_000)).toFixed(0)} deltas/s`)
  }
} finally {
  await close()
  await database.stop()
  await rm(home, { recursive: true, force: true })
}
