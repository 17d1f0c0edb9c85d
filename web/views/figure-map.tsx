import { useMemo, useState } from 'react'
import type { IndicatorWire, RegisterWire, UnitWire } from '../../engine/define/wire.ts'
import type { Definitions } from '../definitions.ts'
import { Empty } from '../parts/quiet.tsx'
import { useDefinitions } from '../queries.ts'
import { boardWords } from '../words/boards.ts'
import { say, useLanguage } from '../words/index.ts'
import { FigureLandPanel, FigureMapPanel } from './figure-map-panel.tsx'
import type { FiguresAsked } from './figures-asked.ts'
import { dimensionField, dimensionLabel } from './figures-read.ts'
import { unitsBelow } from './units-below.ts'
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

/** The choice of the land of units among the dimensions, whose names are those of fields. */
const byLand = '/land'

/** The units whose land a figure can be spread over: those below the chosen one, or itself where none of them has any. */
function landBelow(units: readonly UnitWire[], unit: string): readonly UnitWire[] {
  const isLand = ({ outline }: UnitWire) => outline !== undefined
  const below = unitsBelow(units, unit).filter(isLand)
  return below.length > 0 ? below : units.filter((one) => one.id === unit && isLand(one))
}

/** One indicator on the map: every township, road or reach in the shade of its value. */
export default function FigureMap({ indicators, span, unit }: FigureMapProps) {
  const { map: w } = boardWords.use()
  useLanguage()
  const definitions = useDefinitions()
  const [chosen, setChosen] = useState<{ readonly key?: string; readonly by?: string }>({})
  const land = useMemo(() => landBelow(definitions.units, unit), [definitions.units, unit])
  const placed = indicators.flatMap((indicator) => {
    const dimensions = placedDimensions(definitions, indicator)
    return land.length > 0 || dimensions.length > 0 ? [{ indicator, dimensions }] : []
  })
  const shown = placed.find(({ indicator }) => indicator.key === chosen.key) ?? placed[0]
  if (!shown) return <Empty title={w.none} />
  const { indicator, dimensions } = shown
  const named = dimensions.find(({ by }) => by === chosen.by)
  const over = named ?? (land.length > 0 ? undefined : dimensions[0])
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
            value={over?.by ?? byLand}
            onChange={(event) => setChosen({ ...chosen, by: event.target.value })}
          >
            {land.length > 0 && <option value={byLand}>{w.land}</option>}
            {dimensions.map(({ by }) => (
              <option key={by} value={by}>
                {dimensionLabel(definitions, own, by)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {over ? (
        <FigureMapPanel
          key={over.by}
          indicator={indicator}
          register={over.register}
          label={dimensionLabel(definitions, own, over.by)}
          by={over.by}
          span={span}
          unit={unit}
        />
      ) : (
        <FigureLandPanel key={byLand} indicator={indicator} units={land} span={span} />
      )}
    </div>
  )
}
