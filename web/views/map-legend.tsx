import { Light } from '../parts/light.tsx'
import { viewWords } from '../words/views.ts'
import { backgroundDashes } from './map-style.ts'

/** What the marks mean, in words. The shapes are those of map-style.ts. */
export function MapLegend() {
  const { shared, map } = viewWords.use()
  return (
    <ul className="map-legend" aria-label={map.legend}>
      <li>
        <Mark>
          <circle cx="12" cy="12" r="6" className="map-ink-own" />
        </Mark>
        {shared.onCourse}
      </li>
      <li>
        <Light colour="red" word={shared.overdue} />
      </li>
      <li>
        <Mark>
          <circle cx="11" cy="13" r="9" className="map-ink-own" />
          <text x="11" y="17" textAnchor="middle" className="map-mark-text">
            5
          </text>
        </Mark>
        {map.gathered}
      </li>
    </ul>
  )
}

/** A piece of a background layer's line, with the dash and the colour it has on the map. */
export function LayerSample({ layer }: { readonly layer: number }) {
  const dash = backgroundDashes[layer % backgroundDashes.length]
  return (
    <Mark>
      <line
        x1="0"
        y1="12"
        x2="24"
        y2="12"
        className={`map-layer-${layer % backgroundDashes.length}`}
        strokeDasharray={dash?.join(' ')}
      />
    </Mark>
  )
}

const Mark = ({ children }: { readonly children: React.ReactNode }) => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    {children}
  </svg>
)
