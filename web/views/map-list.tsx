import type { RegisterWire } from '../../engine/define/wire.ts'
import { stateLabel } from '../definitions.ts'
import { Light } from '../parts/light.tsx'
import { viewWords } from '../words/views.ts'
import type { MapFeature } from './map-features.ts'

/** As many as can be gone through by keyboard; to see the others the map is enlarged or the list opened. */
const listed = 100

interface MapListProps {
  readonly register: RegisterWire
  /** What lies in view, overdue first. */
  readonly entries: readonly MapFeature[]
  readonly chosen: string | undefined
  readonly onChoose: (entry: MapFeature) => void
}

/** The entries in view as buttons: everything the map offers, without the map. */
export function MapList({ register, entries, chosen, onChoose }: MapListProps) {
  const { map, shared } = viewWords.use()
  return (
    <section className="map-list" aria-label={map.features}>
      <h2>{map.features}</h2>
      <p className="faint" aria-live="polite">
        {entries.length > listed ? map.firstOf(listed, entries.length) : map.inView(entries.length)}
      </p>
      {entries.length === 0 && <p>{map.noneInView}</p>}
      <ul>
        {entries.slice(0, listed).map((entry) => (
          <li key={`${entry.id} ${entry.field}`}>
            <button
              type="button"
              aria-pressed={entry.id === chosen}
              onClick={() => onChoose(entry)}
            >
              <span className="map-list-title">{entry.title || entry.no}</span>
              <span className="faint">
                {entry.no} · {stateLabel(register, entry.state)}
              </span>
              {entry.overdue && <Light colour="red" word={shared.overdue} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
