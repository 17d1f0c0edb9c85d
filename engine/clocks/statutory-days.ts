import { type CivilDay, civilDay, dateOf, isWeekend } from './civil-day.ts'

/**
 * Spring Festival (正月初一), Dragon Boat (五月初五) and Mid-Autumn (八月十五) of each year, as `MM-DD` of the civil calendar by
 * GB/T 33661-2017. A table, since the calendar of ICU puts the new moons of February 2027 and 2030, minutes from midnight in
 * Beijing, on the wrong day. The test beside this file compares every row with two other sources.
 */
const lunarFeasts: Readonly<Record<number, string>> = {
  2025: '01-29 05-31 10-06',
  2026: '02-17 06-19 09-25',
  2027: '02-06 06-09 09-15',
  2028: '01-26 05-28 10-03',
  2029: '02-13 06-16 09-22',
  2030: '02-03 06-05 09-12',
  2031: '01-23 06-24 10-01',
  2032: '02-11 06-12 09-19',
  2033: '01-31 06-01 09-08',
  2034: '02-19 06-20 09-27',
  2035: '02-08 06-10 09-16',
  2036: '01-28 05-30 10-04',
  2037: '02-15 06-18 09-24',
  2038: '02-04 06-07 09-13',
  2039: '01-24 05-27 10-02',
  2040: '02-12 06-14 09-20',
  2041: '02-01 06-03 09-10',
  2042: '01-22 06-22 09-28',
  2043: '02-10 06-11 09-17',
  2044: '01-30 05-31 10-05',
  2045: '02-17 06-19 09-25',
  2046: '02-06 06-08 09-15',
  2047: '01-26 05-29 10-04',
  2048: '02-14 06-15 09-22',
  2049: '02-02 06-04 09-11',
  2050: '01-23 06-23 09-30',
  2051: '02-11 06-13 09-19',
  2052: '02-01 06-01 09-07',
  2053: '02-19 06-20 09-26',
  2054: '02-08 06-10 09-16',
  2055: '01-28 05-30 10-05',
  2056: '02-15 06-17 09-24',
  2057: '02-04 06-06 09-13',
  2058: '01-24 06-25 10-02',
  2059: '02-12 06-14 09-21',
  2060: '02-02 06-03 09-09',
}

/** Fixed feasts, `MM-DD`: 元旦 1 day, 劳动节 2 days, 国庆 3 days. */
const fixedFeasts = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
/** Days of Spring Festival relative to 初一: from 除夕 to 初三. */
const springDays = [-1, 0, 1, 2]

/** 清明 in April of a year of this century, by the usual formula for solar terms (寿星公式): [Y × 0.2422 + 4.81] − [Y ÷ 4]. */
function clearAndBright(year: number): string {
  const inCentury = year % 100
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
  return `04-0${day}`
}

function feastsOf(year: number): CivilDay[] {
  const [spring, ...others] = (lunarFeasts[year] ?? '').split(' ')
  const first = civilDay(`${year}-${spring}`)
  return [
    ...springDays.map((day) => first + day),
    ...[...fixedFeasts, ...others, clearAndBright(year)].map((day) => civilDay(`${year}-${day}`)),
  ].sort((a, b) => a - b)
}

/** Whether the statutory holidays of the year can be worked out: 2025, when the present rule began, to 2060. */
export const hasStatutoryDays = (year: number): boolean => year in lunarFeasts

/**
 * The weekdays (`YYYY-MM-DD`) that the law takes off in a year, before the State Council has moved any (调休): the 13 statutory
 * holidays of 全国年节及纪念日放假办法 in the revision in force since 2025. One that falls on a weekend, or on a day that is
 * off already, is made up for on the next working day (补假, the same rule). Throws for a year without a row in the table.
 */
export function statutoryDaysOff(year: number): string[] {
  if (!hasStatutoryDays(year)) throw new Error(`The statutory holidays of ${year} are not known`)
  const feasts = feastsOf(year)
  const off = new Set(feasts.filter((day) => !isWeekend(day)))
  for (const [at, feast] of feasts.entries()) {
    if (!isWeekend(feast) && feasts.indexOf(feast) === at) continue
    let day = feast
    while (isWeekend(day) || off.has(day)) day += 1
    off.add(day)
  }
  return [...off].sort((a, b) => a - b).map(dateOf)
}
