import type { FeatureLike } from 'ol/Feature.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { entryOf } from './map-features.ts'
import type { MapInk } from './map-ink.ts'

/** From low to high: each step is darker and wider than the one before, so that grey print tells them apart too. */
export const shades = ['#8fc3c8', '#55a3ab', '#2a848e', '#0b6470', '#063a41'] as const

/** Of a share from 0 to 1 the number of its step. */
export const stepOf = (share: number): number =>
  Math.min(shades.length - 1, Math.max(0, Math.floor(share * shades.length)))

/** Where values lie between the lowest and the highest, 0 to 1; all of them 1 where they are one and the same. */
export function sharesOf(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...values.values()]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return new Map(
    [...values].map(([id, value]) => [id, high === low ? 1 : (value - low) / (high - low)]),
  )
}

interface Shading {
  /** From the lowest value to the highest, 0 to 1, by the entry's id. */
  readonly shares: ReadonlyMap<string, number>
  /** What is written on areas, by the entry's id. */
  readonly values: ReadonlyMap<string, string> | undefined
  readonly chosen: string | undefined
}

/** The land of something, filled with its shade and saying its name and value: grey print and those who see no shades read it too. */
const landStyle = (
  ink: MapInk,
  colour: string,
  { title, said, isChosen }: { title: string; said: string | undefined; isChosen: boolean },
): Style =>
  new Style({
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: isChosen ? ink.chosen : ink.halo, width: isChosen ? 4 : 2 }),
    text: new Text({
      // A name of several words stands on as many lines: on a phone a township is hardly wider than one.
      text: [...title.split(' '), ...(said === undefined ? [] : [said])].join('\n'),
      font: `bold 13px ${ink.font}`,
      overflow: true,
      fill: new Fill({ color: ink.text }),
      stroke: new Stroke({ color: ink.halo, width: 4 }),
    }),
    zIndex: isChosen ? 1 : 0,
  })

/** Entries drawn by how high their value is. */
export const shadedStyle =
  (ink: MapInk, { shares, values, chosen }: Shading) =>
  (feature: FeatureLike): Style[] => {
    const entry = entryOf(feature)
    const share = entry && shares.get(entry.id)
    if (entry === undefined || share === undefined) return []
    const step = stepOf(share)
    const colour = shades[step] ?? ink.own
    const width = 3 + step * 2
    const isChosen = entry.id === chosen
    const halo = new Stroke({ color: isChosen ? ink.chosen : ink.halo, width: width + 4 })
    if (entry.geometry.type === 'Polygon') {
      const { id, title } = entry
      return [landStyle(ink, colour, { title, said: values?.get(id), isChosen })]
    }
    if (entry.geometry.type !== 'Point')
      return [
        new Style({ stroke: halo, zIndex: step }),
        new Style({ stroke: new Stroke({ color: colour, width }), zIndex: step }),
      ]
    return [
      new Style({
        image: new CircleStyle({
          radius: 6 + step * 2,
          fill: new Fill({ color: colour }),
          stroke: new Stroke({ color: isChosen ? ink.chosen : ink.halo, width: 2 }),
        }),
        zIndex: step,
      }),
    ]
  }
