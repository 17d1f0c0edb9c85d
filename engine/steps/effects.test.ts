import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  aBed,
  assigned,
  aTool,
  closed,
  filed,
  mended,
  reported,
} from '../../test/example/journeys.ts'
import {
  contentOf,
  monday,
  refused,
  type TestLedger,
  testLedger,
} from '../../test/ledger-for-tests.ts'
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
describe('what a step writes by itself', () => {
  it('is who acts, under which post, for which unit, on which day of the garden', async () => {
    // 23:30 in UTC is the next day's morning in the garden.
    ledger.setNow('2025-03-09T23:30:00Z')
    const { values } = await held(await filed(ledger))
    expect(values).toMatchObject({
      filedOn: '2025-03-10',
      filedBy: ledger.person('dana'),
      filedUnder: ledger.as('dana').actor.posts[0]?.id,
      filedAt: ledger.unit('toolHouse'),
      reporter: ledger.person('gita'),
    })
  })

  it('is copied as it is at that moment, and stays when its source changes', async () => {
    const { id: tool } = await aTool(ledger, { name: '老铁锹', price: 99_00 })
    const at = await filed(ledger, { tool })
    await ledger.as('dana').take('amend', { id: tool, of: 'tool' }, { name: '新铁锹', price: 1_00 })
    expect((await held(at)).values).toMatchObject({ toolName: '老铁锹', toolPrice: 99_00 })
  })

  it('is worked out by the database from what was given', async () => {
    const done = await ledger
      .as('cora')
      .take('mend', await assigned(ledger), { hours: 3, helpers: 4 })
    expect((await held(done)).values['total']).toBe(12)
    expect((await held(await reported(ledger))).values['total']).toBeNull()
  })
})

describe('a step offers', () => {
  const offers = async (id: string) =>
    new Map((await ledger.as('dana').read({ id })).steps.map((step) => [step.step, step]))

  it('the value a rule proposes, with the rule', async () => {
    const { id } = await filed(ledger)
    expect((await offers(id)).get('assign')).toEqual({
      step: 'assign',
      open: true,
      suggestions: {
        unit: {
          value: ledger.unit('north'),
          because: { zh: '翻土工具由保管单位自修。', en: 'Units mend their digging tools.' },
        },
      },
    })
  })

  it('nothing when the rule does not apply', async () => {
    const { id: tool } = await aTool(ledger, { use: 'cut' })
    const { id } = await filed(ledger, { tool })
    expect((await offers(id)).get('assign')).toEqual({
      step: 'assign',
      open: true,
      suggestions: {},
    })
  })

  it('the reason why it is closed, as taking it would say', async () => {
    const { id } = await filed(ledger)
    const shut = [...(await offers(id)).values()].filter(({ open }) => !open)
    expect(shut.length).toBeGreaterThan(5)
    for (const { step, why } of shut) {
      expect((await refused(ledger.as('dana').take(step, { id }))).detail.en).toBe(why)
    }
  })
})

describe('a judgement', () => {
  const walk = async (bed: string, from: string, to: string) => {
    const { id, state } = await ledger.as('gita').create('walk', {
      bed,
      startedAt: `2025-03-09T${from}:00+08:00`,
      endedAt: `2025-03-09T${to}:00+08:00`,
    })
    return { state, because: (await held({ id }, 'walk')).values['invalidBecause'] }
  }

  it('keeps a round that breaks rules, with the rules that it broke', async () => {
    const { id: bed } = await aBed(ledger, { leastHours: '0.50' })
    expect(await walk(bed, '08:00', '08:30')).toEqual({ state: 'valid', because: null })
    expect(await walk(bed, '09:00', '09:29')).toEqual({
      state: 'invalid',
      because: ['longEnough', 'farEnough'],
    })
    // An invalid round is nobody's round before: the last valid one is.
    expect(await walk(bed, '09:30', '10:00')).toEqual({ state: 'valid', because: null })
    expect(await walk(bed, '10:30', '11:30')).toEqual({ state: 'invalid', because: ['farEnough'] })
  })

  it('looks at the round before of the same place only', async () => {
    const [{ id: one }, { id: other }] = [await aBed(ledger), await aBed(ledger)]
    expect((await walk(one, '08:00', '09:00')).state).toBe('valid')
    expect((await walk(other, '09:10', '10:00')).state).toBe('valid')
  })

  it('does not count against anybody what is not known', async () => {
    const { id: bed } = await aBed(ledger, { leastHours: null })
    expect((await walk(bed, '08:00', '08:01')).state).toBe('valid')
  })
})

