import { viewWords } from '../words/views.ts'
import type { BackgroundData } from './map-data.ts'
import { LayerSample } from './map-legend.tsx'

interface LayersProps {
  readonly layers: readonly BackgroundData[]
  readonly hidden: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

/** The background layers, each with a sample of its line and whether it is drawn. */
export function MapLayers({ layers, hidden, onToggle }: LayersProps) {
  const { map, shared } = viewWords.use()
  if (layers.length === 0) return null
  return (
    <fieldset className="map-layers">
      <legend>{map.layers}</legend>
      {layers.map(({ key, label, features }, index) => (
        <label key={key}>
          <input type="checkbox" checked={!hidden.has(key)} onChange={() => onToggle(key)} />
          <LayerSample layer={index} />
          {label} <span className="faint">{shared.count(features.length)}</span>
        </label>
      ))}
    </fieldset>
  )
}
