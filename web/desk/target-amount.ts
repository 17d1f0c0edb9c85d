import type { TargetWire } from '../../engine/define/wire.ts'
import { centsIn } from '../../engine/define/money-words.ts'
import { formatNumber, formatSum } from '../format.ts'
import { language, sayCounted } from '../words/index.ts'

/** An amount in the target's own unit of measure: 45%, 450 亿元, 100 projects; money in English as English counts it. */
export function targetAmount(of: Pick<TargetWire, 'in' | 'measure'>, value: number | null): string {
  if (value === null) return '—'
  if (of.in === '%') return `${formatNumber(value, 1)}%`
  const cents = centsIn[of.in]
  if (cents !== undefined && language() === 'en') return formatSum(value * cents)
  return sayCounted(formatNumber(value), of.measure)
}
