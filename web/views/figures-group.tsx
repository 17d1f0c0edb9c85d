import { useEffect, useId, useRef } from 'react'
import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import { useDefinitions, useRegister } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { FigureCard } from './figures-card.tsx'
import { FigureBreakdown, FigureTrend } from './figures-charts.tsx'
import { spanCompared, spanRead, type Comparison, type Span } from './figures-period.ts'
import { figureOf, type Figure } from './figures-rows.ts'

export interface GroupProps {
  readonly register: string
  readonly indicators: readonly IndicatorWire[]
  /** The figures of all indicators over the span. */
  readonly now: FiguresWire
  /** The same over the spans that they are compared with. */
  readonly before: readonly {
    readonly against: Comparison
    readonly figures: FiguresWire
  }[]
  readonly span: Span
  readonly unit: string
  /** The key of the indicator whose charts are drawn, in this group or in another. */
  readonly drawn: string | undefined
  /** Somebody chose it, instead of its being the first. */
  readonly wanted: boolean
  readonly onChoose: (indicator: string) => void
}

const rowOf = ({ rows }: FiguresWire, indicator: IndicatorWire): Figure =>
  figureOf(
    indicator,
    rows.find((row) => row.indicator === indicator.key),
  )

/** The figures that are counted over one register, and right under them the charts of the one that was chosen. */
export function FigureGroup(props: GroupProps) {
  const { indicators, now, before, span, unit, drawn, onChoose } = props
  useLanguage()
  const id = useId()
  const register = useRegister(props.register)
  const { indicators: all } = useDefinitions()
  const indicator = indicators.find(({ key }) => key === drawn)
  const cardOf = (one: IndicatorWire) => (
    <FigureCard
      key={one.key}
      indicator={one}
      at={{ ...spanRead(one, span), unit }}
      now={rowOf(now, one)}
      before={before
        // The time before a year is the year before it.
        .filter(({ against }) => !one.wholeYears || against === 'lastYear')
        .map(({ against, figures }) => ({
          against,
          span: spanCompared(one, spanRead(one, span), against),
          figure: rowOf(figures, one),
        }))}
      rivals={one.rivals
        .flatMap((rival) => all.get(rival) ?? [])
        .map((rival) => ({ indicator: rival, figure: rowOf(now, rival) }))}
      building={now.building[one.key]}
      chosen={one === indicator}
      onChoose={() => onChoose(one.key)}
    />
  )
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="figure-group">
        {say(register?.label ?? indicators[0]?.counted ?? { zh: '', en: '' })}
      </h2>
      <div className="figure-cards">{indicators.map(cardOf)}</div>
      {indicator && <Charts key={indicator.key} {...props} indicator={indicator} />}
    </section>
  )
}

function Charts({
  indicator,
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
      <FigureTrend indicator={indicator} span={spanRead(indicator, span)} unit={unit} />
      <FigureBreakdown indicator={indicator} span={spanRead(indicator, span)} unit={unit} />
    </div>
  )
}
