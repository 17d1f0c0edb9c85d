import { expect, test } from 'vitest'
import { addDays, addMonths, weekdayOf, weekNumber, weeksOf } from './calendar-days.ts'
import { exceptionOf } from './calendar-data.ts'

test('a month is whole weeks from Monday, filled up with its neighbours', () => {
  const weeks = weeksOf('2018-05')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.days[0]).toBe('2018-04-30')
  expect(weeks[4]?.days[6]).toBe('2018-06-03')
  expect(weeks.every((week) => week.days.length === 7 && weekdayOf(week.days[0] ?? '') === 0)).toBe(
    true,
  )
})

test('a February of four whole weeks takes four rows', () => {
  expect(weeksOf('2021-02')).toHaveLength(4)
})

test('weeks are numbered by the year that holds their Thursday', () => {
  expect(weekNumber('2026-11-23')).toBe(48)
  expect(weekNumber('2026-11-22')).toBe(47)
  // 31 December 2018 was a Monday of the first week of 2019; 1 January 2021 a Friday of the last week of 2020.
  expect(weekNumber('2018-12-31')).toBe(1)
  expect(weekNumber('2021-01-01')).toBe(53)
})

test('days and months go over the ends of years', () => {
  expect(addDays('2018-12-31', 1)).toBe('2019-01-01')
  expect(addMonths('2018-12', 1)).toBe('2019-01')
  expect(addMonths('2018-01', -2)).toBe('2017-11')
})

test('a weekday off and a weekend day at work are told apart from an ordinary week', () => {
  // 2018-05-01 was a Tuesday and a holiday; the Saturday before it, 28 April, was worked instead of the Monday.
  expect(exceptionOf({ day: '2018-05-01', workday: false })).toBe('holiday')
  expect(exceptionOf({ day: '2018-04-28', workday: true })).toBe('moved')
  expect(exceptionOf({ day: '2018-05-09', workday: true })).toBeUndefined()
  expect(exceptionOf({ day: '2018-05-12', workday: false })).toBeUndefined()
})
