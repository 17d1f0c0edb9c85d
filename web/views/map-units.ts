import type { UnitWire } from '../../engine/define/wire.ts'
import { say } from '../words/index.ts'
import { touches, type Box, type MapFeature } from './map-features.ts'

/** The land of those units that have an outline, drawn as an entry's area is. */
export const unitFeatures = (units: readonly UnitWire[]): readonly MapFeature[] =>
  units.flatMap(({ id, name, outline }) =>
    outline
      ? [
          {
            id,
            no: '',
            title: say(name),
            state: '',
            overdue: false,
            field: 'outline',
            geometry: { type: 'Polygon' as const, coordinates: outline.ring },
          },
        ]
      : [],
  )

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
