import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aBed, assigned, reported } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import type { ChangeWire } from '../define/index.ts'

let ledger: TestLedger
let app: TestApp
let address: string
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  address = await app.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

interface Listening {
  /** What has been told so far. */
  readonly told: ChangeWire[]
  /** The figures that have been said to move. */
  readonly figures: Set<string>
  readonly ended: Promise<void>
  readonly stop: () => void
}

async function listening(who: PersonName): Promise<Listening> {
  const abort = new AbortController()
  const answer = await fetch(`${address}/api/changes`, {
    headers: { cookie: await app.cookie(who) },
    signal: abort.signal,
  })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const told: ChangeWire[] = []
  const figures = new Set<string>()
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const piece of answer.body ?? []) {
      const text = decoder.decode(piece)
      for (const [, event, data = ''] of text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)) {
        const said = JSON.parse(data) as ChangeWire & { indicators: string[] }
        if (event === 'change') told.push(said)
        else for (const one of said.indicators) figures.add(one)
      }
    }
  }
  return { told, figures, ended: read().catch(() => undefined), stop: () => abort.abort() }
}

/** Longer than changes are gathered. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600))

describe('the stream of changes', () => {
  it('tells which figures moved, and whoever sees only their own nothing of others', async () => {
    const ears = await Promise.all((['dana', 'hugo', 'olu'] as const).map(listening))
    await reported(ledger)
    await soon()
    const [dana, hugo, olu] = ears.map(({ figures }) => [...figures])
    expect(dana).toContain('garden.reported')
    expect(hugo).not.toContain('garden.reported')
    expect(olu).toEqual(expect.arrayContaining(['garden.reportedOpenly']))
    expect(olu).not.toContain('garden.reported')
    for (const ear of ears) ear.stop()
  })

  it('tells each listener of the entries they may read, and of no others', async () => {
    const names = ['dana', 'cora', 'sven', 'gita', 'hugo', 'olu'] as const
    const ears = await Promise.all(names.map(listening))
    const report = await reported(ledger)
    const theirs = await assigned(ledger, {}, 'south')
    const bed = await aBed(ledger)
    await soon()
    const heard = Object.fromEntries(
      names.map((who, at) => [
        who,
        ears[at]?.told.filter(({ register }) => register !== 'garden.tool'),
      ]),
    )
    const made = { register: 'garden.repair', id: report.id, version: 1, step: 'create' }
    const course = ['create', 'file', 'assign'].map((step, at) => ({
      register: 'garden.repair',
      id: theirs.id,
      version: at + 1,
      step,
    }))
    const bedMade = { register: 'garden.bed', id: bed.id, version: 1, step: 'create' }
    expect(heard).toEqual({
      dana: expect.arrayContaining([made, ...course, bedMade]) as unknown,
      cora: [bedMade],
      // Told together, they are seen as they stand at the end: sven may read what has become his unit's.
      sven: [...course, bedMade],
      gita: expect.arrayContaining([made, ...course, bedMade]) as unknown,
      hugo: [bedMade],
      olu: [bedMade],
    })
    for (const ear of ears) ear.stop()
  })

  it('says nothing of the neighbouring zone', async () => {
    const neighbour = await ledger.neighbour()
    const ear = await listening('dana')
    await reported(neighbour)
    await soon()
    expect(ear.told).toEqual([])
    ear.stop()
  })

  it('ends for whoever has signed out, before it tells them another change', async () => {
    const ear = await listening('ivo')
    await app.ask('ivo', { method: 'DELETE', url: '/api/session' })
    await aBed(ledger)
    await ear.ended
    expect(ear.told).toEqual([])
  })

  it('ends when the server does', async () => {
    const own = await testApp(ledger)
    const there = await own.app.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(`${there}/api/changes`, {
      headers: { cookie: await own.cookie('dana') },
    })
    await own.close()
    await expect(answer.text()).resolves.toContain('retry')
  })
})
