/**
 * The server and its database are killed at random points while people write: what was acknowledged is there, once, and every figure is what
 * its entries come to. Other seeds: TAIZHANG_KILL_SEED=7 npx vitest run server/commands/killed.test.ts
 */
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Context } from '../../engine/context.ts'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger as programmes } from '../../programmes/index.ts'
import { newHome } from '../../test/data-folder.ts'
import { Patient, type Victim, watchedLedger } from '../../test/killed-server.ts'
import { differences } from '../../test/ledger-differences.ts'
import { random } from '../../test/proof/random.ts'
import { openLedger } from '../open-ledger.ts'

const seed = Number(process.env['TAIZHANG_KILL_SEED'] ?? 1)
const writes = Number(process.env['TAIZHANG_KILL_WRITES'] ?? 10_000)
const victims: readonly Victim[] = ['server', 'database', 'server', 'database', 'server']
const clients = 8
const password = 'killed-and-started'

/** A write that was answered: what the server said is so. */
interface Acknowledged {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly clientId: string
}

const reported = (at: number) => ({
  summary: `路边堆放杂物 ${at}`,
  kind: 'dumping',
  source: 'patrol',
  spot: [113.25, 35.21],
})

/** What of the acknowledged writes is not in the history, or there more than once; and entries that nobody wrote. */
async function missing(
  { pool, zone }: Context,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const { rows } = await pool.query<{ client: string; id: string; version: number; state: string }>(
    `select client_id as client, entry_id as id, version, to_state as state from history
      where zone_id = $1 and register = 'upkeep.problem'`,
    [zone],
  )
  const lines = Map.groupBy(rows, ({ client }) => client)
  const lost = acknowledged.filter(({ clientId, id, version, state }) => {
    const [line, ...more] = lines.get(clientId) ?? []
    return more.length > 0 || line?.id !== id || line.version !== version || line.state !== state
  })
  const known = new Set(acknowledged.map(({ clientId }) => clientId))
  return [
    ...lost.map(({ clientId }) => clientId),
    ...rows.filter(({ client }) => !known.has(client)).map(({ id }) => id),
  ]
}

it(`keeps what it acknowledged, and its figures right, killed ${victims.length} times in ${writes} writes with seed ${seed}`, async () => {
  const home = newHome()
  const dice = random(seed)
  const ledger = watchedLedger(home, password)
  const acknowledged: Acknowledged[] = []
  // Somewhere in each of as many stretches, so that there is work before the first and after the last.
  const stretch = writes / (victims.length + 1)
  const points = victims.map((_, at) =>
    Math.floor(stretch * (at + 1 + dice.below(1_000) / 1_000 - 0.5)),
  )
  const people = { ines: new Patient(ledger), lina: new Patient(ledger), shi: new Patient(ledger) }
  try {
    for (const [name, one] of Object.entries(people)) await one.signIn(name, password)
    const tally = { sent: 0, killed: 0 }
    const write = async (who: Patient, path: string, body: object): Promise<Acknowledged> => {
      const clientId = randomUUID()
      tally.sent += 1
      const answering = who.send(path, { ...body, clientId })
      const victim = victims[tally.killed]
      if (victim !== undefined && tally.sent >= (points[tally.killed] ?? 0)) {
        tally.killed += 1
        // While this write and those of the others are on their way.
        setTimeout(() => ledger.kill(victim), dice.below(8))
      }
      const { status, body: answer } = await answering
      if (status >= 400) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`)
      const kept = { ...(answer as unknown as Acknowledged), clientId }
      acknowledged.push(kept)
      return kept
    }
    const working = async (): Promise<void> => {
      while (tally.sent < writes) {
        const { id } = await write(people.ines, '/api/upkeep/problem', {
          values: reported(tally.sent),
        })
        const steps = `/api/upkeep/problem/${id}/steps`
        if (dice.chance(0.7))
          await write(people.lina, `${steps}/accept`, { version: 1, values: {} })
        else await write(people.shi, `${steps}/void`, { version: 1, values: {}, reason: '误报' })
      }
    }
    await Promise.all(Array.from({ length: clients }, working))
    expect(acknowledged.length).toBeGreaterThanOrEqual(writes)
    expect(ledger.starts()).toBe(victims.length + 1)
    const retried = Object.values(people).reduce((all, one) => all + one.retried, 0)
    expect(retried).toBeGreaterThan(victims.length)
  } finally {
    await ledger.stop()
  }

  const config = { port: 0, host: '127.0.0.1', home, databaseUrl: undefined, demo: true }
  const open = await openLedger(config, programmes, demonstration('2026-11-01'))
  try {
    expect(await missing(open.context, acknowledged)).toEqual([])
    expect(await differences(open.context, home)).toEqual([])
    // The same two questions notice one write that is gone, and the figures that are off by it.
    const gone = acknowledged.at(-1)
    await open.context.pool.query('delete from history where client_id = $1', [gone?.clientId])
    await open.context.pool.query('delete from fact where entry_id = $1', [gone?.id])
    expect(await missing(open.context, acknowledged)).toEqual([gone?.clientId])
    expect(await differences(open.context, home)).not.toEqual([])
  } finally {
    await open.close()
  }
}, 300_000)
