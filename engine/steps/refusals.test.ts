import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Values } from '../define/index.ts'
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
  hour,
  monday,
  type Named,
  refused,
  type TestLedger,
  testLedger,
} from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import type { Refusal } from '../refusals.ts'
import type { Wish } from './take-step.ts'

let ledger: TestLedger
beforeAll(async () => {
  ledger = await testLedger(true)
})
afterAll(() => ledger.context.pool.end())

/** What somebody hears who may not, cannot or need not: and that nothing was written. */
async function hears(
  who: PersonName,
  step: string,
  entry: Named,
  values: Values = {},
  wish: Partial<Wish> = {},
): Promise<Refusal> {
  const before = await contentOf(ledger.context)
  const refusal = await refused(ledger.as(who).take(step, entry, values, wish))
  expect(await contentOf(ledger.context)).toBe(before)
  return refusal
}

describe('whoever takes a step that the entry is not ready for', () => {
  it('hears in which state it is and what is possible now', async () => {
    const met = await hears('dana', 'check', await reported(ledger))
    expect([met.name, met.status]).toEqual(['stepNotOpen', 409])
    expect(met.detail.en).toBe(
      'The entry is in “To be filed”, so “Check and close” cannot be taken. Possible now: “File”, “Void”, “Amend”.',
    )
    expect(met.detail.zh).toBe(
      '条目处于“待立案”，不能办理“核查销号”。现在可以办理：“立案”、“作废”、“更正”。',
    )
    expect(met.possible?.map(({ step }) => step)).toEqual(['file', 'void', 'amend'])
  })

  it('hears of their own steps alone, and where they have none, whose turn it is', async () => {
    const met = await hears('ines', 'check', await filed(ledger))
    expect(met.detail.zh).toBe(
      '条目处于“待派遣”，不能办理“核查销号”。本岗位现在没有可以办理的步骤，轮到：“派遣员”。',
    )
    expect(met.detail.en).toContain(
      'None of your steps is possible now; it is the turn of: “Dispatcher”.',
    )
    expect(met.possible).toEqual([])
  })

  it('hears that nothing is possible any more', async () => {
    const voided = await ledger
      .as('dana')
      .take('void', await reported(ledger), {}, { reason: '误报' })
    expect((await hears('dana', 'file', voided)).detail.en).toContain('No step is possible now.')
  })

  it('hears which steps there are when there is none of that name', async () => {
    for (const name of ['fly', 'constructor', '__proto__', 'toString', '']) {
      const met = await hears('dana', name, await reported(ledger))
      expect([met.name, met.status]).toEqual(['unknownStep', 404])
    }
  })

  it('hears that its condition does not hold yet, and takes it once it does', async () => {
    const dangerous = await filed(ledger, { dangerous: true })
    const of = { unit: ledger.unit('workshop'), limitAmount: 1, limitUnit: 'workingDays' }
    const met = await hears('dana', 'assign', dangerous, of)
    expect([met.name, met.status]).toEqual(['notYet', 409])
    expect(met.detail.zh).toContain('须先满足“有无危险：未填写或有无危险：否或经过：已填写”')
    expect(met.detail.en).toContain(': not filled in or ')
    await ledger.as('dana').take('amend', dangerous, { story: '漏油' })
    expect((await ledger.as('dana').take('assign', dangerous, of)).state).toBe('assigned')
  })
})

describe('a step that needs named rules', () => {
  it("hears the names of those that do not hold, and is nobody's to-do until they do", async () => {
    const of = { ...(await ledger.as('gita').create('permit', { place: '空地' })), of: 'permit' }
    await ledger.as('gita').take('apply', of)
    const paper = { documentNo: '1', issuer: '园', issuedOn: '2025-03-10' }
    const met = await refused(ledger.as('hana').take('grant', of, paper))
    expect([met.name, met.detail.en]).toEqual([
      'notYet',
      '“Grant” can be taken once this holds: “The fee is known”.',
    ])
    const { steps } = await ledger.as('hana').read(of)
    expect(steps.find(({ step }) => step === 'grant')).toMatchObject({ open: false })
  })
})

