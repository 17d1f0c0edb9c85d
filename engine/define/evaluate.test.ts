import { describe, expect, it } from 'vitest'
import { repairs } from '../../test/example/repairs.ts'
import {
  type Facts,
  holds,
  keptValueOf,
  me,
  not,
  now,
  type PathsOf,
  pathsOf,
  type Surroundings,
  today,
  valueOf,
} from './index.ts'

const r = pathsOf(repairs.fields) as PathsOf<typeof repairs>
const around: Surroundings = {
  // Half past eleven in the evening of the 9th by UTC: the 10th in the garden.
  now: Date.parse('2025-03-09T23:30:00Z'),
  offsetMinutes: 480,
  me: { person: 'gita', post: 'post', unit: 'north' },
  unitWithin: (unit, of) => unit.startsWith(of),
}
const empty: Facts = {
  values: {},
  state: 'reported',
  at: {},
  due: {},
  done: {},
  times: {},
  refs: {},
}
const fact = (values: Facts['values'], more: Partial<Facts> = {}): Facts => ({
  ...empty,
  values,
  ...more,
})

describe('a condition in memory', () => {
  it('knows neither true nor false of what is not known', () => {
    expect(holds(r.planned.is(1), empty, around)).toBeNull()
    expect(holds(not(r.planned.is(1)), empty, around)).toBeNull()
    expect(holds(r.planned.known(), empty, around)).toBe(false)
    expect(holds(r.tool.price.is(1), empty, around)).toBeNull()
    expect(
      holds(
        {
          test: 'is',
          left: { value: 'times', path: ['tool'], step: 'back' },
          right: { value: 'literal', literal: 0 },
        },
        empty,
        around,
      ),
    ).toBeNull()
    expect(holds(r.times('rework').is(0), empty, around)).toBe(true)
  })

  it('knows lists, photographs and places when they are there', () => {
    const entry = fact({ photosBroken: ['id'], parts: ['screw'], place: [113, 35] })
    for (const field of [r.photosBroken, r.parts, r.place])
      expect(holds(field.known(), entry, around)).toBe(true)
    expect(keptValueOf({ value: 'field', path: ['parts'] }, entry, around)).toEqual(['screw'])
  })

  it('compares decimals by size and texts by their letters', () => {
    expect(holds(r.oil.lessThan(10), fact({ oil: '9.00' }), around)).toBe(true)
    expect(holds(r.oil.is(9), fact({ oil: '9.00' }), around)).toBe(true)
    expect(holds(r.subject.is('1'), fact({ subject: '01' }), around)).toBe(false)
    expect(holds(r.subject.oneOf(['1.0']), fact({ subject: '1' }), around)).toBe(false)
  })

  it('adds what adds up', () => {
    expect(holds(r.oil.plus(0.2).is(0.3), fact({ oil: '0.10' }), around)).toBe(true)
    expect(holds(r.oil.times(3).is(0.3), fact({ oil: '0.10' }), around)).toBe(true)
  })

  it('compares moments by when they are, however they are written', () => {
    const entry = fact({ seenAt: '2025-03-10T01:00:00.000Z' })
    expect(holds(r.seenAt.is('2025-03-10T09:00:00+08:00'), entry, around)).toBe(true)
    expect(holds(r.seenAt.before('2025-03-10T09:00:00.001+08:00'), entry, around)).toBe(true)
    expect(holds(r.seenAt.after('2025-03-10T00:30:00Z'), entry, around)).toBe(true)
  })

  it('counts days in the time of the zone', () => {
    expect(valueOf({ value: 'today' }, empty, around)).toBe('2025-03-10')
    expect(holds(now.day().is('2025-03-10'), empty, around)).toBe(true)
    expect(holds(today.daysUntil(r.wantedOn).is(2), fact({ wantedOn: '2025-03-12' }), around)).toBe(
      true,
    )
    expect(
      holds(r.seenAt.day().is('2025-03-10'), fact({ seenAt: '2025-03-09T16:00:00.000Z' }), around),
    ).toBe(true)
  })

  it('finds the same day so many years later, and the 28th where there is no 29th of February', () => {
    const after = (wantedOn: string, years: number) =>
      valueOf(r.wantedOn.plusYears(years).node, fact({ wantedOn }), around)
    expect(after('1983-05-10', 35)).toBe('2018-05-10')
    expect(after('1984-02-29', 35)).toBe('2019-02-28')
    expect(after('1984-02-29', 36)).toBe('2020-02-29')
    expect(after('2019-02-28', 1)).toBe('2020-02-28')
    expect(after('2018-05-10', -35)).toBe('1983-05-10')
    expect(valueOf(r.wantedOn.plusYears(1).node, empty, around)).toBeNull()
  })

  it('walks through references and asks who acts', () => {
    const tool = fact({ kept: 'north/plot', name: '铁锹' })
    const entry = fact({ tool: 'id', reporter: 'gita' }, { refs: { tool } })
    expect(holds(r.tool.kept.within(me.unit), entry, around)).toBe(true)
    expect(holds(r.tool.kept.is(me.unit), entry, around)).toBe(false)
    expect(holds(r.reporter.is(me.person), entry, around)).toBe(true)
    expect(holds(r.bench.is(me.post), entry, around)).toBeNull()
  })
})
