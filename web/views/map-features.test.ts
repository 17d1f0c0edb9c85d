import { expect, test } from 'vitest'
import { boxOf, drawnFeature, entryOf, extentOf, touches, type MapFeature } from './map-features.ts'

const at = (id: string, longitude: number, latitude: number): MapFeature => ({
  id,
  no: `WT-${id}`,
  title: id,
  state: 'found',
  overdue: false,
  field: 'spot',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
})
const road: MapFeature = {
  ...at('road', 0, 0),
  field: 'course',
  geometry: {
    type: 'LineString',
    coordinates: [
      [113.2, 35.2],
      [113.3, 35.3],
    ],
  },
}

test('the box around what is drawn holds all of it again', () => {
  const extent = extentOf([at('a', 113.25, 35.2), road])
  expect(extent).toBeDefined()
  const box = boxOf(extent ?? [])
  expect(touches(at('a', 113.25, 35.2), box)).toBe(true)
  expect(touches(road, box)).toBe(true)
  expect(box[0]).toBeCloseTo(113.2, 4)
  expect(box[3]).toBeCloseTo(35.3, 4)
})

test('what lies beside the box is not in it, and a line that crosses it is', () => {
  expect(touches(at('far', 114, 35.25), [113.2, 35.2, 113.3, 35.3])).toBe(false)
  expect(touches(road, [113.24, 35.24, 113.26, 35.26])).toBe(true)
})

test('nothing has no extent', () => {
  expect(extentOf([])).toBeUndefined()
})

test('a drawn feature leads back to its entry', () => {
  expect(entryOf(drawnFeature(road))?.id).toBe('road')
})
