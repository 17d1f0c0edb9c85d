/** Stretches of days that figures are read over. All days are ISO dates; `until` is the first day after. */
export type Per = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'all'
export const pers: readonly Per[] = ['day', 'week', 'month', 'quarter', 'year', 'all']

export interface Range {
  readonly period: string
  readonly from: string
  readonly until: string
}

/** Before every day that an entry can count on. */
export const dawn = '0001-01-01'

const dayMilliseconds = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const iso = (moment: Date | number): string => new Date(moment).toISOString().slice(0, 10)
export const dayAfter = (day: string, days = 1): string =>
  iso(at(day).getTime() + days * dayMilliseconds)
/** The first day of the month so many months later. */
export function monthStart(day: string, months = 0): string {
  const date = at(day)
  return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
}

const quarterOf = (day: string): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3)

/** The Monday of the day's week, and the week's name by ISO 8601. */
function weekOf(day: string): { readonly monday: string; readonly name: string } {
  const monday = dayAfter(day, -((at(day).getUTCDay() + 6) % 7))
  const thursday = dayAfter(monday, 3)
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / dayMilliseconds / 7) + 1
  return { monday, name: `${thursday.slice(0, 4)}W${String(week).padStart(2, '0')}` }
}

/** The whole period that a day lies in. */
export function periodOf(per: Exclude<Per, 'all'>, day: string): Range {
  const year = day.slice(0, 4)
  switch (per) {
    case 'day':
      return { period: day, from: day, until: dayAfter(day) }
    case 'week': {
      const { monday, name } = weekOf(day)
      return { period: name, from: monday, until: dayAfter(monday, 7) }
    }
    case 'month':
      return { period: day.slice(0, 7), from: monthStart(day), until: monthStart(day, 1) }
    case 'quarter': {
      const from = `${year}-${String(quarterOf(day) * 3 + 1).padStart(2, '0')}-01`
      return { period: `${year}Q${quarterOf(day) + 1}`, from, until: monthStart(from, 3) }
    }
    case 'year':
      return { period: year, from: `${year}-01-01`, until: monthStart(`${year}-12-01`, 1) }
  }
}

/** The periods that a stretch of days is divided into; the first and the last are cut at its ends. */
export function rangesOf(per: Per, from: string, until: string): readonly Range[] {
  if (from >= until) return []
  if (per === 'all') return [{ period: 'all', from, until }]
  const found: Range[] = []
  for (let day = from; day < until;) {
    const whole = periodOf(per, day)
    found.push({
      period: whole.period,
      from: day,
      until: whole.until < until ? whole.until : until,
    })
    day = whole.until
  }
  return found
}

/** The days of a period at least. */
const daysIn: Readonly<Record<Exclude<Per, 'all'>, number>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
}
/** How many periods a stretch is divided into at most; told without dividing it. */
export const periodsIn = (per: Per, from: string, until: string): number =>
  per === 'all' ? 1 : (Date.parse(until) - Date.parse(from)) / dayMilliseconds / daysIn[per] + 2

/** A period that is not over, up to today; one that lies ahead as a whole stays as it is. */
export function upToToday(range: Range, today: string): Range {
  const tomorrow = dayAfter(today)
  return range.from <= today && range.until > tomorrow ? { ...range, until: tomorrow } : range
}

/** How many whole months a stretch is; 0 where it begins or ends within one. */
function monthsIn({ from, until }: Range): number {
  if (from !== monthStart(from) || until !== monthStart(until)) return 0
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return number(until) - number(from)
}

/** The same stretch one period or one year earlier. */
export function shifted(per: Per, range: Range, against: 'lastPeriod' | 'lastYear'): Range {
  const back = (day: string, months: number): string => {
    const first = monthStart(day, -months)
    const last = dayAfter(monthStart(first, 1), -1)
    const same = `${first.slice(0, 8)}${day.slice(8)}`
    return same > last ? last : same
  }
  if (against === 'lastYear')
    return { ...range, from: back(range.from, 12), until: back(range.until, 12) }
  const months = { month: 1, quarter: 3, year: 12, day: 0, week: 0, all: monthsIn(range) }[per]
  if (months > 0)
    return { ...range, from: back(range.from, months), until: back(range.until, months) }
  const days = (Date.parse(range.until) - Date.parse(range.from)) / dayMilliseconds
  return { ...range, from: dayAfter(range.from, -days), until: range.from }
}

/** The whole months within a range; both ends are its end where it holds none. */
export function wholeMonths({ from, until }: Range): readonly [first: string, after: string] {
  const first = from === monthStart(from) ? from : monthStart(from, 1)
  const after = monthStart(until)
  return first < after ? [first, after] : [until, until]
}
