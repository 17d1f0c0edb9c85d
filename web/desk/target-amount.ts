import type { TargetWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'
import { sayCounted } from '../words/index.ts'

/** An amount in the target's own unit of measure: 45%, 450 亿元, 100 projects. */
export const targetAmount = (
  of: Pick<TargetWire, 'in' | 'measure'>,
  value: number | null,
): string =>
  value === null
    ? '—'
    : of.in === '%'
      ? `${formatNumber(value, 1)}%`
      : sayCounted(formatNumber(value), of.measure)
