import type { Indicator } from '../define/index.ts'
import { separator } from './facts.ts'
import type { Figure, Part } from './measure.ts'
import type { Cell } from './read-cells.ts'

/** The numbers of one figure for one unit, period and key. */
export interface Numbers {
  readonly num: number
  readonly den: number | null
  readonly value: number | null
  readonly excluded?: number
  readonly unknown?: number
}

const total = (cells: readonly Cell[], what: 'n' | 'sum'): number =>
  cells.reduce((all, one) => all + Number(one[what]), 0)

/** The smallest bucket that at least `percent` of a hundred entries do not exceed. */
function percentileOf(
  cells: readonly Pick<Cell, 'bucket' | 'n'>[],
  percent: number,
): number | null {
  const all = cells.reduce((sum, { n }) => sum + n, 0)
  if (all <= 0) return null
  let seen = 0
  for (const { bucket, n } of cells.toSorted((a, b) => a.bucket - b.bucket)) {
    seen += n
    if (seen * 100 >= all * percent) return bucket
  }
  return null
}

/** How many different things have an entry left; the thing is the last of the joined values. */
function thingsIn(cells: readonly Pick<Cell, 'value' | 'n'>[]): number {
  const left = new Map<string, number>()
  for (const { value, n } of cells) {
    const thing = value.slice(value.lastIndexOf(separator) + 1)
    left.set(thing, (left.get(thing) ?? 0) + n)
  }
  return [...left.values()].filter((n) => n > 0).length
}

const amountOf = (indicator: Indicator, part: Part, cells: readonly Cell[]): number =>
  total(cells, indicator[part]?.sum ? 'sum' : 'n')

/** What the parts of a figure come to. Ratios keep both their numbers and divide here, never before. */
export function numbersOf(figure: Figure, of: (part: Part) => readonly Cell[]): Numbers {
  const indicator = figure.base
  const aside = {
    ...(figure.parts.excluded && { excluded: total(of('excluded'), 'n') }),
    ...(figure.parts.unknown && { unknown: total(of('unknown'), 'n') }),
  }
  const cells = of('num')
  const num = amountOf(indicator, 'num', cells)
  switch (indicator.kind) {
    case 'average': {
      const den = total(cells, 'n')
      return { num, den, value: den === 0 ? null : num / den }
    }
    case 'percentile':
      return { num, den: null, value: percentileOf(cells, indicator.percent ?? 50) }
    case 'distinct':
      return { num: thingsIn(cells), den: null, value: thingsIn(cells) }
    case 'share': {
      const den = amountOf(indicator, 'den', of('den'))
      return { num, den, value: den === 0 ? null : num / den, ...aside }
    }
    default:
      return { num, den: null, value: num }
  }
}
