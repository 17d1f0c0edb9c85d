import { useMemo, useState } from 'react'
import type { FiguresWire, IndicatorWire, RegisterWire } from '../../engine/define/wire.ts'
import type { ChartData } from '../charts/chart-data.ts'
import { ChartPanel } from '../charts/chart-panel.tsx'
import { Failure } from '../parts/failure.tsx'
import { Skeleton } from '../parts/quiet.tsx'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import { useFigures } from './figures-data.ts'
import { readValue } from './figures-read.ts'
import { figureOf } from './figures-rows.ts'
import { MapCanvas, type Background } from './map-canvas.tsx'
import { useBackgrounds, useMapEntries } from './map-data.ts'
import type { MapFeature } from './map-features.ts'
import { shades, sharesOf } from './map-shade.ts'

interface PanelProps {
  readonly indicator: IndicatorWire
  /** The register whose entries are shaded. */
  readonly register: RegisterWire
  /** The name of the dimension. */
  readonly label: string
  readonly at: FigureAt & { readonly by: string }
}

/** The value of each entry that has one, by its id. */
const valuesOf = (
  indicator: IndicatorWire,
  figures: FiguresWire | undefined,
): ReadonlyMap<string, number> =>
  new Map(
    figures?.rows.flatMap((row) => {
      const { value } = figureOf(indicator, row)
      return row.key === null || value === null ? [] : [[row.key, value] as const]
    }),
  )

/** The map with its legend, and beside it the same values as bars or a table. */
export function FigureMapPanel({ indicator, register, label, at }: PanelProps) {
  const { map: w } = boardWords.use()
  const { figures } = viewWords.use()
  const lang = useLanguage()
  const [chosen, setChosen] = useState<string>()
  const answer = useFigures({
    indicators: [indicator.key],
    from: at.from,
    to: at.to,
    per: 'all',
    by: at.by,
    ...(at.unit && { unit: at.unit }),
  })
  const { whole, features } = useMapEntries(register.key, {}, undefined)
  const backgrounds = useBackgrounds(register.key)
  const layers = useMemo(
    (): readonly Background[] =>
      backgrounds.data.map((one) => ({
        key: one.register.key,
        features: one.features,
        shown: true,
      })),
    [backgrounds.data],
  )
  const values = useMemo(() => valuesOf(indicator, answer.data), [indicator, answer.data])
  const shares = useMemo(() => sharesOf(values), [values])
  const placed = useMemo(
    () =>
      features
        .filter(({ id }) => values.has(id))
        .sort((a, b) => (values.get(b.id) ?? 0) - (values.get(a.id) ?? 0)),
    [features, values],
  )
  const data = useMemo(
    () => chartOf(indicator, label, placed, values, lang),
    [indicator, label, placed, values, lang],
  )
  const wrong = [answer, whole].find(({ error }) => error !== null)
  if (wrong) return <Failure error={wrong.error} onRetry={() => void wrong.refetch()} />
  if (!answer.data || whole.isPending) return <Skeleton lines={10} />
  const link = (index: number, text: string) => (
    <FigureLink indicator={indicator.key} at={{ ...at, key: placed[index]?.id }}>
      {text}
    </FigureLink>
  )
  const unplaced = values.size - placed.length
  return (
    <div className="figure-map-panes">
      <div className="figure-map-place">
        <MapCanvas
          features={placed}
          backgrounds={layers}
          fit={placed.length > 0 ? placed : features}
          fitKey={`${indicator.key} ${at.by} ${placed.length}`}
          chosen={chosen}
          shares={shares}
          label={w.label(say(indicator.label), label)}
          onPick={(entries) => setChosen(entries[0]?.id)}
        />
        <Chosen
          indicator={indicator}
          at={at}
          feature={placed.find(({ id }) => id === chosen)}
          value={chosen === undefined ? undefined : values.get(chosen)}
        />
        <Legend indicator={indicator} values={values} />
        {unplaced > 0 && <p className="faint">{w.unplaced(unplaced)}</p>}
      </div>
      <ChartPanel
        kind="bar"
        title={figures.breakdown(say(indicator.label), label)}
        data={data}
        link={link}
      />
    </div>
  )
}

const chartOf = (
  indicator: IndicatorWire,
  axis: string,
  placed: readonly MapFeature[],
  values: ReadonlyMap<string, number>,
  lang: ReturnType<typeof useLanguage>,
): ChartData => ({
  axis,
  labels: placed.map(({ title }) => title),
  series: [
    { name: say(indicator.label, lang), values: placed.map(({ id }) => values.get(id) ?? null) },
  ],
  format: (value) => readValue(indicator, value),
})

interface ChosenProps {
  readonly indicator: IndicatorWire
  readonly at: FigureAt
  readonly feature: MapFeature | undefined
  readonly value: number | undefined
}

/** What was pressed on the map, with the way to its entries. */
function Chosen({ indicator, at, feature, value }: ChosenProps) {
  if (!feature || value === undefined) return null
  return (
    <output className="figure-map-chosen">
      {feature.title}{' '}
      <FigureLink indicator={indicator.key} at={{ ...at, key: feature.id }}>
        <b className="digits">{readValue(indicator, value)}</b>
      </FigureLink>
    </output>
  )
}

interface LegendProps {
  readonly indicator: IndicatorWire
  readonly values: ReadonlyMap<string, number>
}

/** The shades from the lowest value to the highest. */
function Legend({ indicator, values }: LegendProps) {
  const { map: w } = boardWords.use()
  if (values.size === 0) return <p className="faint">{w.noValue}</p>
  const all = [...values.values()]
  return (
    <p className="figure-map-legend">
      <span className="digits">{readValue(indicator, Math.min(...all))}</span>
      {shades.map((shade, step) => (
        <span key={shade} aria-hidden="true" style={{ background: shade, height: 4 + step * 3 }} />
      ))}
      <span className="digits">{readValue(indicator, Math.max(...all))}</span>
      <span className="faint">{w.legend}</span>
    </p>
  )
}
