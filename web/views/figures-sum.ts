import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import { today } from '../format.ts'
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

/** What stands is read at its last month; a month that is still ahead says only what will have lapsed by then. */
function standing(rows: readonly FigureRow[], thisMonth: string): Figure {
  const sorted = [...rows].sort((a, b) => (a.period < b.period ? -1 : 1))
  const last = sorted.filter(({ period }) => period <= thisMonth).pop() ?? sorted[0]
  return last ? { num: last.num, den: last.den, value: last.value } : nothing
}

/** Adds up numerators and denominators and divides once. Averaging the months' percentages would be wrong. */
export function total(
  { kind, adds }: Pick<IndicatorWire, 'kind' | 'adds'>,
  rows: readonly FigureRow[],
  thisMonth = today().slice(0, 7),
): Figure {
  if (rows.length === 0) return nothing
  if (!adds) return standing(rows, thisMonth)
  const num = rows.reduce((sum, row) => sum + row.num, 0)
  if (kind !== 'share' && kind !== 'average') return { num, den: null, value: num }
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
