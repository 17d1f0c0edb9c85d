import { expect, it } from 'vitest'
import type { EntryWire, FieldValue, FieldWire } from '../../../engine/define/wire.ts'
import { sumOf } from './line-sums.ts'

const field = (kind: FieldWire['kind'], digits?: number): FieldWire => ({
  name: 'n',
  kind,
  label: { zh: '数', en: 'n' },
  required: false,
  sortable: true,
  filter: 'range',
  ...(digits !== undefined && { digits }),
})
const entry = (n: FieldValue): EntryWire => ({
  id: 'e',
  register: 'a.b',
  no: 'T-1',
  version: 1,
  state: 's',
  values: { n },
  masked: [],
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

it('adds decimals without the crumbs of binary fractions', () => {
  expect(sumOf(field('decimal'), [entry('0.10'), entry('0.20')])).toBe('0.30')
  expect(sumOf(field('decimal', 3), [entry('1.005'), entry('2.001')])).toBe('3.006')
})
it('takes an empty value as nothing', () => {
  expect(sumOf(field('integer'), [entry(3), entry(null), entry(4)])).toBe(7)
})
it('does not add up what is no number', () => {
  expect(sumOf(field('text'), [entry('3')])).toBeUndefined()
})
