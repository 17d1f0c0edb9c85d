import type { FigurePart, IndicatorWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { formatNumber, formatPercent, formatSum } from '../format.ts'
import { say, sayCounted } from '../words/index.ts'
import type { ViewsWords } from '../words/views.zh.ts'
import { isPercentage } from './figures-rows.ts'

/** The unit of a sum of money as it is kept. Offices read it in 万元. */
const cents = '分'

type Measured = Pick<IndicatorWire, 'kind' | 'unit' | 'ofMoney'>

/** "+12.5%" and "−3.0%": with the minus of typography, which is as wide as the plus. */
const signed = (share: number): string =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${formatPercent(Math.abs(share))}`

/** A figure's value as offices write it: a percentage with one decimal, a mean with one, a quantity with its unit. */
export function readValue(
  { kind, unit, measure }: Measured & Pick<IndicatorWire, 'measure'>,
  value: number,
): string {
  if (kind === 'growth') return signed(value)
  if (isPercentage({ kind, unit })) return formatPercent(value)
  if (unit === cents) return formatSum(value)
  return sayCounted(formatNumber(value, kind === 'average' ? 1 : 2), measure)
}

/** What is counted, without a unit of its own; money as money. */
export const readPart = (
  { unit, ofMoney }: Pick<Measured, 'unit' | 'ofMoney'>,
  part: FigurePart,
  value: number,
): string =>
  (ofMoney && (part === 'num' || part === 'den')) || (unit === cents && part === 'num')
    ? formatSum(value)
    : formatNumber(value)

/** How far a figure moved: "上升 3.2 个百分点" for a percentage, "下降 12.5%" for a quantity. `by` as from `change`. */
export function readChange(
  indicator: Measured,
  by: number,
  words: Pick<ViewsWords['figures'], 'level' | 'up' | 'down' | 'points'>,
): string {
  const size = Math.abs(by).toFixed(1)
  if (size === '0.0') return words.level
  return `${by > 0 ? words.up : words.down} ${isPercentage(indicator) ? words.points(size) : `${size}%`}`
}

/** The sign of a move, which says the direction to those who do not tell colours apart. */
export const arrowOf = (by: number): string => (Math.abs(by) < 0.05 ? '→' : by > 0 ? '↑' : '↓')

/** The name of a dimension: the label of the field it is; of a field one reference away, both labels. */
export function dimensionLabel(
  definitions: Definitions,
  register: RegisterWire | undefined,
  name: string,
): string {
  const [near = '', far] = name.split('.')
  const field = register?.fields.find((one) => one.name === near)
  if (!field) return name
  if (far === undefined) return say(field.label)
  const target = field.target === undefined ? undefined : definitions.registers.get(field.target)
  return `${say(field.label)} · ${dimensionLabel(definitions, target, far)}`
}

/** The field that a dimension's values are of, also one reference away. */
export function dimensionField(
  definitions: Definitions,
  register: RegisterWire | undefined,
  name: string,
): RegisterWire['fields'][number] | undefined {
  const [near = '', far] = name.split('.')
  const field = register?.fields.find((one) => one.name === near)
  if (far === undefined || field?.target === undefined) return far === undefined ? field : undefined
  return dimensionField(definitions, definitions.registers.get(field.target), far)
}
