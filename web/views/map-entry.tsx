import { useMemo } from 'react'
import type { EntryWire, RegisterWire } from '../../engine/define/wire.ts'
import { viewWords } from '../words/views.ts'
import { MapCanvas } from './map-canvas.tsx'
import { useBackgrounds } from './map-data.ts'
import { placesOf } from './map-placed.ts'
import './map.css'

interface EntryMapProps {
  readonly register: RegisterWire
  readonly entry: EntryWire
}

/** Where one entry is, small, over the roads and rivers. Shows nothing for an entry without a place. */
export default function EntryMap({ register, entry }: EntryMapProps) {
  const { map } = viewWords.use()
  const places = useMemo(() => placesOf(register, entry), [register, entry])
  const { data } = useBackgrounds(register.key)
  const backgrounds = useMemo(
    () => data.map((one) => ({ key: one.key, features: one.features, shown: true })),
    [data],
  )
  if (places.length === 0) return null
  return (
    <div className="map-small">
      <MapCanvas
        small
        features={places}
        backgrounds={backgrounds}
        fit={places}
        fitKey={entry.id}
        label={map.entryLabel}
      />
      <p className="map-note">{map.note}</p>
    </div>
  )
}
