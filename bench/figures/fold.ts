import type { Pool } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fold } from '../../engine/indicators/fold.ts'
import { startCounting } from '../../engine/indicators/folder.ts'
import { jobMeasures, type Site } from './site.ts'
import { millisecondsOf } from './timing.ts'

/** Deltas over many units, days and kinds, with a sign: the same with the other sign takes them back. */
const appendDeltas = (pool: Pool, zone: number, measures: number[], deltas: number, sign: 1 | -1) =>
  pool.query(
    `insert into delta (zone_id, measure, unit_id, day, dims, bucket, n, sum, hash, at)
     select $1, ($2::int[])[1 + n % cardinality($2::int[])], u.ids[1 + n % 20], date '2025-01-01' + (n % 365), 'litter', 0, $4::int, 0, $4::int * n, now()
       from generate_series(1, $3::int) n cross join (select array_agg(id order by position) as ids from unit where zone_id = $1 and parent_id is not null) u`,
    [zone, measures, deltas, sign],
  )

/** How many deltas a second the folder takes. Figures are afterwards what they were. */
export async function benchFold({ context }: Site, deltas: number): Promise<number> {
  const { pool, zone } = context
  await fold(pool, zone)
  const measures = jobMeasures(context).map(({ id }) => id)
  await appendDeltas(pool, zone, measures, deltas, 1)
  const took = await millisecondsOf(() => fold(pool, zone))
  await appendDeltas(pool, zone, measures, deltas, -1)
  await fold(pool, zone)
  return deltas / (took / 1000)
}

/** How old what is not folded yet gets while people write. */
export interface PendingAges {
  /** Writes a second that were made. */
  readonly rate: number
  /** Deltas that a write leaves. */
  readonly deltasAWrite: number
  /** Age of the oldest delta at a moment, in seconds: over all moments looked at. */
  readonly p99: number
  readonly most: number
}

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const everyMilliseconds = 20

/**
 * Writes of another process at a steady pace, straight by the product's statement, with the product's folder in this one: the age of the
 * oldest delta is looked at every 20 ms.
 */
export async function benchPending(
  { context, url, home }: Site,
  perSecond: number,
  seconds: number,
): Promise<PendingAges> {
  const { pool, zone } = context
  const failures: unknown[] = []
  const stop = startCounting(context, (error) => failures.push(error))
  const child = spawn(process.execPath, [writer, home, url, String(perSecond), String(seconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'exit')
  const ages: number[] = []
  while (child.exitCode === null) {
    const { rows } = await pool.query<{ age: number | null }>({
      name: 'oldest-delta',
      text: 'select extract(epoch from clock_timestamp() - min(at))::float8 as age from delta where zone_id = $1',
      values: [zone],
    })
    // Before the writer begins and after it ends nothing is pending; that is no age.
    const age = rows[0]?.age ?? null
    if (age !== null) ages.push(age)
    await pause(everyMilliseconds)
  }
  await ended
  await stop()
  if (failures.length > 0) throw failures[0]
  const { rate, deltasAWrite } = JSON.parse(said) as { rate: number; deltasAWrite: number }
  const sorted = ages.toSorted((a, b) => a - b)
  return {
    rate,
    deltasAWrite,
    p99: sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}
