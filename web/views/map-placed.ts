import type { Position } from '../../engine/define/field.ts'
import type { EntryWire, FieldValue, RegisterWire } from '../../engine/define/wire.ts'
import type { MapFeature } from './map-features.ts'

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')

function geometryOfValue(
  kind: string,
  value: FieldValue | undefined,
): MapFeature['geometry'] | undefined {
  if (kind === 'point') return isPosition(value) ? { type: 'Point', coordinates: value } : undefined
  if (!Array.isArray(value) || value.length < 2 || !value.every(isPosition)) return undefined
  return { type: kind === 'area' ? 'Polygon' : 'LineString', coordinates: value }
}

const placed = new Set(['point', 'polyline', 'area'])

/** What an entry has on the map: one feature for each of its fields that holds a place. Masked ones have none. */
export function placesOf(register: RegisterWire, entry: EntryWire): readonly MapFeature[] {
  const title = entry.values[register.title]
  return register.fields
    .filter(({ kind, name }) => placed.has(kind) && !entry.masked.includes(name))
    .flatMap(({ kind, name }) => {
      const geometry = geometryOfValue(kind, entry.values[name])
      if (geometry === undefined) return []
      const { id, no, state, overdue } = entry
      return [
        {
          id,
          no,
          state,
          overdue,
          field: name,
          title: typeof title === 'string' ? title : no,
          geometry,
        },
      ]
    })
}
