import { expect, it } from 'vitest'
import { civilDay, dateOf } from './civil-day.ts'
import { officialDays } from './official-days.ts'
import { sampleCalendar, workedByOtherList } from './sample-zone.ts'
import { UnknownYear } from './unknown-year.ts'

function daysOf(year: number): string[] {
  const first = civilDay(`${year}-01-01`)
  return Array.from({ length: civilDay(`${year + 1}-01-01`) - first }, (_, day) =>
    dateOf(first + day),
  )
}

it('knows the years from 2010 to 2026', () => {
  expect(officialDays.years).toEqual(Array.from({ length: 17 }, (_, index) => 2010 + index))
})

it.each(officialDays.years)('agrees with an independent list on every day of %i', (year) => {
  const differing = daysOf(year).filter(
    (day) => sampleCalendar.workdayOf(day) !== workedByOtherList(day),
  )
  expect(differing).toEqual([])
})

it('lists only days that differ from the plain week', () => {
  const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
  expect(officialDays.holidays.filter((date) => [0, 6].includes(weekday(date)))).toEqual([])
  expect(officialDays.makeUpWorkdays.filter((date) => ![0, 6].includes(weekday(date)))).toEqual([])
})

it('refuses 2027 although the independent list calls its first day a workday', () => {
  expect(workedByOtherList('2027-01-01')).toBe(true)
  expect(() => sampleCalendar.workdayOf('2027-01-01')).toThrow(new UnknownYear(2027))
})
