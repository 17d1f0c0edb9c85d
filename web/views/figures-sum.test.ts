import { expect, test } from 'vitest'
import { byKey, change, total, within, type FigureRow } from './figures-sum.ts'

const row = (
  period: string,
  num: number,
  den: number | null,
  key: string | null = null,
): FigureRow => ({
  indicator: 'clubs.kept',
  unit: null,
  period,
  key,
  num,
  den,
  value: den ? num / den : null,
})

const share = { kind: 'share', adds: true } as const
const count = { kind: 'count', adds: true } as const

test('a share over months divides the sums, and does not average the percentages', () => {
  const months = [row('2018-01', 1, 1), row('2018-02', 0, 9)]
  expect(total(share, months)).toEqual({ num: 1, den: 10, value: 0.1 })
})

test('a share of nothing is unknown, a count of nothing is nought', () => {
  expect(total(share, [row('2018-01', 0, 0)]).value).toBeNull()
  expect(total(count, [row('2018-01', 0, null)]).value).toBe(0)
  expect(total(share, []).value).toBeNull()
})

test('what stands is not added up: the last month that has come says how much it is', () => {
  const months = [row('2018-03', 9, 20), row('2018-01', 8, 24), row('2018-02', 7, 24)]
  const stock = { kind: 'share', adds: false } as const
  expect(total(stock, months, '2018-02')).toEqual({ num: 7, den: 24, value: 7 / 24 })
  expect(total(stock, months, '2019-01').num).toBe(9)
  expect(total(stock, months, '2017-12').num).toBe(8)
})

test('only the months of the span are counted', () => {
  const months = [row('2017-12', 1, 1), row('2018-01', 2, 2), row('2018-02', 4, 4)]
  expect(total(share, within(months, { from: '2018-01', to: '2018-01' })).num).toBe(2)
})

test('rows are gathered under their keys in the order they come', () => {
  const groups = byKey([
    row('2018-01', 1, 1, 'b'),
    row('2018-01', 1, 1, null),
    row('2018-02', 1, 1, 'b'),
  ])
  expect([...groups.keys()]).toEqual(['b', null])
  expect(groups.get('b')).toHaveLength(2)
})

test('shares are compared in percentage points, counts in per cent, and nothing with nothing not at all', () => {
  const figure = (value: number | null) => ({ num: 0, den: null, value })
  expect(change('share', figure(0.75), figure(0.5))).toBe(25)
  expect(change('count', figure(15), figure(10))).toBe(50)
  expect(change('count', figure(15), figure(0))).toBeNull()
  expect(change('share', figure(0.5), figure(null))).toBeNull()
})
