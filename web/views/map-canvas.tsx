import type OlMap from 'ol/Map.js'
import type MapBrowserEvent from 'ol/MapBrowserEvent.js'
import type { Coordinate } from 'ol/coordinate.js'
import { toLonLat } from 'ol/proj.js'
import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../engine/define/field.ts'
import { viewWords } from '../words/views.ts'
import { boxOf, extentOf, type Box, type MapFeature } from './map-features.ts'
import { mapInkOf } from './map-ink.ts'
import { backgroundStyle, entriesOf, ownStyle } from './map-style.ts'
import { shadedStyle } from './map-shade.ts'
import { addLayer, fitMap, startMap, type EntryLayer } from './map-surface.ts'

/** A background layer, drawn under the entries for orientation. */
export interface Background {
  readonly key: string
  readonly features: readonly MapFeature[]
  readonly shown: boolean
}

interface MapCanvasProps {
  readonly features: readonly MapFeature[]
  readonly backgrounds: readonly Background[]
  /** What comes into view at first, and again whenever `fitKey` changes. */
  readonly fit: readonly MapFeature[]
  readonly fitKey: string
  /** The id of the entry whose card is open. */
  readonly chosen?: string | undefined
  /** Draws entries by their value instead of by their urgency: 0 to 1 by id, of lowest and highest. Keep it stable. */
  readonly shares?: ReadonlyMap<string, number> | undefined
  /** Written on areas that are drawn by their value, under their names; by id. Keep it stable. */
  readonly values?: ReadonlyMap<string, string> | undefined
  /** A small map lets the page scroll over it until it is focused, and gathers nothing. */
  readonly small?: boolean
  readonly label: string
  readonly onPick?: (entries: readonly MapFeature[]) => void
  readonly onPlace?: (position: Position) => void
  readonly onMove?: (box: Box, centre: Position) => void
}

const backgroundsBelow = 1
const ownOrder = 50
/** A finger covers more than a mouse's tip: features this many pixels away still count as meant. */
const nearEnough = 8

function positionOf(coordinate: Coordinate): Position {
  const [longitude = 0, latitude = 0] = toLonLat(coordinate)
  return [longitude, latitude]
}

/** What lies under the pointer among the entries themselves; a cluster that can be opened is opened instead. */
function pickAt(map: OlMap, own: EntryLayer, event: MapBrowserEvent): readonly MapFeature[] {
  const found = map.getFeaturesAtPixel(event.pixel, {
    hitTolerance: nearEnough,
    layerFilter: (layer) => own.layers.some((one) => one === layer),
  })
  const entries = found.slice(0, 1).flatMap(entriesOf)
  const extent = entries.length > 1 ? extentOf(entries) : undefined
  const view = map.getView()
  const apart =
    extent !== undefined &&
    (extent[2] ?? 0) - (extent[0] ?? 0) + (extent[3] ?? 0) - (extent[1] ?? 0) > 2
  if (!apart || (view.getZoom() ?? 0) >= view.getMaxZoom() - 0.5) return entries
  view.fit(extent, { padding: [80, 80, 80, 80], duration: 200 })
  return []
}

interface Drawing {
  readonly map: OlMap
  readonly own: EntryLayer
  readonly backgrounds: Map<string, EntryLayer>
}

/** The drawing itself. What it shows can also be reached without it: lists stand beside it, buttons under it. */
export function MapCanvas(props: MapCanvasProps) {
  const { features, backgrounds, fit, fitKey, chosen, shares, values, small = false, label } = props
  const isShaded = shares !== undefined
  const words = viewWords.use().map
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const fitted = useRef<{ readonly drawing: Drawing; readonly fitKey: string }>(undefined)
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (place.current === null) return
    const map = startMap(place.current, words, small)
    const own = addLayer(map, ownOrder, !small && !isShaded)
    map.on('singleclick', (event) => {
      const { onPick, onPlace } = latest.current
      if (onPlace) onPlace(positionOf(event.coordinate))
      else if (onPick) onPick(pickAt(map, own, event))
    })
    map.on('moveend', () => {
      const view = map.getView()
      const centre = positionOf(view.getCenter() ?? [0, 0])
      latest.current.onMove?.(boxOf(view.calculateExtent(map.getSize())), centre)
    })
    setDrawing({ map, own, backgrounds: new Map() })
    return () => {
      map.setTarget(undefined)
      map.dispose()
    }
  }, [small, isShaded, words])

  useEffect(() => {
    drawing?.own.show(features)
  }, [drawing, features])
  useEffect(() => {
    if (!drawing || !place.current) return
    const ink = mapInkOf(place.current)
    drawing.own.draw(shares ? shadedStyle(ink, { shares, values, chosen }) : ownStyle(ink, chosen))
  }, [drawing, chosen, shares, values])
  useEffect(() => {
    if (drawing && place.current) drawBackgrounds(drawing, place.current, backgrounds)
  }, [drawing, backgrounds])
  useEffect(() => {
    if (!drawing || (fitted.current?.drawing === drawing && fitted.current.fitKey === fitKey))
      return
    fitted.current = { drawing, fitKey }
    fitMap(drawing.map, extentOf(fit))
  }, [drawing, fit, fitKey])

  return (
    <div ref={place} className="map-canvas" role="application" aria-label={words.canvas(label)} />
  )
}

function drawBackgrounds(drawing: Drawing, element: Element, wanted: readonly Background[]): void {
  const ink = mapInkOf(element)
  wanted.forEach(({ key, features, shown }, order) => {
    const layer =
      drawing.backgrounds.get(key) ?? addLayer(drawing.map, backgroundsBelow + order, false)
    drawing.backgrounds.set(key, layer)
    layer.draw(backgroundStyle(ink, order))
    layer.show(features)
    layer.visible(shown)
  })
}