describe('a step that marks', () => {
  it('writes into the other entry, with a line in its history', async () => {
    const { id: tool } = await aTool(ledger, { condition: 'worn' })
    const done = await closed(ledger, { tool })
    const marked = await held({ id: tool }, 'tool')
    expect(marked).toMatchObject({
      version: 2,
      state: 'inUse',
      values: { condition: 'good', checkedOn: '2025-03-10' },
    })
    const last = (await ledger.as('dana').history({ id: tool, of: 'tool' })).at(-1)
    expect(last).toMatchObject({
      step: 'marked',
      role: 'inspector',
      detail: `garden.repair ${done.id}`,
      changes: [
        { field: 'condition', before: 'worn', after: 'good' },
        { field: 'checkedOn', before: null, after: '2025-03-10' },
      ],
    })
  })

  it('does nothing at all when the mark cannot be written', async () => {
    const { id: tool } = await aTool(ledger)
    const done = await mended(ledger, { tool })
    const { pool } = ledger.context
    // What stands in the way here is a constraint that no definition knows.
    await pool.query(
      `alter table garden_tool add constraint planted check (condition is distinct from 'good') not valid`,
    )
    const before = await contentOf(ledger.context)
    await expect(ledger.as('ines').take('check', done)).rejects.toThrow('planted')
    expect(await contentOf(ledger.context)).toBe(before)
    await pool.query('alter table garden_tool drop constraint planted')
    await ledger.as('ines').take('check', done)
    expect((await held({ id: tool }, 'tool')).values['condition']).toBe('good')
  })

  it('adds what many of them add at once, and no cent less', async () => {
    const { id: tool } = await aTool(ledger)
    const cost = (at: number) => ({ hours: 1, cost: 100 + at })
    const done = await Promise.all(
      Array.from({ length: 6 }, (_, at) => mended(ledger, { tool }, cost(at))),
    )
    await Promise.all(done.map((one) => ledger.as('ines').take('check', one)))
    expect((await held({ id: tool }, 'tool')).values['spent']).toBe(615)
  })

  it('is refused in the words of the rule that the other entry would break, and writes nothing', async () => {
    const { id: tool } = await aTool(ledger, { credit: 150 })
    const [first, second] = [
      await mended(ledger, { tool }, { hours: 1, cost: 100 }),
      await mended(ledger, { tool }, { hours: 1, cost: 51 }),
    ]
    await ledger.as('ines').take('check', first)
    const before = await contentOf(ledger.context)
    const met = await refused(ledger.as('ines').take('check', second))
    expect([met.name, met.detail.en]).toEqual([
      'ruleBroken',
      'This breaks the rule “Repairs stay within the credit”. Please correct it and send again.',
    ])
    expect(await contentOf(ledger.context)).toBe(before)
  })

  it('opens the field that its choice names, and an expiry empties it', async () => {
    const { id: bed } = await aBed(ledger)
    const of = {
      ...(await ledger
        .as('gita')
        .create('permit', { place: '空地', fee: 1, bed, fire: 'bonfire' })),
      of: 'permit',
    }
    await ledger.as('gita').take('apply', of)
    const paper = { documentNo: '1', issuer: '园', issuedOn: '2025-03-10', expiresOn: '2025-03-11' }
    await ledger.as('hana').take('grant', of, paper)
    const open = await held({ id: bed }, 'bed')
    expect(open.values).toMatchObject({ bonfire: '2025-03-10', barbecue: null })
    await ledger.system.take('expire', of)
    expect((await held({ id: bed }, 'bed')).values['bonfire']).toBeNull()
  })

  it('waits its turn when many mark the same entry at once', async () => {
    const { id: tool } = await aTool(ledger)
    const done = await Promise.all(Array.from({ length: 6 }, () => mended(ledger, { tool })))
    const checks = await Promise.allSettled(done.map((one) => ledger.as('ines').take('check', one)))
    const taken = checks.filter(({ status }) => status === 'fulfilled').length
    expect((await held({ id: tool }, 'tool')).version).toBe(1 + taken)
    expect(taken).toBe(6)
  })
})
