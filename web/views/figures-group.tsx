import { useEffect, useId, useRef } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import { useRegister } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { FigureCard } from './figures-card.tsx'
import { FigureBreakdown, FigureTrend } from './figures-charts.tsx'
import { spanBefore, type PeriodName, type Span } from './figures-period.ts'
import { rowsOf, total, within, type FigureRow } from './figures-sum.ts'

interface GroupProps {
  readonly register: string
  readonly indicators: readonly IndicatorWire[]
  /** The figures of all indicators, by month. */
  readonly rows: readonly FigureRow[]
  readonly period: PeriodName
  readonly span: Span
  readonly unit: string
  /** The key of the indicator whose charts are drawn, in this group or in another. */
  readonly drawn: string | undefined
  /** Somebody chose it, instead of its being the first. */
  readonly wanted: boolean
  readonly onChoose: (indicator: string) => void
}

/** The figures that are counted over one register, and right under them the charts of the one that was chosen. */
export function FigureGroup(props: GroupProps) {
  const { indicators, rows, period, span, drawn, onChoose } = props
  useLanguage()
  const id = useId()
  const register = useRegister(props.register)
  const before = spanBefore(span)
  const indicator = indicators.find(({ key }) => key === drawn)
  const cardOf = (one: IndicatorWire) => {
    const its = rowsOf(rows, one.key)
    return (
      <FigureCard
        key={one.key}
        indicator={one}
        now={total(one, within(its, span))}
        before={
          period === 'all' ? undefined : { span: before, figure: total(one, within(its, before)) }
        }
        chosen={one === indicator}
        onChoose={() => onChoose(one.key)}
      />
    )
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="figure-group">
        {register ? say(register.label) : props.register}
      </h2>
      <div className="figure-cards">{indicators.map(cardOf)}</div>
      {indicator && <Charts key={indicator.key} {...props} indicator={indicator} />}
    </section>
  )
}

function Charts({
  indicator,
  rows,
  period,
  span,
  unit,
  wanted,
}: GroupProps & { readonly indicator: IndicatorWire }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // They may lie out of sight: choosing an indicator brings its charts, and the keyboard, there.
    if (wanted) place.current?.focus()
  }, [wanted])
  return (
    <div ref={place} className="figure-charts" tabIndex={-1}>
      <FigureTrend
        indicator={indicator}
        rows={rowsOf(rows, indicator.key)}
        span={trendSpan(span, period)}
      />
      <FigureBreakdown indicator={indicator} span={span} unit={unit} />
    </div>
  )
}

/** A course of one or three months says little: short periods are shown with the year up to them. */
const trendSpan = (span: Span, period: PeriodName): Span =>
  period === 'month' || period === 'quarter'
    ? { from: `${Number(span.to.slice(0, 4)) - 1}${span.to.slice(4)}`, to: span.to }
    : span
