import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Refusal } from '../../../engine/refusals.ts'
import { refused } from '../../../test/ledger-for-tests.ts'
import { type ProblemZone, problemZone } from '../../../test/problem-zone.ts'

let zone: ProblemZone
beforeAll(async () => {
  zone = await problemZone()
}, 60_000)
afterAll(() => zone.close())

const problem = () => zone.reported()
type Problem = Awaited<ReturnType<typeof problem>>
const merge = (one: Problem, into: Problem) =>
  zone.as('intake1').take('merge', one, { duplicateOf: into.id })
const faults = async (doing: Promise<unknown>): Promise<unknown> => (await refused(doing)).fields
const stateOf = async (one: Problem) => (await zone.as('intake1').read(one)).entry.state

describe('a duplicate', () => {
  it('is merged into a problem that goes on, and keeps its own reporter', async () => {
    const [original, duplicate] = [await problem(), await problem()]
    await merge(duplicate, original)
    const { entry } = await zone.as('intake1').read(duplicate)
    expect([entry.state, entry.values['duplicateOf'], entry.values['finder']]).toEqual([
      'merged',
      original.id,
      zone.person('collector1'),
    ])
    expect(await stateOf(original)).toBe('reported')
  })

  it('is never merged into itself, or both into each other: the report would be lost', async () => {
    const [one, other] = [await problem(), await problem()]
    expect(await faults(merge(one, one))).toMatchObject([
      { type: 'names-itself', zh: '“并入”不能是本条目自己。' },
    ])
    await merge(one, other)
    expect(await faults(merge(other, one))).toMatchObject([
      {
        type: 'names-one-that-ended',
        zh: '“并入”所指的条目处于“已并案”，请选择不处于“已并案”、“不予受理”、“作废”的条目。',
        en: '“Merged into” names an entry that is “Merged”; choose one that is not “Merged”, “Declined”, “Voided”.',
      },
    ])
    expect(await stateOf(other)).toBe('reported')
  })

  it('is merged one way when two people merge both into each other in the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await problem(), await problem()]
      const both = await Promise.allSettled([merge(one, other), merge(other, one)])
      const states = [await stateOf(one), await stateOf(other)]
      expect(states.toSorted()).toEqual(['merged', 'reported'])
      const refusals = both.flatMap((at) =>
        at.status === 'rejected' ? [at.reason as Refusal] : [],
      )
      expect(refusals).toMatchObject([{ fields: [{ type: 'names-one-that-ended' }] }])
    }
  })

  it('is not merged into one that was voided', async () => {
    const [one, voided] = [await problem(), await problem()]
    await zone.as('intake1').take('void', voided, {}, { reason: '误报' })
    expect(await faults(merge(one, voided))).toMatchObject([{ type: 'names-one-that-ended' }])
  })
})

describe('the original of duplicates', () => {
  const end = (one: Problem) => zone.as('intake1').take('void', one, {}, { reason: '误报' })

  it('is not voided under them: their reporters would hear of nothing', async () => {
    const [original, duplicate] = [await problem(), await problem()]
    await merge(duplicate, original)
    const met = await refused(end(original))
    expect([met.name, met.status]).toEqual(['stillNamed', 409])
    expect(met.detail.zh).toBe(
      '有 1 条的“并入”是这一条，不能办理“作废”，否则它们没有去处。请继续办理本条，或改用其他办结方式。',
    )
    expect(await stateOf(original)).toBe('reported')
    const { steps } = await zone.as('intake1').read(original)
    expect(steps.find(({ step }) => step === 'void')).toMatchObject({
      open: false,
      why: met.detail.en,
    })
  })

  it('is either voided or merged into when both come in the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [original, duplicate] = [await problem(), await problem()]
      await Promise.allSettled([merge(duplicate, original), end(original)])
      const states = [await stateOf(original), await stateOf(duplicate)]
      expect([
        ['voided', 'reported'],
        ['reported', 'merged'],
      ]).toContainEqual(states)
    }
  })
})

describe('the place of a problem', () => {
  it('is a township, no department, and the refusal names those that there are', async () => {
    const given = { territory: zone.unit('cityManagement') }
    expect(await faults(zone.as('intake1').take('accept', await problem(), given))).toEqual([
      {
        field: 'territory',
        type: 'other-kind-of-unit',
        zh: '“属地”不能是“区城管局”，可选：李万街道、文苑街道、文昌街道、阳庙镇、宁郭镇、苏家作乡。',
        en: '“Territory” cannot be “City Management Bureau”; possible: Liwan Sub-district, Wenyuan Sub-district, Wenchang Sub-district, Yangmiao Town, Ningguo Town, Sujiazuo Township.',
      },
    ])
  })
})

describe('a suspension', () => {
  it('ends on a later day, a year away at most', async () => {
    const one = await problem()
    await zone.as('intake1').take('accept', one)
    const { entries } = await zone.as('shiftLead').list('standard', { limit: '1' })
    const territory = zone.unit('yangmiao')
    await zone.as('shiftLead').take('file', one, { standard: entries[0]?.id ?? '', territory })
    await zone.as('dispatcher1').take('dispatch', one, { unit: territory })
    const until = (suspendedUntil: string) =>
      zone.as('dispatcher1').take('suspend', one, { suspendedUntil }, { reason: '待汛期结束' })
    for (const day of ['2018-05-01', '2018-05-14', '2019-06-14'])
      expect((await refused(until(day))).detail.zh).toContain('挂账须到以后的日期为止，不超过一年')
    await until('2018-05-15')
    expect(await stateOf(one)).toBe('suspended')
  })
})
