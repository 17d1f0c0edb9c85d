import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fortnight } from '../../test/example/fortnight.ts'
import { indicators } from '../../test/example/indicators.ts'
import { exampleLedger, garden } from '../../test/example/ledger.ts'
import { aTool, filed } from '../../test/example/journeys.ts'
import { repairs } from '../../test/example/repairs.ts'
import { head } from '../../test/example/roles.ts'
import { acting, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { Context } from '../context.ts'
import { count, growth, type Target, target } from '../define/index.ts'
import { buildMeasures, syncMeasures } from '../indicators/measure-state.ts'
import { findMistakes } from '../model/mistakes.ts'
import { compile } from '../model/model.ts'
import { tell } from '../telling/tell.ts'
import { targetUnitMistakes } from './target-mistakes.ts'
import { targets } from './targets.ts'

const shared = {
  since: '2025-01-01',
  by: '2025-12-31',
  better: 'more',
  source: '园务会',
  owner: head,
  judgement: { yellow: { off: 0, words: '落后。' }, red: { off: 0.1, words: '严重落后。' } },
} as const
const lights = { yellow: 'behind.', red: 'far behind.' }
const reported = target('报修十件', {
  indicator: indicators.reported,
  in: '件',
  goal: 10,
  splits: { toolHouse: 6, north: 3 },
  ...shared,
})
const ledgerWith = (given: Record<string, Target>, of = garden) => {
  const english = Object.keys(given).map((name) => [name, { label: name, ...lights }])
  const targeted = {
    ...of,
    targets: given,
    en: { ...of.en, targets: Object.fromEntries(english) as never },
  }
  return { ...exampleLedger, programmes: [targeted] }
}

let ledger: TestLedger
let context: Context
beforeAll(async () => {
  ledger = await testLedger(true)
  ledger.setNow('2025-03-20T00:00:00Z')
  await tell(ledger.context, fortnight, 'facts')
  const given = {
    reported,
    mended: target('按期修复', {
      indicator: indicators.mendedInTime,
      in: '%',
      goal: 90,
      ...shared,
    }),
    beds: target('菜畦', {
      indicator: indicators.bedsInUse,
      in: '块',
      goal: 1,
      ...shared,
      unit: 'north',
    }),
  }
  context = { ...ledger.context, model: compile(ledgerWith(given)) }
})
afterAll(() => ledger.context.pool.end())

const seenBy = async (who: 'dana' | 'gita' | 'olu') =>
  (await targets(context, ledger.as(who).actor)).targets

describe('a target', () => {
  it('is read from the figures, judged, and drawn with its path', async () => {
    const [one, share] = await seenBy('dana')
    // 78 of 364 days have gone: 2.14 of ten are expected, three were reported.
    expect(one).toMatchObject({
      key: 'garden.reported',
      value: 3,
      light: 'green',
      day: '2025-03-20',
      over: false,
    })
    expect(one?.expected).toBeCloseTo((10 * 78) / 364)
    expect(one?.course.filter(({ value }) => value !== null).at(-1)).toMatchObject({
      day: '2025-03-20',
      value: 3,
    })
    expect(one?.course.at(-1)).toEqual({ day: '2025-12-31', expected: 10, value: null })
    expect(share).toMatchObject({ num: 1, den: 2, value: 50, light: 'red', gap: null })
  })

  it('shows what single units bring, and what no unit has taken on', async () => {
    const [one] = await seenBy('dana')
    expect(one?.gap).toBe(1)
    expect(one?.splits).toEqual([
      { unit: ledger.unit('toolHouse'), goal: 6, value: 2, light: 'green' },
      { unit: ledger.unit('north'), goal: 3, value: 0, light: 'red' },
    ])
  })

  it('is shown to whoever sees the whole of its figure, and to nobody else', async () => {
    expect((await seenBy('gita')).map(({ key }) => key)).toEqual(['garden.beds'])
    expect((await seenBy('olu')).map(({ key }) => key)).toEqual(['garden.beds'])
  })
})

describe('a forecast from what is entered already', () => {
  const wanted = count('希望修好', '件', {
    of: repairs,
    on: (r) => r.wantedOn,
    rule: '按希望修好之日。',
    source: '示例',
    version: 1,
  })
  const given = {
    wanted: target('希望修好', { indicator: wanted, in: '件', goal: 9, ...shared }),
    mended: target('按期修复', { indicator: indicators.mendedInTime, in: '%', goal: 9, ...shared }),
    aged: target('五至十年', { indicator: indicators.middleAged, in: '件', goal: 9, ...shared }),
  }
  const counting = { ...garden, indicators: { ...garden.indicators, wanted } }
  /** The same ledger, with the count that is new. */
  const counted = async (): Promise<TestLedger> => {
    const here = { ...ledger.context, model: compile(ledgerWith(given, counting)) }
    await syncMeasures(here)
    await buildMeasures(here, new AbortController().signal)
    return { ...ledger, context: here, as: (who) => acting(here, ledger.as(who).actor) }
  }
  const known = async ({ context: here }: TestLedger) => {
    const { targets: found } = await targets(here, ledger.as('dana').actor)
    return Object.fromEntries(
      found.map(({ key, value, forecast }) => [key, { value, known: forecast?.known }]),
    )
  }

  it('knows the day to come of a count, of a share and of a stock', async () => {
    const here = await counted()
    const before = await known(here)
    const tool = await aTool(here, { boughtOn: '2020-06-01' })
    const limit = { unit: ledger.unit('workshop'), limitAmount: 20, limitUnit: 'workingDays' }
    const { id } = await filed(here, { tool: tool.id, wantedOn: '2025-05-09' })
    await here.as('dana').take('assign', { id }, limit)
    const after = await known(here)
    // Nothing of it has come to pass.
    const today = (all: typeof before) => Object.values(all).map(({ value }) => value)
    expect(today(after)).toEqual(today(before))
    expect(after['garden.wanted']?.known).toBe((before['garden.wanted']?.known ?? 0) + 1)
    expect(after['garden.aged']?.known).toBe((before['garden.aged']?.known ?? 0) + 1)
    // One of two was in time; one of three will have been, unless it is mended by then.
    expect(before['garden.mended']?.known).toBe(50)
    expect(after['garden.mended']?.known).toBeCloseTo(100 / 3)
  })
})

describe('a baseline that nobody wrote down', () => {
  const begun = async (on: string) => {
    const { since: _, ...open } = shared
    const given = { ...open, baseline: { on } }
    const asked = target('报修', { indicator: indicators.reported, in: '件', goal: 10, ...given })
    const model = compile(ledgerWith({ asked }))
    const told = await targets({ ...ledger.context, model }, ledger.as('dana').actor)
    return told.targets[0]
  }

  it('is read off the ledger, and the path is straight from there', async () => {
    const one = await begun('2025-03-10')
    const then = one?.baseline?.value ?? 0
    expect(then).toBeGreaterThan(0)
    expect(one?.baseline).toEqual({ on: '2025-03-10', value: then, counted: true })
    expect(one?.course[0]).toEqual({ day: '2025-03-10', expected: then, value: then })
    // Ten of the 296 days between the two have gone.
    expect(one?.expected).toBeCloseTo(then + ((10 - then) * 10) / 296)
  })

  it('is nowhere where the ledger has no figure of that day, and nothing is judged before the last', async () => {
    const given = { indicator: indicators.mendedInTime, in: '%', goal: 90, ...shared }
    const { since: _, ...open } = given
    const early = target('按期修复', { ...open, baseline: { on: '2020-01-01' } })
    const model = compile(ledgerWith({ early }))
    const { targets: told } = await targets({ ...ledger.context, model }, ledger.as('dana').actor)
    expect(told[0]).toMatchObject({
      baseline: { on: '2020-01-01', value: null },
      expected: null,
      light: 'none',
    })
  })
})

describe('a mistake in a target stops the start', () => {
  const grown = growth('增长', {
    of: indicators.reported,
    against: 'lastYear',
    rule: '',
    source: '',
    version: 1,
  })
  it.each<[Partial<Target>, string]>([
    [{ in: '%' }, 'its amounts are in %'],
    [{ path: { '2026-01-01': 5 } }, 'beyond its last day'],
    [{ by: '2025-02-30' }, '2025-02-30 is no day'],
    [{ since: '2026-02-01' }, 'after its last day'],
    [{ indicator: grown }, 'no programme holds'],
    [{ indicator: indicators.reportedGrowth, in: '%' }, 'a growth has no target'],
    [
      { judgement: { yellow: { off: 0.2, words: '落后' }, red: { off: 0.1, words: '落后' } } },
      'before its yellow one',
    ],
    [
      { judgement: { yellow: { off: 0, words: '' }, red: { off: 0.1, words: '落后' } } },
      'without words',
    ],
    [{ owner: { role: 'nobody', label: '' } }, 'is not among the zone'],
  ])('%j', (changed, words) => {
    const found = findMistakes(compile(ledgerWith({ reported: { ...reported, ...changed } })))
    expect(found.join('\n')).toContain(words)
  })
  it('none are found in one that is sound', () => {
    expect(findMistakes(compile(ledgerWith({ reported })))).toEqual(
      findMistakes(compile(exampleLedger)),
    )
  })
  it('a unit that the zone does not have', () => {
    const { programmes } = ledgerWith({ reported: { ...reported, unit: 'moon' } })
    const isUnit = (code: string): boolean => context.units.byCode(code) !== undefined
    expect(targetUnitMistakes(programmes, isUnit)).toEqual([
      'programmes/garden: the target reported: there is no unit moon',
    ])
  })
})
