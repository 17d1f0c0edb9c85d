import { describe, expect, it } from 'vitest'
import {
  count,
  type NoForecast,
  type NoNeed,
  type NumberValue,
  type PathsOf,
  shareOf,
  stock,
  target,
} from '../define/index.ts'
import { indicators } from '../../test/example/indicators.ts'
import { repairs } from '../../test/example/repairs.ts'
import { head } from '../../test/example/roles.ts'
import { courseDays } from './course.ts'
import { gapOf, judge, type Standing } from './judge.ts'
import { expectedOn, inYearOf } from './path.ts'

const rulebook = { rule: '', source: '', version: 1 }
const made = count('件数', '件', { of: repairs, on: (r) => r.enteredOn('reported'), ...rulebook })
const open = stock('在办', '件', { of: repairs, from: (r) => r.enteredOn('reported'), ...rulebook })
const judgement = {
  yellow: { off: 0, words: '落后。' },
  red: { off: 0.1, words: '严重落后。' },
}
const english = { yellow: 'behind.', red: 'far behind.', unit: 'repairs' }
const shared = { by: '2025-12-31', better: 'more', source: '', owner: head, judgement } as const
const hundred = target('一百件', {
  indicator: made,
  in: '件',
  goal: 100,
  since: '2025-01-01',
  ...shared,
})
const mended = target('按期修复', {
  indicator: indicators.mendedInTime,
  in: '%',
  goal: 90,
  since: '2025-01-01',
  ...shared,
})

const at = (
  value: number | null,
  num: number | null = value,
  den: number | null = null,
): Standing => ({ value, num, den })
const judged = (of: typeof hundred, today: string, now: Standing, earlier = at(null), last = now) =>
  judge(of, english, { today, now, earlier, last })

describe('the path of a target', () => {
  it('is straight between the days that are written down', () => {
    expect(expectedOn(hundred, '2025-01-01')).toBe(0)
    expect(expectedOn(hundred, '2025-07-02')).toBe(50)
    const bent = { ...hundred, path: { '2025-07-02': 80 } }
    expect(expectedOn(bent, '2025-04-02')).toBe(40)
    expect(expectedOn(bent, '2025-12-31')).toBe(100)
    expect(expectedOn(bent, '2026-03-01')).toBe(100)
  })

  it('of a share without a baseline stands at the goal all along; of a stock without one it is nowhere', () => {
    expect(expectedOn(mended, '2025-02-01')).toBe(90)
    const stands = target('在办', { indicator: open, in: '件', goal: 5, ...shared })
    expect(expectedOn(stands, '2025-02-01')).toBeNull()
    expect(expectedOn({ ...stands, baseline: { on: '2025-01-01', value: 5 } }, '2025-02-01')).toBe(
      5,
    )
  })

  it('of a yearly target moves on with the year, and is not moved back', () => {
    const yearly = { ...hundred, yearly: true } as const
    expect(inYearOf(yearly, '2027-05-01')).toMatchObject({ by: '2027-12-31', since: '2027-01-01' })
    expect(inYearOf(yearly, '2024-05-01').by).toBe('2025-12-31')
    expect(inYearOf(hundred, '2027-05-01').by).toBe('2025-12-31')
  })

  it('is drawn at the ends of months, quarters or years, and today', () => {
    expect(courseDays('2025-01-01', '2025-04-30', '2025-02-10')).toEqual([
      '2025-01-01',
      '2025-01-31',
      '2025-02-10',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ])
    expect(courseDays('2015-01-01', '2025-12-31', '2026-02-10')).toHaveLength(12)
  })
})

describe('the light of a target', () => {
  it('is green on the path, yellow behind it, red far behind, each with its why', () => {
    expect(judged(hundred, '2025-07-02', at(50)).light).toBe('green')
    expect(judged(hundred, '2025-07-02', at(49)).light).toBe('yellow')
    expect(judged(hundred, '2025-07-02', at(45)).light).toBe('yellow')
    const red = judged(hundred, '2025-07-02', at(44))
    expect(red.light).toBe('red')
    expect(red.why).toEqual({
      zh: '目前 44 件，按路径应为 50 件：严重落后。',
      en: 'It is 44 repairs, the path expects 50 repairs: far behind.',
    })
  })

  it('turns the other way round where less is better', () => {
    const fewer = target('少于', {
      indicator: open,
      in: '件',
      goal: 10,
      ...shared,
      better: 'less',
      baseline: { on: '2025-01-01', value: 10 },
    })
    expect(judged(fewer, '2025-07-02', at(9)).light).toBe('green')
    expect(judged(fewer, '2025-07-02', at(12)).light).toBe('red')
  })

  it('is none without a figure, and without a path before the last day', () => {
    expect(judged(hundred, '2025-07-02', at(null)).light).toBe('none')
    const bare = target('在办', { indicator: open, in: '件', goal: 5, ...shared })
    expect(judged(bare, '2025-07-02', at(1)).light).toBe('none')
    expect(judged(bare, '2026-01-01', at(1))).toMatchObject({
      light: 'red',
      over: true,
      day: '2025-12-31',
    })
  })
})

