import { useEffect, useRef } from 'react'
import type { RegisterWire } from '../../engine/define/wire.ts'
import { stateLabel } from '../definitions.ts'
import { Light } from '../parts/light.tsx'
import { viewWords } from '../words/views.ts'
import { EntryLink } from '../desk/table/entry-link.tsx'
import type { MapFeature } from './map-features.ts'

interface MapCardProps {
  readonly register: RegisterWire
  /** One entry, or all that lie at the same place. */
  readonly entries: readonly MapFeature[]
  readonly onClose: () => void
}

/** What was picked on the map, with the way to its page. It takes the focus, so that the keyboard goes on from there. */
export function MapCard({ register, entries, onClose }: MapCardProps) {
  const { map, shared } = viewWords.use()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    card.current?.focus()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <section ref={card} className="map-card" tabIndex={-1} aria-label={map.here(entries.length)}>
      <header>
        <strong>{map.here(entries.length)}</strong>
        <button
          type="button"
          className="button button-plain"
          aria-label={shared.close}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.id} ${entry.field}`}>
            <EntryLink entry={{ id: entry.id, register: register.key }}>
              {entry.title || entry.no}
            </EntryLink>
            <span className="faint">
              {entry.no} · {stateLabel(register, entry.state)}
            </span>
            {entry.overdue && <Light colour="red" word={shared.overdue} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
