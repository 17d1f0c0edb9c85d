import { describe, expect, it } from 'vitest'
import type { FieldWire, RegisterWire } from '../../../engine/define/wire.ts'
import {
  columnsOf,
  filterable,
  filteredBy,
  queryOf,
  withoutFilters,
  withoutSubject,
  withWords,
} from './list-query.ts'

const field = (name: string, filter: FieldWire['filter'] = 'oneOf'): FieldWire => ({
  name,
  kind: 'text',
  label: { zh: name, en: name },
  required: false,
  sortable: true,
  filter,
})
const trees: RegisterWire = {
  key: 'park.tree',
  programme: 'park',
  register: 'tree',
  shape: 'case',
  label: { zh: '树', en: 'Tree' },
  prefix: 'T',
  title: 'name',
  list: ['name', 'planted'],
  fields: [field('name', 'contains'), field('planted', 'range'), field('keeper', 'none')],
  states: [],
  start: 'new',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: true,
}

describe('the words of a list', () => {
  it('sends the server only what it understands', () => {
    expect(queryOf({ q: '樟', _columns: 'name', sort: '-no', state: '' })).toEqual({
      q: '樟',
      sort: '-no',
    })
  })
  it('counts both ends of a range as one filter, and order and view as none', () => {
    expect(
      filteredBy({
        'planted.from': '2018-01-01',
        'planted.to': '2018-12-31',
        sort: 'no',
        view: 'old',
        q: '樟',
      }),
    ).toEqual(['planted', 'q'])
  })
  it('takes a filter out with both its ends and leaves the others', () => {
    expect(
      withoutSubject(
        { 'planted.from': '2018-01-01', 'planted.to': '2018-12-31', plantedBy: 'x' },
        'planted',
      ),
    ).toEqual({ plantedBy: 'x' })
  })
  it('clears every filter but keeps the order, the view and the columns', () => {
    const words = { q: '樟', state: 'new', sort: 'no', view: 'old', _columns: 'name' }
    expect(withoutFilters(words)).toEqual({ sort: 'no', view: 'old', _columns: 'name' })
  })
  it('takes a word out when it is set to nothing', () => {
    expect(withWords({ q: '樟', state: 'new' }, { q: '', sort: 'no' })).toEqual({
      state: 'new',
      sort: 'no',
    })
  })
})

describe('columns', () => {
  it('shows the title, the state and the time limit first, then the definition’s own choice', () => {
    expect(columnsOf(trees, {})).toEqual(['no', 'name', 'state', 'due', 'planted'])
  })
  it('keeps the number first and forgets names that no longer exist', () => {
    expect(columnsOf(trees, { _columns: 'planted,felled,updated' })).toEqual([
      'no',
      'planted',
      'updated',
    ])
  })
  it('offers no filter the server would refuse', () => {
    expect(filterable(trees).map((one) => one.name)).toEqual(['name', 'planted'])
  })
})
