/** Figures whose numbers do not go together are refused at the start, each with what is wrong; and those that do are let in. */
import { expect, it } from 'vitest'
import { found, sound } from '../../test/example/planted.ts'
import {
  type AnyRegister,
  average,
  count,
  decimal,
  growth,
  type Indicator,
  integer,
  median,
  money,
  type NumberValue,
  shareOf,
  stock,
  sum,
} from '../define/index.ts'

const rulebook = { rule: '按条目计算。', source: '示例', version: 1 }
const fields = {
  ...sound.fields,
  cost: money('费用'),
  worth: money('价值'),
  hours: decimal('工时', { unit: '小时' }),
  days: decimal('天数', { unit: '天' }),
  trees: integer('树', { unit: '棵' }),
  people: integer('人数', { unit: '人' }),
}
type Thing = Record<keyof typeof fields, NumberValue> & {
  enteredOn: (state: string) => Parameters<NumberValue['is']>[0]
}
/** What is counted of the planted register: on the day of its beginning, a sum of what is named. */
const of = (thing: AnyRegister, amount?: (t: Thing) => NumberValue) =>
  ({
    of: thing,
    on: (t: { enteredOn: (state: string) => never }) => t.enteredOn('open'),
    ...(amount && { sum: amount }),
  }) as never
const held = (thing: AnyRegister) =>
  ({
    of: thing,
    from: (t: { enteredOn: (state: string) => never }) => t.enteredOn('open'),
  }) as never
const said =
  (unit: string, amount: (t: Thing) => NumberValue, make: typeof sum = sum) =>
  (thing: AnyRegister) =>
    make('数', unit, { ...(of(thing, amount) as object), ...rulebook } as never)
const valued =
  (unit: string, value: (t: Thing) => NumberValue, make: typeof median) => (thing: AnyRegister) =>
    make('数', unit, { ...(of(thing) as object), value, ...rulebook } as never)
const ratio =
  (num: (t: Thing) => NumberValue, den?: (t: Thing) => NumberValue, unit?: string) =>
  (thing: AnyRegister) =>
    shareOf('比', {
      num: of(thing, num),
      den: of(thing, den),
      ...(unit !== undefined && { unit }),
      ...rulebook,
    })

const mistakesOf = (make: (thing: AnyRegister) => Indicator) =>
  found({ register: { fields }, indicators: (thing) => ({ odd: make(thing) }) })

it.each<readonly [mistake: string, make: (thing: AnyRegister) => Indicator]>([
  [
    'is a share of 分 in 小时, two unlike things: name its unit',
    ratio(
      (t) => t.cost,
      (t) => t.hours,
    ),
  ],
  [
    'is a share of 分 in a number of entries, two unlike things: name its unit',
    ratio((t) => t.cost),
  ],
  [
    'is a share of 小时 in 天, two unlike things: name its unit',
    ratio(
      (t) => t.hours,
      (t) => t.days,
    ),
  ],
  [
    'is a share of 棵 in 人, two unlike things: name its unit',
    ratio(
      (t) => t.trees,
      (t) => t.people,
    ),
  ],
  [
    'is a share of what falls into a period in what stands on a day',
    (thing) => shareOf('比', { num: of(thing), den: held(thing), ...rulebook }),
  ],
  ['is said in 小时, but its amounts are 分', said('小时', (t) => t.cost)],
  ['is said in 元, but its amounts are 分', said('元', (t) => t.cost)],
  ['is said in 分, but its amounts are 小时', valued('分', (t) => t.hours, average)],
  ['is said in 小时, but its amounts are 天', valued('小时', (t) => t.days, median)],
  ['adds up 分 and 小时', said('分', (t) => t.cost.plus(t.hours))],
  ['adds up 分 and 小时', said('分', (t) => t.cost.minus(t.hours.times(2)))],
  ['is said in 分, but its amounts are 分·小时', said('分', (t) => t.cost.times(t.hours))],
])('refused: %s', (mistake, make) => {
  expect(mistakesOf(make)).toContain(`programmes/office: odd ${mistake}`)
})

it.each<readonly [what: string, make: (thing: AnyRegister) => Indicator]>([
  [
    'money in money',
    ratio(
      (t) => t.cost,
      (t) => t.worth,
    ),
  ],
  [
    'money an hour, which says so',
    ratio(
      (t) => t.cost,
      (t) => t.hours,
      '分/小时',
    ),
  ],
  ['money an entry, which says so', ratio((t) => t.cost, undefined, '分/件')],
  ['people in entries that are people', ratio((t) => t.people)],
  ['half the money', said('分', (t) => t.cost.times(0.5))],
  ['money and money', said('分', (t) => t.cost.plus(t.worth))],
  ['a distribution of days', valued('天', (t) => t.days, median)],
  ['a number without a unit', said('个', (t) => (t as unknown as { size: NumberValue }).size)],
  [
    'the growth of money',
    (thing) =>
      growth('增长', { of: said('分', (t) => t.cost)(thing), against: 'lastYear', ...rulebook }),
  ],
  [
    'what stands',
    (thing) => stock('数', '件', { ...(held(thing) as object), ...rulebook } as never),
  ],
  ['entries', (thing) => count('数', '件', { ...(of(thing) as object), ...rulebook } as never)],
])('let in: %s', (_, make) => {
  expect(mistakesOf(make)).toEqual([])
})
