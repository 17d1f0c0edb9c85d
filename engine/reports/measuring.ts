import { centsIn, type ReportColumn, scaleTo, type SheetLook } from '../define/index.ts'

/** How a column says its numbers: in which unit of measure, multiplied with what, and written how. */
export interface Measuring {
  readonly in: string
  readonly scale: number
  readonly look: SheetLook
}

/** Offices write money in 万元. */
const usualMoney = '万元'

/** Null where the column's unit of measure is unlike the figure's. */
export function measuringOf({ of, shows = 'value', in: said }: ReportColumn): Measuring | null {
  const { kind, unit } = of
  if (shows !== 'value') {
    const cents = said === undefined ? undefined : centsIn[said]
    const sums = (shows === 'num' ? of.num : of.den)?.sum !== undefined
    return {
      in: said ?? '',
      scale: cents === undefined ? 1 : 1 / cents,
      look: cents === undefined ? (sums ? 'number' : 'whole') : 'amount',
    }
  }
  const measure = said ?? (unit === '分' && kind !== 'share' ? usualMoney : unit)
  const scale = scaleTo(of, measure)
  if (scale === null) return null
  // A share stays one: a spreadsheet writes it as a percentage and can go on calculating with it.
  if (unit === '%') return { in: measure, scale: 1, look: 'share' }
  if (unit === '分' && kind !== 'share') return { in: measure, scale, look: 'amount' }
  if (kind === 'average' || kind === 'share') return { in: measure, scale, look: 'mean' }
  return { in: measure, scale, look: kind === 'sum' ? 'number' : 'whole' }
}
