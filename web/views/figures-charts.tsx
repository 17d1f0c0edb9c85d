import { useMemo, useState } from 'react'
import { ChartPanel } from '../charts/chart-panel.tsx'
import type { ChartData } from '../charts/chart-data.ts'
import type { FiguresWire, IndicatorWire } from '../../engine/define/wire.ts'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { useDefinitions, useRegister } from '../queries.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import { useFigures } from './figures-data.ts'
import { keyReader } from './figures-keys.ts'
import { courseOf, courseOfYears, monthsOf, yearsOf, type Span } from './figures-period.ts'
import { dimensionField, dimensionLabel, readValue } from './figures-read.ts'
import { figureOf, isPercentage } from './figures-rows.ts'

/** A share in per cent ends at 1; quantities end where they end. */
const endOf = (indicator: IndicatorWire) =>
  indicator.kind === 'share' && isPercentage(indicator) ? { max: 1 } : {}

interface TrendProps {
  readonly indicator: IndicatorWire
  readonly span: Span
  readonly unit: string
}

/** One indicator month by month, or year by year. */
export function FigureTrend({ indicator, span, unit }: TrendProps) {
  const { figures } = viewWords.use()
  const lang = useLanguage()
  const per = indicator.wholeYears ? 'year' : 'month'
  const course = per === 'year' ? courseOfYears(span) : courseOf(span)
  const answer = useFigures({
    indicators: [indicator.key],
    ...course,
    per,
    ...(unit && { unit }),
  })
  const rows = answer.data?.rows
  const { from, to } = course
  const data = useMemo((): ChartData => {
    const known = new Map(rows?.map((row) => [row.period, row]))
    const first = [...known.keys()].reduce((least, one) => (one < least ? one : least), to)
    const shown = { from: first > from ? first : from, to }
    const labels = per === 'year' ? yearsOf(shown) : monthsOf(shown)
    return {
      axis: per === 'year' ? figures.year : figures.month,
      labels,
      series: [
        {
          name: say(indicator.label, lang),
          values: labels.map((one) => figureOf(indicator, known.get(one)).value),
        },
      ],
      format: (value) => readValue(indicator, value),
      ...endOf(indicator),
      ...(indicator.kind === 'growth' && { signed: true }),
    }
  }, [indicator, rows, from, to, per, figures, lang])
  const link = (label: number, text: string) => {
    const one = data.labels[label] ?? to
    const [first, last] = per === 'year' ? [`${one}-01`, `${one}-12`] : [one, one]
    return (
      <FigureLink indicator={indicator.key} at={{ ...course, from: first, to: last, unit }}>
        {text}
      </FigureLink>
    )
  }
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={6} />
  return (
    <ChartPanel
      kind="line"
      title={figures[per === 'year' ? 'trendOfYears' : 'trend'](say(indicator.label))}
      data={data}
      link={link}
    />
  )
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
  const definitions = useDefinitions()
  const register = useRegister(indicator.register)
  const [chosen, setChosen] = useState<string>()
  const by = chosen !== undefined && indicator.by.includes(chosen) ? chosen : indicator.by[0]
  const answer = useFigures(
    { indicators: [indicator.key], ...span, per: 'all', ...(by && { by }), ...(unit && { unit }) },
    by !== undefined,
  )
  // The names of a dimension and of its values are those of the register; who may not open it cannot read them.
  if (by === undefined || !register) return null
  const label = dimensionLabel(definitions, register, by)
  return (
    <div className="figure-breakdown">
      <label>
        {figures.by}{' '}
        <select className="box" value={by} onChange={(event) => setChosen(event.target.value)}>
          {indicator.by.map((name) => (
            <option key={name} value={name}>
              {dimensionLabel(definitions, register, name)}
            </option>
          ))}
        </select>
      </label>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={6} />}
      {answer.data && (
        <Bars
          indicator={indicator}
          at={{ ...span, unit, by }}
          figures={answer.data}
          title={figures.breakdown(say(indicator.label), label)}
        />
      )}
    </div>
  )
}

interface BarsProps {
  readonly indicator: IndicatorWire
  readonly at: FigureAt & { readonly by: string }
  readonly figures: FiguresWire
  readonly title: string
}

function Bars({ indicator, at, figures, title }: BarsProps) {
  const words = viewWords.use().figures
  const lang = useLanguage()
  const definitions = useDefinitions()
  const register = useRegister(indicator.register)
  const { by } = at
  const groups = useMemo(() => {
    const field = dimensionField(definitions, register, by)
    const reader = keyReader(definitions, field, words.unknownKey, lang)
    const found = figures.rows.map((row) => ({
      key: row.key,
      name: reader.nameOf(row),
      value: figureOf(indicator, row).value,
    }))
    const largestFirst = (a: (typeof found)[number], b: (typeof found)[number]) =>
      (b.value ?? -1) - (a.value ?? -1)
    return found.sort(
      reader.officialOrder ? (a, b) => reader.orderOf(a.key) - reader.orderOf(b.key) : largestFirst,
    )
  }, [definitions, register, by, words, lang, figures, indicator])
  const data = useMemo(
    (): ChartData => ({
      axis: dimensionLabel(definitions, register, by),
      labels: groups.map(({ name }) => name),
      series: [{ name: say(indicator.label, lang), values: groups.map(({ value }) => value) }],
      format: (value) => readValue(indicator, value),
      ...endOf(indicator),
      ...(indicator.kind === 'growth' && { signed: true }),
    }),
    [definitions, register, by, groups, indicator, lang],
  )
  const link = (label: number, text: string) => (
    <FigureLink indicator={indicator.key} at={{ ...at, key: groups[label]?.key }}>
      {text}
    </FigureLink>
  )
  return <ChartPanel kind="bar" title={title} data={data} link={link} />
}
