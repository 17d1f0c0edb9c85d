import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBed, filed } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { newChanges } from '../context.ts'
import { registerOf } from '../model/model.ts'
import { type Entry, rowOf } from '../store/entry.ts'
import { entriesById } from '../store/read.ts'
import { listen } from '../store/sql.ts'
import { recentEntry } from './recent-entries.ts'
import { takeStep } from './take-step.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

/** Statements that `work` sends. */
async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const stop = listen((text) => sent.push(text))
  await work().finally(stop)
  return sent
}

describe('a step on what this process has just written', () => {
  it('is one statement: the entry is not read again', async () => {
    const { id } = await aBed(ledger)
    const amend = () =>
      ledger.as('dana').take('amend', { id, of: 'bed' }, { name: '东头的畦' }, { version: 1 })
    const sent = await sentBy(amend)
    expect(sent.map((text) => /written as \((update "\w+")/.exec(text)?.[1])).toEqual([
      'update "garden_bed"',
    ])
  })

  it('is refused when another process was there in between, and writes nothing', async () => {
    const { id } = await aBed(ledger)
    const { actor } = ledger.as('dana')
    const other = { ...ledger.context, changes: newChanges() }
    const wish = { values: { name: '西头的畦' }, channel: 'web', version: 1 } as const
    await takeStep(other, actor, 'garden.bed', id, 'amend', wish)
    const entry = { id, of: 'bed' }
    const late = ledger.as('dana').take('amend', entry, { name: '南头的畦' }, { version: 1 })
    expect((await refused(late)).name).toBe('stale')
    const read = await ledger.as('dana').read(entry)
    expect([read.entry.version, read.entry.values['name']]).toEqual([2, '西头的畦'])
  })

  it('finds no entry under the address of another register', async () => {
    const { id } = await aBed(ledger)
    const elsewhere = ledger.as('dana').take('amend', { id, of: 'tool' }, {}, { version: 1 })
    expect((await refused(elsewhere)).name).toBe('notFound')
  })

  it('decides on just what the database holds', async () => {
    const { context, unit } = ledger
    const dana = ledger.as('dana')
    const bed = await aBed(ledger, {
      leastHours: '0.5',
      outline: [
        [113, 35],
        [113.10000004, 35],
        [113.1, 35.1],
        [113, 35],
      ] as never,
    })
    await dana.take('amend', { ...bed, of: 'bed' }, { name: ' 全角　Ａ ' })
    const times = { startedAt: '2025-03-10T08:00:00+08:00', endedAt: '2025-03-10T00:20:00.5Z' }
    const walk = await ledger.as('gita').create('walk', { bed: bed.id, ...times })
    const owed = await dana.create('return', {
      unit: unit('northPlot'),
      document: '小结',
      dueOn: '2025-04-01',
      season: '一',
    })
    await dana.take('waive', { ...owed, of: 'return' }, {}, { reason: '免' })
    const permit = await ledger.as('gita').create('permit', { place: '空地', fee: 100 })
    await ledger.as('gita').take('apply', { ...permit, of: 'permit' })
    for (const [register, { id }, version] of [
      ['bed', bed, 2],
      ['walk', walk, 1],
      ['return', owed, 2],
      ['permit', permit, 2],
    ] as const) {
      const model = registerOf(context.model, `garden.${register}`)
      const remembered =
        recentEntry(context, ledger.as('hana').actor, model, id, version) ??
        recentEntry(context, dana.actor, model, id, version)
      const held = (await entriesById(context.pool, model, context.zone, [id])).get(id)
      // Column by column: what was never entered is absent in one and null in the other.
      const columns = (entry: Entry | undefined) =>
        entry && { no: entry.no, ...rowOf(model, entry) }
      expect({ register, row: columns(remembered?.entry) }).toEqual({
        register,
        row: columns(held),
      })
    }
  })

  it('tells nobody more than the database would: an outsider finds no entry', async () => {
    const { id, version } = await filed(ledger)
    const stranger = ledger.as('olu').take('assign', { id }, {}, { version })
    expect((await refused(stranger)).name).toBe('notFound')
  })
})

describe('a unit that a step names', () => {
  const nowhere = '01890000-0000-7000-8000-000000000000'

  it('must be there', async () => {
    const entry = await filed(ledger)
    const of = { unit: nowhere, limitAmount: 2, limitUnit: 'urgentHours' }
    const refusal = await refused(ledger.as('dana').take('assign', entry, of))
    expect([refusal.name, refusal.fields?.[0]?.field]).toEqual(['refMissing', 'unit'])
    expect((await ledger.as('dana').read(entry)).entry.state).toBe('filed')
  })
})
