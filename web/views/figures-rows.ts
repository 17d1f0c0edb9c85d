import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'

export type FigureRow = FiguresWire['rows'][number]

/** The numbers of a figure, as the server computed them. Nothing is added up here: a median of medians is no median. */
export type Figure = Pick<FigureRow, 'num' | 'den' | 'value' | 'excluded' | 'unknown' | 'hidden'>

/** What is counted or added up is nought where there is nothing; a share or a mean of nothing is unknown. */
const addsUp: Readonly<Record<IndicatorWire['kind'], boolean>> = {
  count: true,
  sum: true,
  stock: true,
  distinct: true,
  share: false,
  average: false,
  percentile: false,
  growth: false,
}

/** The figure of this row; the server sends no row where there is nothing. */
export const figureOf = (
  { kind, wholeYears }: Pick<IndicatorWire, 'kind' | 'wholeYears'>,
  row: Figure | undefined,
): Figure =>
  row?.hidden
    ? { ...row, value: null }
    : // A year that nobody has reported yet is not a year of nothing.
      (row ?? { num: 0, den: null, value: addsUp[kind] && !wholeYears ? 0 : null })

export const rowsOf = (rows: readonly FigureRow[], indicator: string): readonly FigureRow[] =>
  rows.filter((row) => row.indicator === indicator)

/** Whether a difference of this figure is one of percentage points: shares in per cent, and growth. */
export const isPercentage = ({ kind, unit }: Pick<IndicatorWire, 'kind' | 'unit'>): boolean =>
  (kind === 'share' && unit === '%') || kind === 'growth'

/** How a figure differs from the one before: in percentage points for percentages, in per cent for everything else. */
export function change(
  indicator: Pick<IndicatorWire, 'kind' | 'unit'>,
  now: Figure,
  before: Figure,
): number | null {
  if (now.value === null || before.value === null) return null
  if (isPercentage(indicator)) return (now.value - before.value) * 100
  return before.value === 0 ? null : ((now.value - before.value) / before.value) * 100
}
