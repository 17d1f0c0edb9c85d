import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import type { Span } from './figures-period.ts'

export type FigureRow = FiguresWire['rows'][number]

/** A figure over several months: what was counted, of how many, and the value that follows from both. */
export interface Figure {
  readonly num: number
  /** Null for counts and sums, which are of nothing. */
  readonly den: number | null
  /** Null for a share of nothing: not nought, but unknown. */
  readonly value: number | null
}

const nothing: Figure = { num: 0, den: null, value: null }

/** Adds up numerators and denominators and divides once. Averaging the months' percentages would be wrong. */
export function total(kind: IndicatorWire['kind'], rows: readonly FigureRow[]): Figure {
  if (rows.length === 0) return nothing
  const num = rows.reduce((sum, row) => sum + row.num, 0)
  if (kind !== 'share') return { num, den: null, value: num }
  const den = rows.reduce((sum, row) => sum + (row.den ?? 0), 0)
  return { num, den, value: den === 0 ? null : num / den }
}

export const rowsOf = (rows: readonly FigureRow[], indicator: string): readonly FigureRow[] =>
  rows.filter((row) => row.indicator === indicator)

/** The rows of the months within the span. */
export const within = (rows: readonly FigureRow[], { from, to }: Span): readonly FigureRow[] =>
  rows.filter(({ period }) => period >= from && period <= to)

/** The rows under each key, in the order in which the keys first come. */
export function byKey(
  rows: readonly FigureRow[],
): ReadonlyMap<string | null, readonly FigureRow[]> {
  const groups = new Map<string | null, FigureRow[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}

/** How a figure differs from the one before: in percentage points for shares, in per cent for counts and sums. */
export function change(kind: IndicatorWire['kind'], now: Figure, before: Figure): number | null {
  if (now.value === null || before.value === null) return null
  if (kind === 'share') return (now.value - before.value) * 100
  return before.value === 0 ? null : ((now.value - before.value) / before.value) * 100
}