it('of a figure that is there once a year is judged by what the path expected at the end of that year', () => {
  const yearly = target('每年', {
    indicator: made,
    in: '件',
    goal: 40,
    each: 'year',
    ...shared,
    baseline: { on: '2021-12-31', value: 0 },
  })
  const midway = judged(yearly, '2024-07-01', at(20))
  expect(midway.expected).toBeCloseTo(20, 1)
  expect(midway.light).toBe('green')
})

describe('what a target is heading for', () => {
  it('goes on as it has since the beginning, or by what is entered for days to come', () => {
    const { forecast, needed } = judged(hundred, '2025-07-02', at(50), at(null), at(63))
    expect(forecast?.known).toBe(63)
    expect(forecast?.runRate).toBeCloseTo(50 + (50 / 183) * 182)
    expect(needed).toEqual({ perWeek: 50 / 26, of: 'figure' })
  })

  it('of a stock goes on at the pace of thirteen weeks', () => {
    const stands = target('在办', {
      indicator: open,
      in: '件',
      goal: 60,
      ...shared,
      baseline: { on: '2025-01-01', value: 0 },
    })
    expect(judged(stands, '2025-10-01', at(40), at(30)).forecast?.runRate).toBe(50)
    expect(judged(stands, '2025-10-01', at(40)).forecast?.runRate).toBeNull()
  })

  it('of a share stays, and what is needed each week is counted in its numerator', () => {
    const { forecast, needed } = judged(mended, '2025-07-02', at(50, 50, 100))
    expect(forecast?.runRate).toBe(50)
    // 90 of a hundred of all that the year will bring, less the fifty there are, over 26 weeks.
    expect(needed?.of).toBe('numerator')
    expect(needed?.perWeek).toBeCloseTo((0.9 * 100 * (365 / 183) - 50) / 26)
  })

  it('is told by nobody in its first fortnight, nor after its last day', () => {
    expect(judged(hundred, '2025-01-08', at(3)).forecast).toMatchObject({
      runRate: null,
      noRunRate: 'tooEarly',
    })
    expect(judged(hundred, '2026-01-08', at(3))).toMatchObject({
      forecast: null,
      needed: null,
      noNeed: null,
    })
  })

  it('of a share of amounts needs amounts of its numerator', () => {
    type Repair = PathsOf<typeof repairs>
    const quantity = (sum: (r: Repair) => NumberValue) => ({
      of: repairs,
      on: (r: Repair) => r.enteredOn('closed'),
      sum,
    })
    const ratio = shareOf('工时与用油', {
      num: quantity((r) => r.hours),
      den: quantity((r) => r.oil),
      unit: '小时/升',
      ...rulebook,
    })
    const amounts = target('工时', {
      ...shared,
      indicator: ratio,
      in: '小时/升',
      goal: 2,
      since: '2025-01-01',
    })
    const { needed, forecast } = judged(amounts, '2025-07-02', at(1, 100, 100))
    expect(forecast).toMatchObject({ runRate: 1, noRunRate: null })
    expect(needed?.perWeek).toBeCloseTo((2 * 100 * (365 / 183) - 100) / 26)
  })

  it.each<readonly [string, Partial<typeof hundred>, NoForecast | null, NoNeed | null]>([
    ['a median', { indicator: indicators.daysToClose, in: '天' }, 'median', 'noAmount'],
    ['things counted once', { indicator: indicators.toolsReported }, 'distinct', null],
    ['a mean', { indicator: indicators.hoursPerRepair, in: '小时' }, null, 'noAmount'],
    ['what is judged month by month', { each: 'month' }, 'perPeriod', 'perPeriod'],
    ['what is there already', { goal: 40 }, null, 'reached'],
    ['what should be few', { better: 'less' }, null, 'lessIsBetter'],
    ['a stock that is new', { indicator: open }, 'noEarlier', null],
  ])('says why it is not told of %s', (_, given, noRunRate, noNeed) => {
    const said = judged({ ...hundred, ...given }, '2025-07-02', at(50))
    expect([said.forecast?.noRunRate, said.noNeed]).toEqual([noRunRate, noNeed])
    expect([said.forecast?.runRate === null, said.needed === null]).toEqual([
      noRunRate !== null,
      noNeed !== null,
    ])
  })

  it('says that there is no figure', () => {
    expect(judged(hundred, '2025-07-02', at(null))).toMatchObject({
      forecast: { runRate: null, noRunRate: 'noFigure' },
      needed: null,
      noNeed: 'noFigure',
    })
  })
})

it('what no unit has taken on is the gap; shares do not add up and have none', () => {
  expect(gapOf({ ...hundred, splits: { north: 40, south: 45 } })).toBe(15)
  expect(gapOf({ ...hundred, splits: { north: 60, south: 45 } })).toBe(-5)
  expect(gapOf({ ...mended, splits: { north: 90 } })).toBeNull()
  expect(gapOf(hundred)).toBeNull()
})
