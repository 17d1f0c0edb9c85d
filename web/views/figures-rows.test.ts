import { expect, test } from 'vitest'
import { change, figureOf, rowsOf, type FigureRow } from './figures-rows.ts'
import { readChange, readPart, readValue } from './figures-read.ts'
import { sayCounted } from '../words/language.ts'
import { viewsZh } from '../words/views.zh.ts'

const row = (indicator: string, num: number, den: number | null): FigureRow => ({
  indicator,
  unit: null,
  period: 'all',
  key: null,
  num,
  den,
  value: den ? num / den : null,
})
const share = { kind: 'share', unit: '%' } as const
const count = { kind: 'count', unit: '件' } as const
const figure = (value: number | null) => ({ num: 0, den: null, value })

test('where there is nothing, a count is nought and a share, a mean or a growth is unknown', () => {
  expect(figureOf(count, undefined).value).toBe(0)
  expect(figureOf({ kind: 'stock' }, undefined).value).toBe(0)
  expect(figureOf(share, undefined).value).toBeNull()
  expect(figureOf({ kind: 'average' }, undefined).value).toBeNull()
  expect(figureOf({ kind: 'sum', wholeYears: true }, undefined).value).toBeNull()
})

test('a figure of too few people is not taken for nought', () => {
  const few = { num: 0, den: null, value: 0, hidden: true } as const
  expect(figureOf(count, few).value).toBeNull()
})

test('each indicator has its own rows', () => {
  expect(rowsOf([row('clubs.kept', 1, 1), row('clubs.lost', 2, 4)], 'clubs.lost')).toHaveLength(1)
})

test('percentages are compared in percentage points, quantities in per cent, and nothing with nothing not at all', () => {
  expect(change(share, figure(0.75), figure(0.5))).toBe(25)
  expect(change({ kind: 'growth', unit: '%' }, figure(0.2), figure(0.1))).toBeCloseTo(10)
  expect(change(count, figure(15), figure(10))).toBe(50)
  expect(change({ kind: 'share', unit: '次/人' }, figure(3), figure(2))).toBe(50)
  expect(change(count, figure(15), figure(0))).toBeNull()
  expect(change(share, figure(0.5), figure(null))).toBeNull()
})

const inWords = (zh: string, en = zh) => ({ zh, en })

test('a value reads with its unit, a share as a percentage, a growth with its sign, money in 万元', () => {
  expect(readValue({ ...share, measure: inWords('%') }, 0.985)).toBe('98.5%')
  expect(readValue({ kind: 'growth', unit: '%', measure: inWords('%') }, 0.125)).toBe('+12.5%')
  expect(readValue({ kind: 'growth', unit: '%', measure: inWords('%') }, -0.03)).toBe('−3.0%')
  expect(readValue({ kind: 'average', unit: '天', measure: inWords('天') }, 3.456)).toBe('3.5 天')
  expect(readValue({ kind: 'share', unit: '次/人', measure: inWords('次/人') }, 2.345)).toBe(
    '2.35 次/人',
  )
  expect(readValue({ kind: 'sum', unit: '分', measure: inWords('分') }, 12_500_000)).toBe(
    '12.5 万元',
  )
  expect(readValue({ kind: 'count', unit: '个', measure: inWords('个', '') }, 82)).toBe('82 个')
})

test('what a share is made of reads as money where both sides add up money', () => {
  const ofMoney = { kind: 'share', unit: '%', ofMoney: true } as const
  expect(readPart(ofMoney, 'den', 12_500_000)).toBe('12.5 万元')
  expect(readPart(ofMoney, 'excluded', 3)).toBe('3')
  expect(readPart(share, 'num', 12_500_000)).toBe('12,500,000')
})

test('a change says which way, by how much, and of what', () => {
  const words = viewsZh.figures
  expect(readChange(share, 3.21, words)).toBe('上升 3.2 个百分点')
  expect(readChange(count, -12.5, words)).toBe('下降 12.5%')
  expect(readChange(count, 0.01, words)).toBe('持平')
})

test('one thing is not many in English, and what needs no unit there has none', () => {
  const projects = { zh: '个', en: 'projects', enOne: 'project' }
  expect(['1', '-1', '2', '0', '1.5'].map((n) => sayCounted(n, projects, 'en'))).toEqual([
    '1 project',
    '-1 project',
    '2 projects',
    '0 projects',
    '1.5 projects',
  ])
  expect(sayCounted('1', projects, 'zh')).toBe('1 个')
  expect(sayCounted('12', { zh: '人次', en: '' }, 'en')).toBe('12')
})
