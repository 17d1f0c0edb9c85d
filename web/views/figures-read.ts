import type { IndicatorWire, RegisterWire } from '../../engine/define/wire.ts'
import { formatMoney, formatNumber, formatPercent } from '../format.ts'
import { say } from '../words/index.ts'
import type { ViewsWords } from '../words/views.zh.ts'

/** The unit of a sum of money as it is kept. Offices read it in 万元. */
const cents = '分'

/** A figure's value as offices write it: a share with one decimal, a quantity with its unit. */
export const readValue = ({ kind, unit }: IndicatorWire, value: number): string =>
  kind === 'share' && unit === '%'
    ? formatPercent(value)
    : unit === cents
      ? formatMoney(value, 'wan')
      : `${formatNumber(value)} ${unit}`.trim()

/** How far a figure moved: "上升 3.2 个百分点" for a share, "下降 12.5%" for a quantity. `by` as from `change`. */
export function readChange(
  { kind }: IndicatorWire,
  by: number,
  words: ViewsWords['figures'],
): string {
  const size = Math.abs(by).toFixed(1)
  if (size === '0.0') return words.level
  return `${by > 0 ? words.up : words.down} ${kind === 'share' ? words.points(size) : `${size}%`}`
}

/** The name of a dimension: the label of the field it is. */
export function dimensionLabel(register: RegisterWire | undefined, name: string): string {
  const field = register?.fields.find((one) => one.name === name)
  return field ? say(field.label) : name
}
