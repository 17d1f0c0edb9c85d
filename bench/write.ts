import { makePool } from '../server/open-ledger.ts'
import { Client, loadFor, type Measured, median, startServer } from './load.ts'

const clientsAtOnce = 8
const secondsBefore = 15
const jobValues = (at: number, unit: string) => ({
  summary: `路边堆放垃圾 ${at}`,
  kind: 'litter',
  spot: [113.3, 35.2],
  unit,
  amount: 3,
  found: '2026-11-02',
})

async function signedIn(address: string, signIn: string): Promise<Client> {
  const client = new Client(address)
  const answer = await client.send('POST', '/api/session', { signIn, password: 'bench' })
  if (answer.cookie === undefined) throw new Error(`the bench could not sign in: ${answer.body}`)
  client.cookie = answer.cookie
  return client
}

/** One entry created and one step taken: two requests, each validated, allowed, logged and counted in three figures. */
async function createAndStep(client: Client, at: number, unit: string): Promise<number> {
  const made = await client.send('POST', '/api/bench/job', { values: jobValues(at, unit) })
  if (made.status !== 201) throw new Error(made.body)
  const { id } = JSON.parse(made.body) as { id: string }
  const stepped = await client.send('POST', `/api/bench/job/${id}/steps/handle`, {
    version: 1,
    values: { result: '已清理' },
  })
  if (stepped.status !== 200) throw new Error(stepped.body)
  return 2
}

async function insertBare(client: Client, at: number, unit: string): Promise<number> {
  const made = await client.send('POST', '/bare', jobValues(at, unit))
  if (made.status !== 200) throw new Error(made.body)
  return 1
}

export interface WriteResult {
  readonly ledger: readonly Measured[]
  readonly bare: readonly Measured[]
  readonly ratio: number
}

/** Rounds of the ledger and of the bare route in turn, in one run on one database with durable commits. */
export async function benchWrite(
  url: string,
  rounds: number,
  seconds: number,
): Promise<WriteResult> {
  const [ledger, bare] = [await startServer('ledger', url), await startServer('bare', url)]
  try {
    const people = await Promise.all(
      Array.from({ length: clientsAtOnce }, () => signedIn(ledger.address, 'rita')),
    )
    const strangers = Array.from({ length: clientsAtOnce }, () => new Client(bare.address))
    const definitions = JSON.parse(
      (await (people[0] ?? strangers[0])?.send('GET', '/api/definitions'))?.body ?? '{}',
    ) as { units: { id: string }[] }
    const unit = definitions.units[1]?.id ?? ''
    const result = { ledger: [] as Measured[], bare: [] as Measured[] }
    // Servers run for weeks: the seconds in which their code is still being compiled are not measured.
    await loadFor(secondsBefore, people, (client, at) => createAndStep(client, at, unit))
    await loadFor(secondsBefore, strangers, (client, at) => insertBare(client, at, unit))
    // What autovacuum does within a minute: without statistics the planner takes any index for the update of a young table.
    const pool = makePool(url)
    await pool.query('analyze')
    await pool.end()
    for (let round = 0; round < rounds; round += 1) {
      result.bare.push(
        await loadFor(seconds, strangers, (client, at) => insertBare(client, at, unit)),
      )
      result.ledger.push(
        await loadFor(seconds, people, (client, at) => createAndStep(client, at, unit)),
      )
    }
    for (const client of [...people, ...strangers]) client.close()
    return {
      ...result,
      ratio:
        median(result.ledger.map(({ rate }) => rate)) / median(result.bare.map(({ rate }) => rate)),
    }
  } finally {
    ledger.child.kill()
    bare.child.kill()
  }
}
