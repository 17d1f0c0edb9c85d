import { useMemo, useState } from 'react'
import { ChartPanel } from '../charts/chart-panel.tsx'
import type { ChartData } from '../charts/chart-data.ts'
import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useRegister } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { useFigures } from './figures-data.ts'
import { keyReader } from './figures-keys.ts'
import { monthsOf, type Span } from './figures-period.ts'
import { dimensionLabel, readValue } from './figures-read.ts'
import { byKey, rowsOf, total, within, type FigureRow } from './figures-sum.ts'
import { ListLink } from './list-link.tsx'

/** So many months of a course are drawn at most: five years, beyond which the points run into each other. */
const monthsDrawn = 60
/** A share ends at 1; quantities end where they end. */
const endOf = ({ kind }: IndicatorWire) => (kind === 'share' ? { max: 1 } : {})

interface TrendProps {
  readonly indicator: IndicatorWire
  readonly rows: readonly FigureRow[]
  readonly span: Span
}

/** One indicator month by month. */
export function FigureTrend({ indicator, rows, span }: TrendProps) {
  const { figures } = viewWords.use()
  const lang = useLanguage()
  const data = useMemo((): ChartData => {
    const inSpan = within(rows, span)
    const first = inSpan.reduce((least, { period }) => (period < least ? period : least), span.to)
    const months = monthsOf({ from: first, to: span.to }).slice(-monthsDrawn)
    const valueOf = (month: string) =>
      total(
        indicator,
        inSpan.filter(({ period }) => period === month),
      ).value
    return {
      axis: figures.month,
      labels: months,
      series: [{ name: say(indicator.label, lang), values: months.map(valueOf) }],
      format: (value) => readValue(indicator, value),
      ...endOf(indicator),
    }
  }, [indicator, rows, span, figures, lang])
  return <ChartPanel kind="line" title={figures.trend(say(indicator.label))} data={data} />
}

interface BreakdownProps {
  readonly indicator: IndicatorWire
  readonly span: Span
  readonly unit: string
}

/** One indicator by one of its dimensions, the largest first; units in their official order. */
export function FigureBreakdown({ indicator, span, unit }: BreakdownProps) {
  const { figures } = viewWords.use()
  useLanguage()
  const register = useRegister(indicator.register)
  const [chosen, setChosen] = useState<string>()
  const by = chosen !== undefined && indicator.by.includes(chosen) ? chosen : indicator.by[0]
  const answer = useFigures(
    { indicators: [indicator.key], ...span, ...(by && { by }), ...(unit && { unit }) },
    by !== undefined,
  )
  if (by === undefined) return null
  const label = dimensionLabel(register, by)
  return (
    <div className="figure-breakdown">
      <label>
        {figures.by}{' '}
        <select className="box" value={by} onChange={(event) => setChosen(event.target.value)}>
          {indicator.by.map((name) => (
            <option key={name} value={name}>
              {dimensionLabel(register, name)}
            </option>
          ))}
        </select>
      </label>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data && (
        <Bars
          indicator={indicator}
          by={by}
          figures={answer.data}
          title={figures.breakdown(say(indicator.label), label)}
        />
      )}
    </div>
  )
}

interface BarsProps {
  readonly indicator: IndicatorWire
  readonly by: string
  readonly figures: FiguresWire
  readonly title: string
}

function Bars({ indicator, by, figures, title }: BarsProps) {
  const words = viewWords.use().figures
  const lang = useLanguage()
  const definitions = useDefinitions()
  const register = useRegister(indicator.register)
  const field = register?.fields.find(({ name }) => name === by)
  const groups = useMemo(() => {
    const reader = keyReader(definitions, field, words.unknownKey, lang)
    const found = [...byKey(rowsOf(figures.rows, indicator.key))].map(([key, rows]) => ({
      key,
      name: reader.nameOf(key, rows),
      figure: total(indicator, rows),
    }))
    const largestFirst = (a: (typeof found)[number], b: (typeof found)[number]) =>
      (b.figure.value ?? -1) - (a.figure.value ?? -1)
    return found.sort(
      reader.officialOrder ? (a, b) => reader.orderOf(a.key) - reader.orderOf(b.key) : largestFirst,
    )
  }, [definitions, field, words, lang, figures, indicator])
  const data = useMemo(
    (): ChartData => ({
      axis: dimensionLabel(register, by),
      labels: groups.map(({ name }) => name),
      series: [
        { name: say(indicator.label, lang), values: groups.map(({ figure }) => figure.value) },
      ],
      format: (value) => readValue(indicator, value),
      ...endOf(indicator),
    }),
    [register, by, groups, indicator, lang],
  )
  const link = (label: number, text: string) => {
    const key = groups[label]?.key ?? null
    return (
      <ListLink
        register={indicator.register}
        query={key === null ? { [`${by}.known`]: 'no' } : { [by]: key }}
      >
        {text}
      </ListLink>
    )
  }
  return <ChartPanel kind="bar" title={title} data={data} link={field && link} />
}
