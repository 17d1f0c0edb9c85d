import { expect, it } from 'vitest'
import type { RegisterWire } from '../../engine/define/wire.ts'
import { indexed } from '../definitions.ts'
import { lightOf } from './light.tsx'

const definitions = indexed({
  label: { zh: '账', en: 'Ledger' },
  programmes: [],
  roles: {},
  operates: false,
  publishes: false,
  overseesExports: false,
  units: [],
  levels: [{ name: 'near', label: { zh: '临期', en: 'Nearly due' }, colour: 'yellow' }],
})
const trees: RegisterWire = {
  key: 'park.tree',
  programme: 'park',
  register: 'tree',
  shape: 'case',
  label: { zh: '树', en: 'Tree' },
  prefix: 'T',
  title: 'name',
  list: [],
  fields: [],
  start: 'new',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: true,
  states: [
    { name: 'new', label: { zh: '新', en: 'New' }, final: false },
    { name: 'over', label: { zh: '完', en: 'Over' }, final: true },
  ],
}
const due = { dueAt: '2018-05-09T00:00:00Z', overdue: false, level: null, state: 'new' }

it('shows the level that the zone has defined before anything else', () => {
  expect(lightOf(definitions, trees, { ...due, overdue: true, level: 'near' })).toEqual({
    colour: 'yellow',
    word: '临期',
  })
})
it('is red when a limit has passed without a level, and green while it has not', () => {
  expect(lightOf(definitions, trees, { ...due, overdue: true })).toEqual({
    colour: 'red',
    word: '超期',
  })
  expect(lightOf(definitions, trees, due)).toEqual({ colour: 'green', word: '正常' })
})
it('stays dark without a time limit and when the entry is over', () => {
  expect(lightOf(definitions, trees, { ...due, dueAt: null })).toBeUndefined()
  expect(lightOf(definitions, trees, { ...due, state: 'over' })).toBeUndefined()
})
