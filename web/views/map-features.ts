import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import MultiLineString from 'ol/geom/MultiLineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import type Geometry from 'ol/geom/Geometry.js'
import { createEmpty, extend, isEmpty, type Extent } from 'ol/extent.js'
import { fromLonLat, transformExtent } from 'ol/proj.js'
import type { Position } from '../../engine/define/field.ts'
import type { MapWire } from '../../engine/define/wire.ts'

export type MapFeature = MapWire['features'][number] & {
  /** The part of an area's edge that is drawn, where a neighbour draws the rest; without it the whole edge is. */
  readonly edge?: readonly (readonly Position[])[]
}
/** West, south, east, north in WGS 84 degrees, as the API takes it. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Everything: what is asked for when a register is first drawn. */
export const world: Box = [-180, -90, 180, 90]

const onMap = (position: Position) => fromLonLat([position[0], position[1]])

/** The geometry in the map's own coordinates (Web Mercator, metres). */
function geometryOf(geometry: MapFeature['geometry']): Geometry {
  if (geometry.type === 'Point') return new Point(onMap(geometry.coordinates))
  const path = geometry.coordinates.map(onMap)
  if (geometry.type === 'LineString') return new LineString(path)
  // The map's rings end where they begin; ours leave the last corner out.
  return new Polygon([[...path, ...path.slice(0, 1)]])
}

/** The part of an area's edge that is drawn for it, in the map's own coordinates. */
export const edgeOf = ({ edge }: MapFeature): Geometry | undefined =>
  edge && new MultiLineString(edge.map((path) => path.map(onMap)))

/** A drawn feature that knows which entry it is. */
export function drawnFeature(entry: MapFeature): Feature {
  const feature = new Feature({ geometry: geometryOf(entry.geometry), entry })
  feature.setId(`${entry.id} ${entry.field}`)
  return feature
}

/** The entry behind a drawn feature. */
export const entryOf = (feature: { get(name: string): unknown }): MapFeature | undefined =>
  feature.get('entry') as MapFeature | undefined

/** The extent around all of these, in the map's coordinates; undefined when there is nothing. */
export function extentOf(features: readonly MapFeature[]): Extent | undefined {
  const all = createEmpty()
  for (const { geometry } of features) extend(all, geometryOf(geometry).getExtent())
  return isEmpty(all) ? undefined : all
}

/** Five digits are about a metre; rounding outward keeps what lies on the edge inside. */
const outward = (degrees: number, way: (n: number) => number) => way(degrees * 1e5) / 1e5

/** The box in degrees around an extent in the map's coordinates. */
export function boxOf(extent: Extent): Box {
  const [west = 0, south = 0, east = 0, north = 0] = transformExtent(
    extent,
    'EPSG:3857',
    'EPSG:4326',
  )
  return [
    Math.max(outward(west, Math.floor), -180),
    Math.max(outward(south, Math.floor), -90),
    Math.min(outward(east, Math.ceil), 180),
    Math.min(outward(north, Math.ceil), 90),
  ]
}

const positionsOf = ({ geometry }: MapFeature): readonly Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates

/** Whether any of it may lie in the box: exact for points, by its own box for lines and areas. */
export function touches(feature: MapFeature, [west, south, east, north]: Box): boolean {
  const positions = positionsOf(feature)
  const longitudes = positions.map(([longitude]) => longitude)
  const latitudes = positions.map(([, latitude]) => latitude)
  return (
    Math.max(...longitudes) >= west &&
    Math.min(...longitudes) <= east &&
    Math.max(...latitudes) >= south &&
    Math.min(...latitudes) <= north
  )
}
