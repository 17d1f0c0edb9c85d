import { expect, test } from 'vitest'
import type { UnitWire } from '../../engine/define/wire.ts'
import type { MapFeature } from './map-features.ts'
import { onOwnLand, unitFeatures } from './map-units.ts'

const unit = (id: string, outline?: UnitWire['outline']): UnitWire => ({
  id,
  code: id,
  name: { zh: id, en: id },
  kind: 'township',
  parent: null,
  position: 1,
  placeholder: false,
  ...(outline && { outline }),
})
const land = unit('land', {
  ring: [
    [113, 35],
    [114, 35],
    [114, 36],
  ],
})
const point = (id: string, longitude: number, latitude: number): MapFeature => ({
  id,
  no: id,
  title: id,
  state: 'open',
  overdue: false,
  field: 'spot',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
})
const here = point('here', 113.5, 35.5)
const abroad = point('abroad', -74, 40.7)

test('only units that have an outline are drawn', () => {
  expect(unitFeatures([unit('none'), land]).map(({ id }) => id)).toEqual(['land'])
})

test('a side between two neighbours is drawn once, whichever way round each goes', () => {
  const beside = unit('beside', {
    ring: [
      [114, 36],
      [114, 35],
      [115, 35],
    ],
  })
  const sides = unitFeatures([land, beside]).map(({ edge }) => edge?.length)
  expect(sides).toEqual([3, 2])
})

test('a map opens on what lies in the zone, not on the one entry that lies across the sea', () => {
  expect(onOwnLand([here, abroad], [land])).toEqual([here])
})

test('what lies elsewhere altogether is shown where it lies', () => {
  expect(onOwnLand([abroad], [land])).toEqual([abroad])
  expect(onOwnLand([here, abroad], [unit('none')])).toEqual([here, abroad])
})
