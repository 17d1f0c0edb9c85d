import { useState } from 'react'
import type { IndicatorWire, RegisterWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { FigureMapPanel } from './figure-map-panel.tsx'
import type { FiguresAsked } from './figures-asked.ts'
import { dimensionField, dimensionLabel } from './figures-read.ts'
import './figure-map.css'

const hasPlace = ({ fields }: RegisterWire): boolean =>
  fields.some(({ kind }) => kind === 'point' || kind === 'polyline' || kind === 'area')

/** The dimensions of an indicator whose values are entries that have a place: roads, reaches, stations. */
function placedDimensions(
  definitions: Definitions,
  indicator: IndicatorWire,
): readonly { readonly by: string; readonly register: RegisterWire }[] {
  const own = definitions.registers.get(indicator.register)
  return indicator.by.flatMap((by) => {
    const target = dimensionField(definitions, own, by)?.target
    const register = target === undefined ? undefined : definitions.registers.get(target)
    return register && hasPlace(register) ? [{ by, register }] : []
  })
}

interface FigureMapProps extends FiguresAsked {
  readonly indicators: readonly IndicatorWire[]
}

/** One indicator on the map: every road or reach in the shade of its value. */
export default function FigureMap({ indicators, span, unit }: FigureMapProps) {
  const { map: w } = boardWords.use()
  useLanguage()
  const definitions = useDefinitions()
  const [chosen, setChosen] = useState<{ readonly key?: string; readonly by?: string }>({})
  const placed = indicators.flatMap((indicator) => {
    const dimensions = placedDimensions(definitions, indicator)
    return dimensions.length > 0 ? [{ indicator, dimensions }] : []
  })
  const shown = placed.find(({ indicator }) => indicator.key === chosen.key) ?? placed[0]
  const over = shown?.dimensions.find(({ by }) => by === chosen.by) ?? shown?.dimensions[0]
  if (!shown || !over) return <Empty title={w.none} />
  const { indicator, dimensions } = shown
  const own = definitions.registers.get(indicator.register)
  return (
    <div className="figure-map">
      <div className="figure-pickers">
        <label>
          {w.indicator}{' '}
          <select
            className="box"
            value={indicator.key}
            onChange={(event) => setChosen({ ...chosen, key: event.target.value })}
          >
            {placed.map(({ indicator: one }) => (
              <option key={one.key} value={one.key}>
                {say(one.label)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.by}{' '}
          <select
            className="box"
            value={over.by}
            onChange={(event) => setChosen({ ...chosen, by: event.target.value })}
          >
            {dimensions.map(({ by }) => (
              <option key={by} value={by}>
                {dimensionLabel(definitions, own, by)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FigureMapPanel
        indicator={indicator}
        register={over.register}
        label={dimensionLabel(definitions, own, over.by)}
        at={{ ...span, unit, by: over.by }}
      />
    </div>
  )
}
