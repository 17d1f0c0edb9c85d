import { expect, test } from 'vitest'
import type { EntryWire, FieldWire, RegisterWire } from '../../engine/define/wire.ts'
import { placesOf } from './map-placed.ts'

const field = (name: string, kind: FieldWire['kind']): FieldWire => ({
  name,
  kind,
  label: { zh: name, en: name },
  required: false,
  sortable: false,
  filter: 'none',
})
const register: RegisterWire = {
  key: 'clubs.court',
  programme: 'clubs',
  register: 'court',
  shape: 'list',
  label: { zh: '场地', en: 'Court' },
  prefix: 'CD',
  title: 'name',
  list: [],
  fields: [
    field('name', 'text'),
    field('gate', 'point'),
    field('path', 'polyline'),
    field('ground', 'area'),
    field('size', 'integer'),
  ],
  states: [],
  start: 'inUse',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: false,
}
const entry = (values: EntryWire['values'], masked: readonly string[] = []): EntryWire => ({
  id: '1',
  register: register.key,
  no: 'CD-000001',
  version: 1,
  state: 'inUse',
  values,
  masked,
  readings: {},
  dueAt: null,
  overdue: false,
  provisional: false,
  level: null,
  lastStep: 'create',
  synthetic: false,
  source: null,
  createdAt: '',
  updatedAt: '',
})

test('a point, a line and an area of one entry are drawn each as what it is', () => {
  const path = [
    [113.2, 35.2],
    [113.3, 35.2],
  ] as const
  const ground = [
    [113.2, 35.2],
    [113.3, 35.2],
    [113.3, 35.3],
  ] as const
  const places = placesOf(
    register,
    entry({ name: '一号场', gate: [113.2, 35.2], path, ground, size: 4 }),
  )
  expect(places.map(({ geometry }) => geometry.type)).toEqual(['Point', 'LineString', 'Polygon'])
  expect(places[0]?.title).toBe('一号场')
})

test('a field without a place, or with a masked one, is not drawn', () => {
  expect(placesOf(register, entry({ gate: null, path: [] }))).toEqual([])
  expect(placesOf(register, entry({ gate: [113.2, 35.2] }, ['gate']))).toEqual([])
})
