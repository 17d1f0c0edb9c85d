import { expect, test } from 'vitest'
import { between, lengthOf, monthsOf, spanBefore, spanOf } from './figures-period.ts'

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
