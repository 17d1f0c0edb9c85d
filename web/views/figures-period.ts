import type { IndicatorWire } from '../../engine/define/wire.ts'
import { today } from '../format.ts'
import { addMonths, monthOf } from './calendar-days.ts'

/** A stretch of months, both included, and the tree of units that its figures follow. */
export interface Span {
  readonly from: string
  readonly to: string
  /** Figures of units by the tree as it was on each day; as it is, when left out. */
  readonly tree?: 'was' | undefined
}
export const periods = ['month', 'quarter', 'year', 'all', 'own'] as const
export type PeriodName = (typeof periods)[number]

/** The first month that is asked for when everything so far is wanted; no zone keeps electronic ledgers from before it. */
export const beginning = '2010-01'

const yearOf = (month: string) => Number(month.slice(0, 4))
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
/** How many months the span has. */
export const lengthOf = ({ from, to }: Span): number => numberOf(to) - numberOf(from) + 1

/** The months of a named period up to now: 本月, 本季 and 本年 begin where the calendar says, and none goes past `month`. */
export function spanOf(period: Exclude<PeriodName, 'own'>, month: string): Span {
  if (period === 'month') return { from: month, to: month }
  if (period === 'year') return { from: `${month.slice(0, 4)}-01`, to: month }
  if (period === 'all') return { from: beginning, to: month }
  return { from: addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3)), to: month }
}

/** What a figure is set against: the time just before (环比), or the same time of the year before (同比). */
export type Comparison = 'lastPeriod' | 'lastYear'
/** What a span can be set against: of a whole year the time just before is the year before, and said once. */
export const comparisonsOf = (span: Span): readonly Comparison[] =>
  lengthOf(span) === 12 ? ['lastYear'] : ['lastPeriod', 'lastYear']

const moved = (span: Span, months: number): Span => ({
  ...span,
  from: addMonths(span.from, -months),
  to: addMonths(span.to, -months),
})

/** The same day of another month, or its last day where it is shorter. */
function sameDay(month: string, day: string): string {
  const last = new Date(Date.UTC(yearOf(month), Number(month.slice(5)), 0)).getUTCDate()
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`
}

/** The span before, as long as the one given. */
export const spanBefore = (span: Span, against: Comparison = 'lastPeriod'): Span =>
  moved(span, against === 'lastYear' ? 12 : lengthOf(span))

/**
 * The span that a figure is compared with. Of one that is not over only as many days: on the 1st of a month nothing is down by half against a whole month. Who is kept from
 * small cells of persons (`opens`) is told of whole months alone.
 */
export function spanCompared(
  { opens }: Pick<IndicatorWire, 'opens'>,
  span: Span,
  against: Comparison,
  day: string = today(),
): Span {
  const before = spanBefore(span, against)
  const isRunning = span.from <= monthOf(day) && span.to >= monthOf(day)
  return opens && isRunning ? { ...before, to: sameDay(before.to, day) } : before
}

/**
 * The span over which a figure is read. One that tells of whole years is read over those that lie in the span and are over; where there is none,
 * over the last one that was over by its end.
 */
export function spanRead(
  { wholeYears }: Pick<IndicatorWire, 'wholeYears'>,
  span: Span,
  month: string = monthOf(today()),
): Span {
  if (!wholeYears) return span
  const lastOver = yearOf(month) - 1
  const last = Math.min(lastOver, span.to.endsWith('-12') ? yearOf(span.to) : yearOf(span.to) - 1)
  const first = span.from.endsWith('-01') ? yearOf(span.from) : yearOf(span.from) + 1
  return { ...span, from: `${Math.min(first, last)}-01`, to: `${last}-12` }
}

/** So many years of a course of whole years are drawn. */
const yearsDrawn = 10
/** The years of a course that ends with the span, which is one of whole years. */
export const courseOfYears = (span: Span): Span => ({
  ...span,
  from: `${Math.min(yearOf(span.from), yearOf(span.to) + 1 - yearsDrawn)}-01`,
})
/** Every year of the span. */
export const yearsOf = ({ from, to }: Span): readonly string[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => String(yearOf(from) + at))

/** So many months of a course are drawn at most: five years, beyond which the points run into each other. */
const monthsDrawn = 60
/** A course shorter than this says little: short periods are shown with the year up to them. */
const monthsAtLeast = 13

/** The months of a course that ends with the span. */
export function courseOf(span: Span): Span {
  const months = Math.min(Math.max(lengthOf(span), monthsAtLeast), monthsDrawn)
  return { ...span, from: addMonths(span.to, 1 - months) }
}

/** Every month of the span. */
export const monthsOf = (span: Span): readonly string[] =>
  Array.from({ length: Math.max(lengthOf(span), 0) }, (_, index) => addMonths(span.from, index))

/** Two months as a span, whichever was named first. */
export const between = (a: string, b: string): Span =>
  a <= b ? { from: a, to: b } : { from: b, to: a }
