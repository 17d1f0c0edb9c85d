import type { FeatureLike } from 'ol/Feature.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { edgeOf, entryOf, type MapFeature } from './map-features.ts'
import type { MapInk } from './map-ink.ts'

/*
 * What overdue looks like is told by shape and sign beside the colour: an octagon with an exclamation mark, as the red light
 * has in lists (web/parts/light.tsx), instead of a plain disc; a dashed line instead of a whole one. The legend names both.
 */

/** Below this many metres a pixel the names of roads and rivers are written along them. */
const namesBelow = 100

const mark = (text: string, ink: MapInk, size: number, lower = 0) =>
  new Text({
    text,
    font: `bold ${size}px ${ink.font}`,
    fill: new Fill({ color: ink.halo }),
    offsetY: lower,
  })

const disc = (ink: MapInk, radius: number, colour: string) =>
  new CircleStyle({
    radius,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: ink.halo, width: 2 }),
  })

const octagon = (ink: MapInk, radius: number, displacement: [number, number] = [0, 0]) =>
  new RegularShape({
    points: 8,
    radius,
    angle: Math.PI / 8,
    displacement,
    fill: new Fill({ color: ink.overdue }),
    stroke: new Stroke({ color: ink.halo, width: 2 }),
  })

/** A ring around what is chosen. */
const ring = (ink: MapInk) =>
  new Style({
    image: new CircleStyle({ radius: 16, stroke: new Stroke({ color: ink.chosen, width: 3 }) }),
    zIndex: 20,
  })

const pointStyles = (overdue: boolean, ink: MapInk): Style[] => [
  overdue
    ? new Style({ image: octagon(ink, 11), text: mark('!', ink, 14, 1), zIndex: 10 })
    : new Style({ image: disc(ink, 7, ink.own), zIndex: 5 }),
]

/** Several entries too near each other to be drawn apart: how many, and below it how many of them are overdue. */
function gatheredStyles(members: readonly MapFeature[], ink: MapInk): Style[] {
  const overdue = members.filter((member) => member.overdue).length
  const radius = 13 + Math.min(11, Math.round(Math.log2(members.length)))
  const gathered = new Style({
    image: disc(ink, radius, ink.own),
    text: mark(String(members.length), ink, 13),
    zIndex: 8,
  })
  if (overdue === 0) return [gathered]
  const badge = new Style({
    image: octagon(ink, 7, [radius, radius]),
    text: new Text({
      text: `!${overdue}`,
      font: `bold 12px ${ink.font}`,
      offsetX: radius + 9,
      offsetY: -radius,
      textAlign: 'left',
      fill: new Fill({ color: ink.overdue }),
      stroke: new Stroke({ color: ink.halo, width: 4 }),
    }),
    zIndex: 12,
  })
  return [gathered, badge]
}

const named = (feature: MapFeature, resolution: number, ink: MapInk, colour: string) =>
  resolution > namesBelow
    ? undefined
    : new Text({
        text: feature.title,
        font: `13px ${ink.font}`,
        placement: feature.geometry.type === 'LineString' ? 'line' : 'point',
        overflow: false,
        fill: new Fill({ color: colour }),
        stroke: new Stroke({ color: ink.halo, width: 4 }),
      })

interface Pen {
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
}

function shapeStyles(feature: MapFeature, resolution: number, ink: MapInk, pen: Pen): Style[] {
  const text = named(feature, resolution, ink, pen.colour)
  const stroke = new Stroke({
    color: pen.colour,
    width: pen.width,
    ...(pen.dash && { lineDash: [...pen.dash] }),
  })
  const edge = edgeOf(feature)
  const shape = new Style({
    ...(!edge && { stroke }),
    ...(feature.geometry.type === 'Polygon' && { fill: new Fill({ color: `${pen.colour}14` }) }),
    ...(text && { text }),
  })
  return edge ? [shape, new Style({ geometry: edge, stroke })] : [shape]
}

/** The entries of a cluster, or the single entry of a feature that is none. */
export function entriesOf(feature: FeatureLike): readonly MapFeature[] {
  const members = feature.get('features') as readonly FeatureLike[] | undefined
  if (members !== undefined) return members.flatMap((member) => entryOf(member) ?? [])
  const own = entryOf(feature)
  return own === undefined ? [] : [own]
}

/** How the entries of the register itself are drawn. `chosen` is the id of the one whose card is open. */
export const ownStyle =
  (ink: MapInk, chosen: string | undefined) =>
  (feature: FeatureLike, resolution: number): Style[] => {
    const entries = entriesOf(feature)
    const [first] = entries
    if (first === undefined) return []
    const isChosen = chosen !== undefined && entries.some((entry) => entry.id === chosen)
    if (first.geometry.type !== 'Point') {
      const colour = first.overdue ? ink.overdue : ink.own
      const pen = { colour, width: isChosen ? 7 : 4, ...(first.overdue && { dash: [10, 6] }) }
      return shapeStyles(first, resolution, ink, pen)
    }
    const styles =
      entries.length > 1 ? gatheredStyles(entries, ink) : pointStyles(first.overdue, ink)
    return isChosen ? [...styles, ring(ink)] : styles
  }

/** The dashes that tell background layers apart beside their colours. */
export const backgroundDashes: readonly (readonly number[] | undefined)[] = [
  undefined,
  [12, 4],
  [4, 4],
  [12, 4, 3, 4],
  [2, 5],
]

/** How the entries of another register lie under them, as orientation: the number is that of the layer in the list. */
export const backgroundStyle =
  (ink: MapInk, layer: number) =>
  (feature: FeatureLike, resolution: number): Style[] => {
    const entry = entryOf(feature)
    const colour = ink.background[layer % ink.background.length] ?? ink.text
    if (entry === undefined) return []
    if (entry.geometry.type === 'Point')
      return [
        new Style({
          image: new CircleStyle({ radius: 4, stroke: new Stroke({ color: colour, width: 2 }) }),
        }),
      ]
    const dash = backgroundDashes[layer % backgroundDashes.length]
    return shapeStyles(entry, resolution, ink, { colour, width: 2.5, ...(dash && { dash }) })
  }
