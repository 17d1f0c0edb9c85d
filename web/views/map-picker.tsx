import { useMemo, useState } from 'react'
import type { Position } from '../../engine/define/field.ts'
import { viewWords } from '../words/views.ts'
import { MapCanvas } from './map-canvas.tsx'
import { useBackgrounds } from './map-data.ts'
import type { MapFeature } from './map-features.ts'
import './map.css'

interface PointPickerProps {
  readonly value: Position | null
  readonly onChange: (value: Position | null) => void
}

/** Six digits are a decimetre: finer than anybody can point. */
const digits = 6
const rounded = ([longitude, latitude]: Position): Position => [
  Number(longitude.toFixed(digits)),
  Number(latitude.toFixed(digits)),
]

const marked = (value: Position): MapFeature => ({
  id: 'chosen',
  no: '',
  title: '',
  state: '',
  overdue: false,
  field: 'chosen',
  geometry: { type: 'Point', coordinates: value },
})

/** A map to choose one place on: by a click or a touch, or by moving the map under the cross and pressing the button. */
export default function PointPicker({ value, onChange }: PointPickerProps) {
  const { map } = viewWords.use()
  const [centre, setCentre] = useState<Position>()
  const { data, loaded } = useBackgrounds(undefined)
  const backgrounds = useMemo(
    () => data.map((one) => ({ key: one.key, features: one.features, shown: true })),
    [data],
  )
  const features = useMemo(() => (value ? [marked(value)] : []), [value])
  // The map is brought to the place that was there when it opened, not to every later choice under the reader's hand.
  const [opened] = useState(features)
  const fit = opened.length > 0 ? opened : data.flatMap((one) => one.features)
  return (
    <div className="map-picker">
      <p className="faint">{map.pickHelp}</p>
      <div className="map-small map-cross">
        <MapCanvas
          small
          features={features}
          backgrounds={backgrounds}
          fit={fit}
          fitKey={String(loaded)}
          label={map.pick}
          onPlace={(place) => onChange(rounded(place))}
          onMove={(_, middle) => setCentre(middle)}
        />
        <p className="map-note">{map.note}</p>
      </div>
      <p className="map-actions">
        <button
          type="button"
          className="button"
          disabled={!centre}
          onClick={() => centre && onChange(rounded(centre))}
        >
          {map.useCentre}
        </button>
        {value !== null && (
          <button type="button" className="button" onClick={() => onChange(null)}>
            {map.unpick}
          </button>
        )}
        <output>
          {value === null ? map.unpicked : map.picked(value[0].toFixed(5), value[1].toFixed(5))}
        </output>
      </p>
    </div>
  )
}
