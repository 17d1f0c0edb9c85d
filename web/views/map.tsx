import { useCallback, useMemo, useState } from 'react'
import type { RegisterWire } from '../../engine/define/wire.ts'
import type { Query } from '../api.ts'
import { Failure } from '../parts/failure.tsx'
import { useDefinitions } from '../queries.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { MapCanvas } from './map-canvas.tsx'
import { MapCard } from './map-card.tsx'
import { openOnly, useBackgrounds, useMapEntries } from './map-data.ts'
import { touches, type Box, type MapFeature } from './map-features.ts'
import { MapLayers } from './map-layers.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import { onOwnLand } from './map-units.ts'
import './map.css'

interface MapViewProps {
  readonly register: RegisterWire
  /** The words of the list's query: the map shows the same entries as the list would. */
  readonly query: Query
}

const nobody: readonly MapFeature[] = []
const overdueFirst = (a: MapFeature, b: MapFeature) => Number(b.overdue) - Number(a.overdue)

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

/** The map of a register: its entries over the roads, rivers and areas of the others, with the same entries in a list. */
export default function MapView({ register, query }: MapViewProps) {
  const { map } = viewWords.use()
  const [box, setBox] = useState<Box>()
  const [card, setCard] = useState(nobody)
  const [finished, setFinished] = useState(false)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  // What is brought into view: one entry, or all of them; the number makes asking again for the same count.
  const [aim, setAim] = useState<{ readonly at?: MapFeature; readonly asked: number }>({ asked: 0 })
  const backgrounds = useBackgrounds(register.key)
  const { units } = useDefinitions()
  const open = openOnly(register, query)
  const asked = open && !finished ? open : query
  const { whole, features, more } = useMapEntries(register.key, asked, box)
  const layers = useMemo(
    () =>
      backgrounds.data.map((one) => ({
        key: one.key,
        features: one.features,
        shown: !hidden.has(one.key),
      })),
    [backgrounds.data, hidden],
  )
  const inView = useMemo(
    () =>
      [...(box ? features.filter((feature) => touches(feature, box)) : features)].sort(
        overdueFirst,
      ),
    [features, box],
  )
  const near = useMemo(() => onOwnLand(features, units), [features, units])
  const all = features.length > 0 ? features : backgrounds.data.flatMap((one) => one.features)
  const loaded = backgrounds.loaded && !whole.isPending
  const closeCard = useCallback(() => setCard(nobody), [setCard])
  const choose = (entry: MapFeature) => {
    setCard([entry])
    setAim({ at: entry, asked: aim.asked + 1 })
  }

  return (
    <div className="map-view">
      <div className="map-place">
        <MapCanvas
          features={features}
          backgrounds={layers}
          fit={aim.at ? [aim.at] : aim.asked === 0 && near.length > 0 ? near : all}
          fitKey={`${register.key} ${loaded} ${aim.asked}`}
          chosen={card.length === 1 ? card[0]?.id : undefined}
          label={map.label(say(register.label))}
          onPick={setCard}
          onMove={setBox}
        />
        {card.length > 0 && (
          <MapCard
            key={card.map(({ id }) => id).join()}
            register={register}
            entries={card}
            onClose={closeCard}
          />
        )}
        <p className="map-note">{map.note}</p>
      </div>
      <aside className="map-side">
        {whole.error !== null && (
          <Failure error={whole.error} onRetry={() => void whole.refetch()} />
        )}
        {more && <output className="map-more">{map.more}</output>}
        {loaded && !whole.error && features.length === 0 && <output>{map.nonePlaced}</output>}
        {near.length < features.length && (
          <output>{map.elsewhere(features.length - near.length)}</output>
        )}
        <button type="button" className="button" onClick={() => setAim({ asked: aim.asked + 1 })}>
          {map.all}
        </button>
        {open && (
          <label className="map-finished">
            <input type="checkbox" checked={finished} onChange={() => setFinished(!finished)} />
            {map.finished}
          </label>
        )}
        <MapLegend />
        <MapLayers
          layers={backgrounds.data}
          hidden={hidden}
          onToggle={(key) => setHidden(toggled(hidden, key))}
        />
        <MapList register={register} entries={inView} chosen={card[0]?.id} onChoose={choose} />
      </aside>
    </div>
  )
}
