import type { UnitWire } from '../../engine/define/wire.ts'
import type { Position } from '../../engine/define/field.ts'
import { say } from '../words/index.ts'
import { touches, type Box, type MapFeature } from './map-features.ts'

/** The sides of a ring, each with its two ends in the order that both neighbours give them. */
const sidesOf = (ring: readonly Position[]): readonly (readonly [Position, Position])[] =>
  ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length]
    return to === undefined || String(to) === String(from)
      ? []
      : [String(from) < String(to) ? [from, to] : [to, from]]
  })

/**
 * The land of those units that have an outline, drawn as an entry's area is. A side between two neighbours is drawn once: the dashes of
 * two lines on one another fill each other's gaps.
 */
export function unitFeatures(units: readonly UnitWire[]): readonly MapFeature[] {
  const drawn = new Set<string>()
  return units.flatMap(({ id, name, outline }) => {
    if (!outline) return []
    const edge = sidesOf(outline.ring).filter((side) => !drawn.has(String(side)))
    for (const side of edge) drawn.add(String(side))
    const geometry = { type: 'Polygon' as const, coordinates: outline.ring }
    const title = say(name)
    return [{ id, no: '', title, state: '', overdue: false, field: 'outline', geometry, edge }]
  })
}

/** The box around the land of these units; undefined where none has an outline. */
function boxAround(units: readonly UnitWire[]): Box | undefined {
  const ring = units.flatMap(({ outline }) => outline?.ring ?? [])
  if (ring.length === 0) return undefined
  const longitudes = ring.map(([longitude]) => longitude)
  const latitudes = ring.map(([, latitude]) => latitude)
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ]
}

/**
 * Those that lie on the zone's own land; all of them where its land is not known or none lies on it. One entry with a wrong place, or a
 * register brought in from elsewhere, would otherwise make the whole zone a dot.
 */
export function onOwnLand(
  features: readonly MapFeature[],
  units: readonly UnitWire[],
): readonly MapFeature[] {
  const box = boxAround(units)
  const own = box ? features.filter((feature) => touches(feature, box)) : features
  return own.length > 0 ? own : features
}
