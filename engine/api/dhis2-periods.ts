/** Periods as DHIS2 names them (versions 2.38 to 42): fixed ones, and those that are told from today. */
import { refuse } from '../refusals.ts'
import { dayAfter, monthStart, type Per, periodOf } from '../indicators/periods.ts'

export interface DhisPeriod {
  readonly id: string
  readonly per: Exclude<Per, 'week'>
  readonly from: string
  /** The first day after. */
  readonly until: string
}

/** 20180511, 201805, 2018Q2, 2018: DHIS2's fixed periods. */
function fixedPeriod(id: string): DhisPeriod | undefined {
  const [, year, rest = ''] = /^([1-9]\d{3})(Q[1-4]|\d{2}|\d{4})?$/.exec(id) ?? []
  if (year === undefined) return undefined
  const per =
    rest === '' ? 'year' : rest.startsWith('Q') ? 'quarter' : rest.length === 2 ? 'month' : 'day'
  const month = rest.startsWith('Q')
    ? String((Number(rest.slice(1)) - 1) * 3 + 1).padStart(2, '0')
    : rest.slice(0, 2) || '01'
  const day = `${year}-${month}-${rest.length === 4 ? rest.slice(2) : '01'}`
  const moment = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)) return undefined
  const { from, until } = periodOf(per, day)
  return { id, per, from, until }
}

/** The period of a kind in which a day lies, under the name that DHIS2 gives it. */
function periodAt(per: 'day' | 'month' | 'quarter' | 'year', day: string): DhisPeriod {
  const { period, from, until } = periodOf(per, day)
  return { id: period.replaceAll('-', ''), per, from, until }
}

const count = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at)
const days = (today: string, first: number, n: number) =>
  count(n).map((at) => periodAt('day', dayAfter(today, first + at)))
const months = (today: string, first: number, n: number) =>
  count(n).map((at) => periodAt('month', monthStart(today, first + at)))
/** Quarters before the one of today are three months back each. */
const quarters = (today: string, first: number, n: number) =>
  count(n).map((at) => periodAt('quarter', monthStart(today, (first + at) * 3)))
const years = (today: string, first: number, n: number) =>
  count(n).map((at) => periodAt('year', `${Number(today.slice(0, 4)) + first + at}-01-01`))
const ofYear = (today: string, back: number) => `${Number(today.slice(0, 4)) - back}-01-01`

const relative: Readonly<Record<string, (today: string) => readonly DhisPeriod[]>> = {
  TODAY: (today) => days(today, 0, 1),
  YESTERDAY: (today) => days(today, -1, 1),
  LAST_7_DAYS: (today) => days(today, -7, 7),
  LAST_14_DAYS: (today) => days(today, -14, 14),
  LAST_30_DAYS: (today) => days(today, -30, 30),
  THIS_MONTH: (today) => months(today, 0, 1),
  LAST_MONTH: (today) => months(today, -1, 1),
  LAST_3_MONTHS: (today) => months(today, -3, 3),
  LAST_6_MONTHS: (today) => months(today, -6, 6),
  LAST_12_MONTHS: (today) => months(today, -12, 12),
  MONTHS_THIS_YEAR: (today) => months(ofYear(today, 0), 0, 12),
  MONTHS_LAST_YEAR: (today) => months(ofYear(today, 1), 0, 12),
  THIS_QUARTER: (today) => quarters(today, 0, 1),
  LAST_QUARTER: (today) => quarters(today, -1, 1),
  LAST_4_QUARTERS: (today) => quarters(today, -4, 4),
  QUARTERS_THIS_YEAR: (today) => quarters(ofYear(today, 0), 0, 4),
  QUARTERS_LAST_YEAR: (today) => quarters(ofYear(today, 1), 0, 4),
  THIS_YEAR: (today) => years(today, 0, 1),
  LAST_YEAR: (today) => years(today, -1, 1),
  LAST_5_YEARS: (today) => years(today, -5, 5),
}

/** The relative periods that are known, for the document that names them. */
export const relativePeriods: readonly string[] = Object.keys(relative)

/**
 * The periods that a name means.
 *
 * @throws Refusal `badQuery`
 */
export function periodsNamed(name: string, today: string): readonly DhisPeriod[] {
  const told = Object.hasOwn(relative, name) ? relative[name] : undefined
  if (told) return told(today)
  const fixed = fixedPeriod(name)
  if (!fixed) throw refuse.badQuery({ word: 'pe' })
  return [fixed]
}

/** A stretch from one day to another, both in it: `startDate` and `endDate`. */
export function stretchBetween(start: string, end: string): DhisPeriod {
  const isDay = (day: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) && fixedPeriod(day.replaceAll('-', ''))
  if (!isDay(start)) throw refuse.badQuery({ word: 'startDate' })
  if (!isDay(end) || end < start) throw refuse.badQuery({ word: 'endDate' })
  return { id: `${start}_${end}`, per: 'all', from: start, until: dayAfter(end) }
}

/** Periods that follow on one another as one stretch; undefined where there is a gap or they lie on one another. */
export function asOneStretch(periods: readonly DhisPeriod[]): DhisPeriod | undefined {
  const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const follows = sorted.every((one, at) => at === 0 || sorted[at - 1]?.until === one.from)
  return first && last && follows
    ? { id: sorted.map(({ id }) => id).join(';'), per: 'all', from: first.from, until: last.until }
    : undefined
}
