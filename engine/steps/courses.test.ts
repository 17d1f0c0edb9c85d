import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assigned, aTool, mended } from '../../test/example/journeys.ts'
import { hour, monday, refused, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { type Entry } from '../store/entry.ts'
import { findEntry } from './take-step.ts'
import { registerOf } from '../model/model.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
beforeEach(() => ledger.setNow(monday))
afterAll(() => ledger.context.pool.end())

const held = async ({ id }: { readonly id: string }, register = 'repair'): Promise<Entry> =>
  (
    await findEntry(
      ledger.context,
      ledger.as('dana').actor,
      registerOf(ledger.context.model, `garden.${register}`),
      id,
    )
  ).entry
const later = (hours: number): string => new Date(Date.parse(monday) + hours * hour).toISOString()

describe('work that is sent back', () => {
  it('is counted by its kind, and wipes when later states were entered', async () => {
    const first = await mended(ledger)
    ledger.pass(hour)
    await ledger.as('ines').take('rework', first, {}, { reasonCode: 'loose' })
    const again = await held(first)
    expect(again.times).toEqual({ rework: 1, giveBack: 0 })
    expect(again.at).toMatchObject({
      reported: later(0),
      filed: later(0),
      assigned: later(1),
      mended: null,
      closed: null,
    })
    expect(again.lastStep).toBe('rework')
    await ledger.as('cora').take('giveBack', first, {}, { reason: '不归我们修' })
    const back = await held(first)
    expect([back.times, back.state]).toEqual([{ rework: 1, giveBack: 1 }, 'filed'])
    expect(back.at).toMatchObject({ filed: later(1), assigned: null })
  })

  it('frees whoever checked before, and binds whoever mends now', async () => {
    const first = await mended(ledger)
    expect((await held(first)).takers).toEqual({
      mend: ledger.person('cora'),
      check: null,
      rework: null,
    })
    await ledger.as('chen').take('rework', first, {}, { reasonCode: 'loose' })
    expect((await held(first)).takers).toMatchObject({ rework: ledger.person('chen') })
    await ledger.as('chen').take('mend', first, { hours: 1 })
    expect((await held(first)).takers).toEqual({
      mend: ledger.person('chen'),
      check: null,
      rework: null,
    })
    expect((await refused(ledger.as('chen').take('check', first))).name).toBe('samePerson')
    expect((await ledger.as('ivo').take('check', first)).state).toBe('closed')
  })
})

describe('clocks', () => {
  it('run in their states, stop at their step, and start anew with the step that restarts them', async () => {
    const first = await assigned(ledger)
    expect(first.dueAt).toBe(later(2))
    ledger.pass(3 * hour)
    await ledger.as('cora').take('giveBack', first, {}, { reason: '不归我们修' })
    const of = { unit: ledger.unit('south'), limitAmount: 5, limitUnit: 'urgentHours' }
    expect((await ledger.as('dana').take('assign', first, of)).dueAt).toBe(later(8))
    ledger.pass(hour)
    await ledger.as('sven').take('mend', first, { hours: 1 })
    const done = await held(first)
    expect([done.due['mend'], done.done['mend'], done.dueAt]).toEqual([later(8), later(4), null])
  })

  it('stand still while the entry is suspended, until the day it names', async () => {
    const first = await assigned(ledger)
    ledger.pass(hour)
    const waiting = await ledger.as('dana').take('suspend', first, { waitUntil: '2025-03-12' })
    expect(waiting.dueAt).toBeNull()
    ledger.pass(50 * hour)
    expect(
      (await ledger.as('dana').read(first)).clocks.find(({ step }) => step === 'mend'),
    ).toMatchObject({ status: 'paused' })
    const on = await ledger.system.take('resume', first, {}, { channel: 'system' })
    expect(on.dueAt).toBe(later(52))
    const last = (await ledger.as('dana').history(first)).at(-1)
    expect(last).toMatchObject({
      step: 'resume',
      channel: 'system',
      role: 'system',
      person: null,
      post: null,
      detail: 'timers',
    })
  })
})

describe('the system', () => {
  it('takes only the steps that definitions give to it', async () => {
    const at = await assigned(ledger)
    for (const [step, values] of [
      ['mend', { hours: 1 }],
      ['extend', {}],
      ['amend', {}],
      ['suspend', { waitUntil: '2025-03-12' }],
    ] as const) {
      expect((await refused(ledger.system.take(step, at, values, { reason: '到期' }))).name).toBe(
        'notAllowed',
      )
    }
    expect(
      (
        await refused(
          ledger.system.create('repair', { subject: '断了', tool: (await aTool(ledger)).id }),
        )
      ).name,
    ).toBe('notAllowed')
  })

  it('is nobody that a person can be', async () => {
    const permit = await ledger.as('gita').create('permit', { place: '空地', fee: 1 })
    const of = { ...permit, of: 'permit' }
    await ledger.as('gita').take('apply', of)
    await ledger.as('hana').take('grant', of, {
      documentNo: '1',
      issuer: '园',
      issuedOn: '2025-03-10',
      expiresOn: '2025-03-11',
    })
    expect((await refused(ledger.as('gita').take('expire', of))).name).toBe('notAllowed')
    expect((await ledger.system.take('expire', of)).state).toBe('expired')
  })
})
