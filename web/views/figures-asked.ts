import type { IndicatorWire } from '../../engine/define/wire.ts'
import { today } from '../format.ts'
import { monthOf } from './calendar-days.ts'
import { useFigures } from './figures-data.ts'
import { between, periods, spanOf, type PeriodName, type Span } from './figures-period.ts'

/** What the address says is to be shown, and how it is changed; an empty word is taken out of the address. */
export interface Asking {
  readonly words: Readonly<Record<string, string>>
  readonly onWords: (words: Readonly<Record<string, string>>) => void
}

export interface FiguresAsked {
  readonly period: PeriodName
  readonly span: Span
  /** A unit's id, or nothing for the whole zone. */
  readonly unit: string
  readonly onPeriod: (period: PeriodName) => void
  readonly onSpan: (span: Span) => void
  readonly onUnit: (unit: string) => void
  readonly onTree: (tree: 'was' | undefined) => void
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads period and unit from the address. Undefined until it is known whether this year has anything in it. */
export function useFiguresAsked(
  { words, onWords }: Asking,
  indicators: readonly IndicatorWire[],
): FiguresAsked | undefined {
  const now = monthOf(today())
  const year = spanOf('year', now)
  const named = periods.find((one) => one === words['period'])
  const tree = words['tree'] === 'was' ? 'was' : undefined
  const unit = words['unit'] ?? ''
  const thisYear = useFigures(
    { indicators: indicators.map(({ key }) => key), ...year, per: 'all', ...(unit && { unit }) },
    named === undefined,
  )
  if (named === undefined && thisYear.isPending) return undefined
  // A ledger with nothing in this year yet opens on everything so far instead of on empty cards.
  const period = named ?? (thisYear.data?.rows.length === 0 ? 'all' : 'year')
  const [from = year.from, to = year.to] = [words['from'], words['to']].map((month) =>
    month !== undefined && monthPattern.test(month) ? month : undefined,
  )
  return {
    period,
    span: { ...(period === 'own' ? between(from, to) : spanOf(period, now)), tree },
    unit,
    onPeriod: (chosen) => onWords({ period: chosen }),
    onSpan: ({ from: first, to: last }) => onWords({ period: 'own', from: first, to: last }),
    onTree: (chosen) => onWords({ tree: chosen ?? '' }),
    onUnit: (chosen) => onWords({ unit: chosen }),
  }
}
