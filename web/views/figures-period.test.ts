import { expect, test } from 'vitest'
import {
  between,
  comparisonsOf,
  courseOfYears,
  lengthOf,
  monthsOf,
  spanBefore,
  spanCompared,
  spanOf,
  spanRead,
  yearsOf,
} from './figures-period.ts'

test('this quarter begins with its first month and ends now', () => {
  expect(spanOf('quarter', '2018-05')).toEqual({ from: '2018-04', to: '2018-05' })
  expect(spanOf('quarter', '2018-10')).toEqual({ from: '2018-10', to: '2018-10' })
})

test('this year begins in January', () => {
  expect(spanOf('year', '2018-05')).toEqual({ from: '2018-01', to: '2018-05' })
})

test('what a span is compared with is as long and ends the month before', () => {
  expect(spanBefore({ from: '2018-05', to: '2018-05' })).toEqual({ from: '2018-04', to: '2018-04' })
  expect(spanBefore({ from: '2018-01', to: '2018-05' })).toEqual({ from: '2017-08', to: '2017-12' })
})

test('a span that is not over is compared with as many days', () => {
  const [open, guarded] = [{ opens: true }, { opens: false }]
  const month = { from: '2018-05', to: '2018-05' }
  const year = { from: '2018-01', to: '2018-05' }
  expect(spanCompared(open, month, 'lastPeriod', '2018-05-01')).toEqual({
    from: '2018-04',
    to: '2018-04-01',
  })
  expect(spanCompared(open, month, 'lastPeriod', '2018-05-31').to).toBe('2018-04-30')
  expect(spanCompared(open, year, 'lastYear', '2018-05-14').to).toBe('2017-05-14')
  expect(spanCompared(open, month, 'lastPeriod', '2018-06-01').to).toBe('2018-04')
  expect(spanCompared(guarded, month, 'lastPeriod', '2018-05-01').to).toBe('2018-04')
})

test('months are named one by one over the end of a year', () => {
  expect(monthsOf({ from: '2017-11', to: '2018-02' })).toEqual([
    '2017-11',
    '2017-12',
    '2018-01',
    '2018-02',
  ])
  expect(lengthOf({ from: '2018-05', to: '2018-05' })).toBe(1)
})

test('two months make a span in either order', () => {
  expect(between('2018-05', '2018-01')).toEqual({ from: '2018-01', to: '2018-05' })
})

test('a figure that tells of whole years is read over those that are over', () => {
  const annual = { wholeYears: true } as const
  const read = (from: string, to: string) => {
    const { from: first, to: last } = spanRead(annual, { from, to }, '2018-12')
    return `${first} ${last}`
  }
  expect(spanRead({}, { from: '2018-03', to: '2018-05' }, '2018-12')).toEqual({
    from: '2018-03',
    to: '2018-05',
  })
  // The running year, also in its last month, and any part of it, is not over: the year before is.
  expect(read('2018-01', '2018-12')).toBe('2017-01 2017-12')
  expect(read('2018-12', '2018-12')).toBe('2017-01 2017-12')
  expect(read('2016-03', '2016-05')).toBe('2015-01 2015-12')
  expect(read('2010-01', '2018-12')).toBe('2010-01 2017-12')
  expect(read('2014-06', '2016-12')).toBe('2015-01 2016-12')
})

test('the course of whole years is ten years long, or as long as what is asked for', () => {
  expect(courseOfYears({ from: '2017-01', to: '2017-12' })).toEqual({
    from: '2008-01',
    to: '2017-12',
  })
  expect(yearsOf({ from: '2015-01', to: '2017-12' })).toEqual(['2015', '2016', '2017'])
})

test('a whole year is set against the year before once, anything shorter against both', () => {
  expect(comparisonsOf({ from: '2026-01', to: '2026-12' })).toEqual(['lastYear'])
  expect(comparisonsOf({ from: '2026-01', to: '2026-11' })).toEqual(['lastPeriod', 'lastYear'])
})
