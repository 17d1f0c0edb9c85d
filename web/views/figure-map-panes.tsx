import { useMemo, useState } from 'react'
import type { IndicatorWire } from '../../engine/define/wire.ts'
import type { ChartData } from '../charts/chart-data.ts'
import { ChartPanel } from '../charts/chart-panel.tsx'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import { readValue } from './figures-read.ts'
import { MapCanvas, type Background } from './map-canvas.tsx'
import type { BackgroundData } from './map-data.ts'
import type { MapFeature } from './map-features.ts'
import { shades, sharesOf } from './map-shade.ts'

interface PanesProps {
  readonly indicator: IndicatorWire
  /** What the values are spread over, in words. */
  readonly label: string
  /** Changes when the map is to be brought to what it shows. */
  readonly fitKey: string
  /** By the feature's id. */
  readonly values: ReadonlyMap<string, number>
  readonly features: readonly MapFeature[]
  readonly backgrounds: readonly BackgroundData[]
  /** Which number stands behind a feature. */
  readonly atOf: (id: string) => FigureAt
  readonly legend: string
}

/** The map with its legend, and beside it the same values as bars or a table. */
export function FigureMapPanes(props: PanesProps) {
  const { indicator, label, fitKey, values, features, backgrounds, atOf, legend } = props
  const { map: w } = boardWords.use()
  const { figures } = viewWords.use()
  const lang = useLanguage()
  const [chosen, setChosen] = useState<string>()
  const layers = useMemo(
    (): readonly Background[] =>
      backgrounds.map((one) => ({ key: one.key, features: one.features, shown: true })),
    [backgrounds],
  )
  const shares = useMemo(() => sharesOf(values), [values])
  const placed = useMemo(
    () =>
      features
        .filter(({ id }) => values.has(id))
        .sort((a, b) => (values.get(b.id) ?? 0) - (values.get(a.id) ?? 0)),
    [features, values],
  )
  const read = useMemo(
    () => new Map([...values].map(([id, value]) => [id, readValue(indicator, value)])),
    [indicator, values],
  )
  const data = useMemo(
    () => chartOf(indicator, label, placed, values, lang),
    [indicator, label, placed, values, lang],
  )
  const link = (index: number, text: string) => {
    const id = placed[index]?.id
    if (id === undefined) return text
    return (
      <FigureLink indicator={indicator.key} at={atOf(id)}>
        {text}
      </FigureLink>
    )
  }
  const pressed = placed.find(({ id }) => id === chosen)
  const unplaced = values.size - placed.length
  return (
    <div className="figure-map-panes">
      <div className="figure-map-place">
        <MapCanvas
          features={placed}
          backgrounds={layers}
          fit={placed.length > 0 ? placed : features}
          fitKey={`${fitKey} ${placed.length}`}
          chosen={chosen}
          shares={shares}
          values={read}
          label={w.label(say(indicator.label), label)}
          onPick={(entries) => setChosen(entries[0]?.id)}
        />
        {pressed && (
          <output className="figure-map-chosen">
            {pressed.title}{' '}
            <FigureLink indicator={indicator.key} at={atOf(pressed.id)}>
              <b className="digits">{read.get(pressed.id)}</b>
            </FigureLink>
          </output>
        )}
        <Legend indicator={indicator} values={values} legend={legend} />
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

/** The shades from the lowest value to the highest. */
function Legend({
  indicator,
  values,
  legend,
}: Pick<PanesProps, 'indicator' | 'values' | 'legend'>) {
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
      <span className="faint">{legend}</span>
    </p>
  )
}
