import { useRef, useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { today } from '../format.ts'
import { Failure } from '../parts/failure.tsx'
import { Empty, Skeleton } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { monthOf } from './calendar-days.ts'
import { FigureCard } from './figures-card.tsx'
import { FigureBreakdown, FigureTrend } from './figures-charts.tsx'
import { useFigures } from './figures-data.ts'
import { beginning, spanBefore, spanOf, type PeriodName, type Span } from './figures-period.ts'
import { FigurePickers } from './figures-pickers.tsx'
import { rowsOf, total, within } from './figures-sum.ts'
import './figures.css'

type Programme = Definitions['programmes'][number]

/** The figures of every programme that has any, one programme at a time. */
export default function FiguresView() {
  const { figures } = viewWords.use()
  useLanguage()
  const { programmes } = useDefinitions()
  const measured = programmes.filter(({ indicators }) => indicators.length > 0)
  const [name, setName] = useState<string>()
  const programme = measured.find((one) => one.programme === name) ?? measured[0]
  if (!programme) return <Empty title={figures.none} />
  return (
    <div className="figures-view">
      <p className="faint">{figures.help}</p>
      {measured.length > 1 && (
        <label>
          {figures.programmes}{' '}
          <select
            className="box"
            value={programme.programme}
            onChange={(event) => setName(event.target.value)}
          >
            {measured.map((one) => (
              <option key={one.programme} value={one.programme}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ProgrammeFigures key={programme.programme} programme={programme} />
    </div>
  )
}

/**
 * The indicators of one programme. All months so far are read at once, so that every period, its comparison and the trend
 * come from the same numbers and changing the period asks nothing.
 */
function ProgrammeFigures({ programme }: { readonly programme: Programme }) {
  const { units } = useDefinitions()
  const now = monthOf(today())
  const [picked, setPicked] = useState<PeriodName>()
  const [own, setOwn] = useState<Span>(spanOf('year', now))
  const [unit, setUnit] = useState('')
  const [chosen, setChosen] = useState<string>()
  // Beneath many cards the charts are out of sight: choosing one brings them, and the keyboard, there.
  const charts = useRef<HTMLDivElement>(null)
  const answer = useFigures({
    indicators: programme.indicators.map(({ key }) => key),
    from: beginning,
    to: own.to > now ? own.to : now,
    ...(unit && { unit }),
  })
  const rows = answer.data?.rows ?? []
  // A ledger with nothing in this year yet opens on everything so far instead of on empty cards.
  const period = picked ?? (within(rows, spanOf('year', now)).length > 0 ? 'year' : 'all')
  const span = period === 'own' ? own : spanOf(period, now)
  const indicator =
    programme.indicators.find(({ key }) => key === chosen) ?? programme.indicators[0]

  const cardOf = (one: IndicatorWire) => {
    const its = rowsOf(answer.data, one.key)
    const before = spanBefore(span)
    return (
      <FigureCard
        key={one.key}
        indicator={one}
        now={total(one.kind, within(its, span))}
        before={
          period === 'all'
            ? undefined
            : { span: before, figure: total(one.kind, within(its, before)) }
        }
        chosen={one.key === indicator?.key}
        onChoose={() => {
          setChosen(one.key)
          charts.current?.focus()
        }}
      />
    )
  }
  return (
    <>
      <FigurePickers
        period={period}
        span={span}
        units={units}
        unit={unit}
        onPeriod={setPicked}
        onSpan={setOwn}
        onUnit={setUnit}
      />
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={8} />}
      {answer.data && <div className="figure-cards">{programme.indicators.map(cardOf)}</div>}
      {answer.data && indicator && (
        <div ref={charts} className="figure-charts" tabIndex={-1}>
          <FigureTrend
            indicator={indicator}
            rows={rowsOf(answer.data, indicator.key)}
            span={trendSpan(span, period)}
          />
          <FigureBreakdown indicator={indicator} span={span} unit={unit} />
        </div>
      )}
    </>
  )
}

/** A course of one or three months says little: short periods are shown with the year up to them. */
const trendSpan = (span: Span, period: PeriodName): Span =>
  period === 'month' || period === 'quarter'
    ? { from: `${Number(span.to.slice(0, 4)) - 1}${span.to.slice(4)}`, to: span.to }
    : span
