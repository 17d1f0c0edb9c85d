import { getLunarDate, getSolarTermDate } from 'chinese-days'
import { expect, it } from 'vitest'
import { civilDay, dateOf, isWeekend } from './civil-day.ts'
import { sampleCalendar } from './sample-zone.ts'
import { hasStatutoryDays, statutoryDaysOff } from './statutory-days.ts'

const years = Array.from({ length: 36 }, (_, index) => 2025 + index)

const daysOf = (year: number): string[] => {
  const first = civilDay(`${year}-01-01`)
  return Array.from({ length: civilDay(`${year + 1}-01-01`) - first }, (_, day) =>
    dateOf(first + day),
  )
}

/** The 13 days of the law by a table of the lunar calendar that knows nothing of ours. */
function feastsByOtherTable(year: number): string[] {
  const lunar = new Map(
    [...daysOf(year - 1).slice(-1), ...daysOf(year)].map((day) => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(day)
      return [isLeap ? '' : `${lunarMon}/${lunarDay}`, day]
    }),
  )
  const spring = civilDay(lunar.get('1/1') ?? '')
  return [
    ...[-1, 0, 1, 2].map((day) => dateOf(spring + day)),
    lunar.get('5/5') ?? '',
    lunar.get('8/15') ?? '',
    getSolarTermDate(year, 4, 'pure_brightness'),
    ...['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
  ]
}

it.each(years)('takes 13 weekdays off in %i, and every holiday of the law is free', (year) => {
  const off = statutoryDaysOff(year)
  expect(off).toHaveLength(13)
  expect(new Set(off).size).toBe(13)
  expect(off.filter((day) => isWeekend(civilDay(day)) || !day.startsWith(String(year)))).toEqual([])
  const worked = feastsByOtherTable(year).filter(
    (day) => !isWeekend(civilDay(day)) && !off.includes(day),
  )
  expect(worked).toEqual([])
})

/** ICU is a day late in 2027 and a day early in 2030: both new moons come minutes from midnight in Beijing. */
const springByIcu: Readonly<Record<number, string>> = { 2027: '2027-02-07', 2030: '2030-02-02' }

it.each(years)('agrees with the lunar calendar of ICU in %i, but for two new moons', (year) => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  })
  const spring = daysOf(year).find((day) => chinese.format(Date.parse(day)) === '1/1')
  expect(spring).toBe(springByIcu[year] ?? feastsByOtherTable(year)[1])
})

it.each([2025, 2026])('leaves as many days to work in %i as the State Council did', (year) => {
  const off = new Set(statutoryDaysOff(year))
  const byLaw = daysOf(year).filter((day) => !isWeekend(civilDay(day)) && !off.has(day))
  expect(byLaw).toHaveLength(daysOf(year).filter((day) => sampleCalendar.workdayOf(day)).length)
  const moved = feastsByOtherTable(year).filter((day) => sampleCalendar.workdayOf(day))
  expect(moved).toEqual([])
})

it('makes up for a holiday on a weekend, and for one that falls together with another', () => {
  // 2027: 初一 and 初二 are a weekend; 2 and 3 October too.
  expect(statutoryDaysOff(2027)).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-04-05',
    '2027-05-03',
    '2027-05-04',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-04',
    '2027-10-05',
  ])
  // 2031: Mid-Autumn is 1 October.
  expect(statutoryDaysOff(2031).slice(-4)).toEqual([
    '2031-10-01',
    '2031-10-02',
    '2031-10-03',
    '2031-10-06',
  ])
})

it('knows nothing beyond its table', () => {
  expect([2024, 2061].map(hasStatutoryDays)).toEqual([false, false])
  expect(() => statutoryDaysOff(2061)).toThrow('2061')
})
