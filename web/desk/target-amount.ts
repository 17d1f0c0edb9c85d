import type { TargetWire } from '../../engine/define/wire.ts'
import { formatNumber } from '../format.ts'

/** An amount in the target's own unit of measure: 45%, 450 亿元. */
export const targetAmount = (of: Pick<TargetWire, 'in'>, value: number | null): string =>
  value === null
    ? '—'
    : of.in === '%'
      ? `${formatNumber(value, 1)}%`
      : `${formatNumber(value)} ${of.in}`
