import { describe, expect, it } from 'vitest'
import type { AnyRegister, Story } from '../engine/define/index.ts'
import { demonstration } from './demonstration.ts'
import { dueAfter, startOf } from './shared/work-time.ts'
import { standardOf } from './upkeep/reference/standards.ts'
import { upkeep } from './upkeep/index.ts'
import { walk } from './walk-story.ts'

const today = '2026-11-23'
const storiesOf = (day: string): readonly Story[] => {
  const { reference, stories } = demonstration(day)
  return [...reference(), ...stories()]
}
const told = storiesOf(today)
const ends = new Map(told.map((story) => [story.key, walk(story)]))
const problems = told.filter(({ register }) => register.register === 'problem')

/** What the values of a story name, by kind of name. */
const named = (story: Story, kind: string): readonly string[] =>
  story.told.flatMap(({ values }) =>
    Object.values(values ?? {}).flatMap((value) =>
      typeof value === 'object' && value !== null && kind in value
        ? [String(Object.values(value)[0])]
        : [],
    ),
  )

it('every story is possible under the definition', () => {
  expect(ends.size).toBe(told.length)
})

it('a story names only entries told before it, and units and posts that exist', () => {
  const { units, posts } = demonstration(today)
  const known = {
    unit: new Set(units.map(({ code }) => code)),
    post: new Set(posts.map(({ code }) => code)),
    entry: new Set<string>(),
  }
  const strange = told.flatMap((story) => {
    const said = (['unit', 'post', 'entry'] as const).flatMap((kind) =>
      named(story, kind).filter((name) => !known[kind].has(name)),
    )
    known.entry.add(story.key)
    return said
  })
  expect(strange).toEqual([])
})

it('the same day gives the same stories', () => {
  const plain = (stories: readonly Story[]) =>
    stories.map(({ register, ...rest }) => ({ ...rest, register: register.register }))
  expect(plain(storiesOf(today))).toEqual(plain(told))
})

it('another day gives the same keys, so that telling again adds nothing', () => {
  const keys = new Set(told.map(({ key }) => key))
  for (const day of ['2026-11-24', '2026-12-24', '2026-10-08', '2027-02-28']) {
    expect(new Set(storiesOf(day).map(({ key }) => key))).toEqual(keys)
  }
})

it('nothing is told of today or later, and every life has begun', () => {
  for (const day of [today, '2026-10-08', '2026-05-04', '2026-01-04']) {
    const wrong = storiesOf(day).filter(
      ({ told: steps }) =>
        steps.length === 0 || steps.some(({ at }) => at >= `${day}T00:00:00+08:00`),
    )
    expect(wrong.map(({ key }) => key)).toEqual([])
  }
})

it('what is not from the page is marked as synthetic', () => {
  const unmarked = told.filter(
    ({ key, source, synthetic }) => !synthetic && (source === null || key.startsWith('year/')),
  )
  expect(unmarked).toEqual([])
})

describe('the made-up year of upkeep', () => {
  const ofUpkeep = new Set<AnyRegister>(upkeep.registers)
  const year = told.filter(({ key, register }) => key.startsWith('year/') && ofUpkeep.has(register))

  it('has about 5,000 entries, most of them problems and patrols', () => {
    expect(year.length).toBeGreaterThan(4500)
    expect(year.length).toBeLessThan(5500)
    expect(problems.length).toBeGreaterThan(3000)
    expect(year.filter(({ register }) => register.register === 'patrol').length).toBeGreaterThan(
      900,
    )
  })

  it('leaves problems in every state', () => {
    const states = new Set(problems.map(({ key }) => ends.get(key)))
    const all = Object.keys(problems[0]?.register.states ?? {})
    expect(all.filter((state) => !states.has(state))).toEqual([])
  })

  it('has problems returned, reworked, extended, suspended, supervised and appealed', () => {
    const steps = new Set(problems.flatMap((story) => story.told.map(({ step }) => step)))
    for (const step of [
      'return',
      'rework',
      'extend',
      'refuseExtension',
      'suspend',
      'resume',
      'urge',
      'supervise',
      'merge',
    ]) {
      expect(steps).toContain(step)
    }
    expect([...ends.values()].filter((state) => state === 'upheld').length).toBeGreaterThan(0)
  })

  it('feeds back about nine problems in ten in time', () => {
    const minute = (at: string): number =>
      startOf(at.slice(0, 10)) + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
    const inTime = problems.flatMap(({ told: steps }) => {
      const find = (step: string) => steps.findLast((one) => one.step === step)
      const [file, dispatch, feedback] = ['file', 'dispatch', 'feedback'].map(find)
      const standard = file?.values?.['standard']
      if (!dispatch || !feedback || find('suspend') || find('rework')) return []
      if (typeof standard !== 'object' || standard === null || !('entry' in standard)) return []
      const { limit } = standardOf(standard.entry.replace('standard/', ''))
      const amount = limit.amount * (find('extend') ? 2 : 1)
      return [minute(feedback.at) <= dueAfter(minute(dispatch.at), { ...limit, amount })]
    })
    const share = inTime.filter(Boolean).length / inTime.length
    expect(share).toBeGreaterThan(0.85)
    expect(share).toBeLessThan(0.92)
  })
})

describe('the walk over a definition', () => {
  const sample = problems.find(
    ({ key, told: steps }) => ends.get(key) === 'struckOff' && steps.length === 9,
  )
  if (!sample) throw new Error('the year has no plain problem')
  const changed = (step: string, change: object): Story => ({
    ...sample,
    told: sample.told.map((one) => (one.step === step ? { ...one, ...change } : one)),
  })

  it('refuses a step by a role that may not take it', () => {
    expect(() => walk(changed('dispatch', { by: 'collector1' }))).toThrow('may not take it')
  })
  it('refuses a unit that handles what is not its own', () => {
    expect(() => walk(changed('handle', { by: 'handlerFoodDrug' }))).toThrow('may not take it')
  })
  it('refuses what leaves an asked field open', () => {
    expect(() => walk(changed('check', { values: {} }))).toThrow('not given: finding')
  })
  it('refuses a field that the step does not ask for', () => {
    expect(() => walk(changed('check', { values: { finding: 'x', unit: null } }))).toThrow('unit')
  })
  it('refuses a step that the state does not allow', () => {
    expect(() =>
      walk({ ...sample, told: sample.told.filter(({ step }) => step !== 'file') }),
    ).toThrow('toFile')
  })
  it('refuses a step told before the one before it', () => {
    expect(() => walk(changed('strikeOff', { at: '2018-01-01T08:00:00+08:00' }))).toThrow(
      'told before',
    )
  })
})
