import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBed, filed } from '../../test/example/journeys.ts'
import { refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { newChanges } from '../context.ts'
import { listen } from '../store/sql.ts'
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
    expect(sent.map((text) => text.slice(0, 27))).toEqual(['with written as (update "ga'])
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