describe('whoever may not', () => {
  it('hears which roles may', async () => {
    const met = await hears('ines', 'file', await reported(ledger), { kind: 'blade' })
    expect([met.name, met.status]).toEqual(['notAllowed', 403])
    expect(met.detail.en).toContain('“Dispatcher”')
    expect((await refused(ledger.as('ines').create('bed', {}))).name).toBe('notAllowed')
  })

  it("hears that the entry is another unit's, where their role may in general", async () => {
    const at = await assigned(ledger)
    expect((await hears('dana', 'mend', at, { hours: 1 })).name).toBe('notAllowed')
    const tool = { ...(await aTool(ledger)), of: 'tool' }
    await ledger.as('dana').take('amend', tool, { kept: ledger.unit('south') })
    const met = await hears('kai', 'retire', tool, {}, { reason: '旧了' })
    expect([met.name, met.status]).toEqual(['notAllowedHere', 403])
  })

  it('hears nothing of entries they may not read, whatever they try', async () => {
    const at = await assigned(ledger)
    for (const [who, step] of [
      ['sven', 'mend'],
      ['hugo', 'amend'],
      ['olu', 'check'],
    ] as const) {
      expect((await hears(who, step, at)).name).toBe('notFound')
    }
  })

  it('hears that a post which is not theirs gives them nothing', async () => {
    const danas = ledger.as('dana').actor.posts[0]?.id
    const met = await hears(
      'ines',
      'file',
      await reported(ledger),
      { kind: 'blade' },
      { post: danas },
    )
    expect(met.name).toBe('notAllowed')
  })

  it('hears that somebody else must check what they mended, under any of their posts', async () => {
    const done = await ledger.as('chen').take('mend', await assigned(ledger), { hours: 1 })
    for (const [step, wish] of [
      ['check', {}],
      ['rework', { reasonCode: 'loose' }],
    ] as const) {
      const met = await hears('chen', step, done, {}, wish)
      expect([met.name, met.status]).toEqual(['samePerson', 403])
      expect(met.detail.en).toContain('“Mend”')
    }
    expect((await ledger.as('ines').take('check', done)).state).toBe('closed')
  })
})

describe('whoever fills in something wrong', () => {
  it('hears all that is wrong at once, field by field', async () => {
    const { id: tool } = await aTool(ledger)
    const values = {
      subject: '',
      tool: 'no id',
      parts: ['wheel'],
      wantedOn: '2018-02-30',
      planned: 1.5,
      phone: '138****8000',
      filedOn: '2025-01-01',
      colour: 'red',
    }
    const met = await refused(ledger.as('dana').create('repair', values))
    expect([met.name, met.status]).toEqual(['invalid', 422])
    expect(Object.fromEntries((met.fields ?? []).map(({ field, type }) => [field, type]))).toEqual({
      subject: 'required',
      tool: 'not-an-id',
      parts: 'not-a-choice',
      wantedOn: 'not-a-date',
      planned: 'not-a-whole-number',
      phone: 'masked-value',
      filedOn: 'not-open-here',
      colour: 'unknown-field',
    })
    expect(met.detail.zh).toContain('“损坏情况”必须填写')
    expect((await ledger.as('dana').create('repair', { subject: '好', tool })).version).toBe(1)
  })

  it('hears what a step asks for and did not get, unless the entry has it already', async () => {
    const at = await filed(ledger)
    const met = await hears('dana', 'assign', at, { unit: ledger.unit('workshop') })
    expect(met.fields?.map(({ field }) => field)).toEqual(['limitAmount', 'limitUnit'])
    const again = await ledger.as('dana').take('amend', await reported(ledger), { kind: 'blade' })
    expect((await ledger.as('dana').take('file', again)).state).toBe('filed')
  })

  it('cannot write a mask back over what it hides', async () => {
    const { id } = await ledger.as('dana').create('repair', {
      subject: '断了',
      tool: (await aTool(ledger)).id,
      phone: '13800138000',
      remark: '王师傅经手',
    })
    expect((await ledger.as('ines').read({ id })).entry.values['remark']).toBe('***')
    const met = await hears('dana', 'amend', { id }, { phone: '138****8000' })
    expect(met.fields?.map(({ field, type }) => `${field} ${type}`)).toEqual(['phone masked-value'])
    expect((await ledger.as('dana').read({ id })).entry.values['phone']).toBe('13800138000')
  })

  it('hears which rule is broken, over the entry and over what it refers to', async () => {
    const at = await assigned(ledger, { planned: 2 })
    const hours = await hears('cora', 'mend', at, { hours: 5 })
    expect([hours.name, hours.status, hours.detail.en]).toEqual([
      'ruleBroken',
      422,
      'This breaks the rule “The hours spent are at most twice those planned”. Please correct it and send again.',
    ])
    const bought = await hears('dana', 'amend', at, { wantedOn: '2020-02-28' })
    expect(bought.detail.en).toContain('before the tool was bought')
    expect((await ledger.as('cora').take('mend', at, { hours: 4 })).state).toBe('mended')
  })

  it('hears that there is one already, or that what they refer to is not there', async () => {
    const { id: tool } = await aTool(ledger)
    const values = { subject: '断了', tool, wantedOn: '2025-05-01' }
    await ledger.as('gita').create('repair', values)
    const twice = await refused(ledger.as('gita').create('repair', values))
    expect([twice.name, twice.status, twice.fields?.map(({ field }) => field)]).toEqual([
      'notUnique',
      409,
      ['tool', 'wantedOn'],
    ])
    const { id: bed } = await aBed(ledger)
    const missing = await refused(
      ledger.as('gita').create('repair', { subject: '断了', tool: bed }),
    )
    expect([missing.name, missing.fields?.map(({ field }) => field)]).toEqual([
      'refMissing',
      ['tool'],
    ])
    const unit = await hears('dana', 'assign', await filed(ledger), {
      unit: bed,
      limitAmount: 1,
      limitUnit: 'workingDays',
    })
    expect(unit.name).toBe('refMissing')
  })
})

