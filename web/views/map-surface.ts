import type Feature from 'ol/Feature.js'
import OlMap from 'ol/Map.js'
import View from 'ol/View.js'
import ScaleLine from 'ol/control/ScaleLine.js'
import Zoom from 'ol/control/Zoom.js'
import type { Extent } from 'ol/extent.js'
import { defaults as interactions } from 'ol/interaction/defaults.js'
import VectorLayer from 'ol/layer/Vector.js'
import { transformExtent } from 'ol/proj.js'
import Cluster from 'ol/source/Cluster.js'
import VectorSource from 'ol/source/Vector.js'
import type { StyleFunction } from 'ol/style/Style.js'
import 'ol/ol.css'
import { drawnFeature, type MapFeature } from './map-features.ts'

/** Points nearer than this, in pixels, are drawn as one with their number. */
const gatherWithin = 56
/** The closest a map goes: about 0.15 m a pixel, where a parked car is still seen. */
const closest = 20
/** What is shown when nothing at all has a place yet: the mainland, in degrees. */
const fallback: Extent = [73, 18, 135, 54]

export interface SurfaceWords {
  readonly zoomIn: string
  readonly zoomOut: string
}

/** A map without tiles: it draws only what our own registers hold. Small ones let the page scroll until they are focused. */
export function startMap(target: HTMLElement, words: SurfaceWords, small: boolean): OlMap {
  // The arrow keys and plus and minus work on a map that has the focus.
  target.tabIndex = 0
  const map = new OlMap({
    target,
    controls: [
      new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }),
      new ScaleLine({ units: 'metric' }),
    ],
    interactions: interactions({
      onFocusOnly: small,
      altShiftDragRotate: false,
      pinchRotate: false,
    }),
    view: new View({ center: [0, 0], zoom: 4, maxZoom: closest, enableRotation: false }),
  })
  fitMap(map, undefined)
  return map
}

/** Brings an extent into view, with room around it; a single point comes as near as a street corner. */
export function fitMap(map: OlMap, extent: Extent | undefined): void {
  const whole = extent ?? transformExtent(fallback, 'EPSG:4326', 'EPSG:3857')
  map.getView().fit(whole, { padding: [40, 40, 40, 40], maxZoom: 16 })
}

/** A layer of entries; points that lie close together are gathered when asked. Lines and areas never are. */
export interface EntryLayer {
  readonly layers: readonly VectorLayer[]
  readonly show: (features: readonly MapFeature[]) => void
  readonly draw: (style: StyleFunction) => void
  readonly visible: (visible: boolean) => void
}

export function addLayer(map: OlMap, order: number, gathered: boolean): EntryLayer {
  const shapes = new VectorSource<Feature>()
  const points = new VectorSource<Feature>()
  const pointSource = gathered
    ? new Cluster<Feature>({
        source: points,
        distance: gatherWithin,
        minDistance: gatherWithin / 2,
      })
    : points
  const layers = [
    // Names that would lie on each other are left out until there is room.
    new VectorLayer({ source: shapes, zIndex: order, declutter: true }),
    new VectorLayer({ source: pointSource, zIndex: order + 0.5 }),
  ]
  for (const layer of layers) map.addLayer(layer)
  return {
    layers,
    show(features) {
      const isPoint = (feature: MapFeature) => feature.geometry.type === 'Point'
      shapes.clear(true)
      points.clear(true)
      shapes.addFeatures(features.filter((feature) => !isPoint(feature)).map(drawnFeature))
      points.addFeatures(features.filter(isPoint).map(drawnFeature))
    },
    draw: (style) => layers.forEach((layer) => layer.setStyle(style)),
    visible: (visible) => layers.forEach((layer) => layer.setVisible(visible)),
  }
}