describe('a reason', () => {
  it('must be written where a step asks for one', async () => {
    for (const reason of [undefined, '', ' \n']) {
      const met = await hears('dana', 'void', await reported(ledger), {}, { reason })
      expect([met.name, met.status]).toEqual(['reasonMissing', 422])
    }
  })

  it('must be one of the catalogue where there is one', async () => {
    const at = await mended(ledger)
    const missing = await hears('ines', 'rework', at, {}, { reason: '松了' })
    expect([missing.name, missing.detail.en]).toEqual([
      'reasonMissing',
      '“Send back for rework” needs one of these reasons: “Loose”, “Blunt”.',
    ])
    for (const reasonCode of ['rusty', 'constructor', '']) {
      expect((await hears('ines', 'rework', at, {}, { reasonCode })).name).toBe('reasonUnknown')
    }
    expect(
      (await ledger.as('ines').take('rework', at, {}, { reasonCode: 'blunt', reason: '再磨一磨' }))
        .state,
    ).toBe('assigned')
    const last = (await ledger.as('ines').history(at)).at(-1)
    expect([last?.reasonCode, last?.reason]).toEqual(['blunt', '再磨一磨'])
  })
})

describe('time', () => {
  it('may be stretched twice and only before it has run out', async () => {
    const at = await assigned(ledger)
    const extend = { reason: '等配件' }
    for (const hours of [4, 6]) {
      const { dueAt } = await ledger.as('dana').take('extend', at, {}, extend)
      expect(dueAt).toBe(new Date(Date.parse(monday) + hours * hour).toISOString())
    }
    expect((await hears('dana', 'extend', at, {}, extend)).name).toBe('extendTwice')
    const late = await assigned(ledger)
    ledger.pass(2 * hour + 1)
    expect((await hears('dana', 'extend', late, {}, extend)).name).toBe('extendOverdue')
    ledger.setNow(monday)
  })

  it('never lies in the future, nor before the step it follows', async () => {
    const now = Date.parse(monday)
    const at = await reported(ledger)
    const early = await hears('dana', 'file', at, { kind: 'blade' }, { at: now + 61_000 })
    expect([early.name, early.detail.en]).toEqual([
      'timeInFuture',
      'The time 2025-03-10 09:01 has not come yet; give the present or an earlier time.',
    ])
    const late = await hears('dana', 'file', at, { kind: 'blade' }, { at: now - 1 })
    expect(late.name).toBe('timeBeforeLast')
    expect(
      (await ledger.as('dana').take('file', at, { kind: 'blade' }, { at: now + 59_000 })).state,
    ).toBe('filed')
  })

  it('in a year whose working days are not announced promises nothing', async () => {
    ledger.setNow('2031-03-10T01:00:00Z')
    const met = await refused(reported(ledger))
    expect([met.name, met.params]).toEqual(['unknownYear', { year: 2031 }])
    ledger.setNow(monday)
  })
})

describe('an entry that is over', () => {
  it('takes nothing but what is meant for it', async () => {
    const at = await closed(ledger)
    for (const step of [
      'file',
      'assign',
      'mend',
      'check',
      'rework',
      'giveBack',
      'extend',
      'suspend',
      'resume',
      'void',
      'amend',
    ]) {
      expect((await hears('dana', step, at)).name).toBe('stepNotOpen')
    }
    expect((await ledger.as('ines').take('appeal', at, {}, { reason: '停电' })).state).toBe(
      'closed',
    )
  })
})
