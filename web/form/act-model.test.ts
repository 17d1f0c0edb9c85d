import { describe, expect, it } from 'vitest'
import type { EntryWire, FieldWire, RegisterWire, Values } from '../../engine/define/wire.ts'
import { actFields, baseline, bodyOf, fieldError, isStale, valueOf } from './act-model.ts'
import type { Draft } from './draft.ts'

const field = (name: string, more: Partial<FieldWire> = {}): FieldWire => ({
  name,
  kind: 'text',
  label: { zh: name, en: name },
  required: false,
  sortable: true,
  filter: 'contains',
  ...more,
})
const fields = [
  field('name'),
  field('keeper'),
  field('note', { required: true }),
  field('phone', { masked: true }),
]
const trees: RegisterWire = {
  key: 'park.tree',
  programme: 'park',
  register: 'tree',
  shape: 'case',
  label: { zh: '树', en: 'Tree' },
  prefix: 'T',
  title: 'name',
  list: [],
  fields,
  states: [],
  start: 'new',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: false,
}
const entry = (values: Values): EntryWire => ({
  id: 'e',
  register: 'park.tree',
  no: 'T-1',
  version: 3,
  state: 'new',
  values,
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
const draft = (more: Partial<Draft> = {}): Draft => ({
  touched: {},
  reason: '',
  reasonCode: '',
  post: '',
  clientId: 'c1',
  ...more,
})
const [name, keeper] = fields as [FieldWire, FieldWire]

describe('the fields of an act', () => {
  it('counts a field that always has a value among those that must be given, even where it is only offered', () => {
    const { asked, offered } = actFields(trees, {
      asks: ['name'],
      offers: ['name', 'keeper', 'note'],
    })
    expect(asked.map((one) => one.name)).toEqual(['name', 'note'])
    expect(offered.map((one) => one.name)).toEqual(['keeper'])
  })
  it('leaves out fields that the reader may not see', () => {
    expect(actFields(trees, { asks: ['secret'], offers: [] }).asked).toEqual([])
  })
})

describe('what a field shows at first', () => {
  const suggestions = { name: { value: '樟', because: { zh: '常见', en: 'common' } } }
  it('is what the entry holds, and only then what a rule proposes', () => {
    expect(baseline(name, entry({ name: '柳' }), suggestions, {})).toBe('柳')
    expect(baseline(name, entry({ name: null }), suggestions, {})).toBe('樟')
  })
  it('is never a mask, which would be written back as if it were the value', () => {
    const masked = { ...entry({ name: '张*' }), masked: ['name'] }
    expect(baseline(name, masked, {}, {})).toBeNull()
    expect(
      baseline(field('phone', { masked: true }), entry({ phone: '138****8000' }), {}, {}),
    ).toBeNull()
  })
  it('gives way to what was typed, also when that emptied it', () => {
    expect(valueOf(name, draft({ touched: { name: null } }), '柳')).toBeNull()
  })
})

describe('the body of a write', () => {
  const held = { name: '柳', keeper: '甲' }
  const base = (one: FieldWire) => baseline(one, entry(held), {}, {})
  it('carries what is asked, confirmed or changed, and the id that makes a retry harmless', () => {
    expect(bodyOf({ asked: [name], offered: [] }, draft(), base, held)).toEqual({
      values: { name: '柳' },
      clientId: 'c1',
    })
  })
  it('leaves an offered field alone that nobody touched, so that another’s correction is not undone', () => {
    expect(bodyOf({ asked: [], offered: [keeper] }, draft(), base, held).values).toEqual({})
    expect(
      bodyOf({ asked: [], offered: [keeper] }, draft({ touched: { keeper: '乙' } }), base, held)
        .values,
    ).toEqual({ keeper: '乙' })
  })
  it('empties an offered field when somebody emptied it', () => {
    expect(
      bodyOf({ asked: [], offered: [keeper] }, draft({ touched: { keeper: null } }), base, held)
        .values,
    ).toEqual({ keeper: null })
  })
  it('names the reason and the post only when there is one', () => {
    const body = bodyOf(
      { asked: [], offered: [] },
      draft({ reason: '枯死', reasonCode: 'dead', post: 'p1' }),
      base,
      held,
    )
    expect(body).toEqual({
      values: {},
      clientId: 'c1',
      reason: '枯死',
      reasonCode: 'dead',
      post: 'p1',
    })
  })
})

describe('refusals', () => {
  const stale = { type: '/refusals/stale', title: '', status: 409, detail: '', changes: [] }
  it('knows a stale entry from another conflict', () => {
    expect(isStale(stale)).toBe(true)
    expect(isStale({ type: '/refusals/step-not-open', title: '', status: 409, detail: '' })).toBe(
      false,
    )
    expect(isStale(undefined)).toBe(false)
  })
  it('finds what is wrong with one field', () => {
    const refusal = {
      ...stale,
      status: 422,
      fields: [{ field: 'name', type: 'too-long', detail: '太长' }],
    }
    expect(fieldError(refusal, 'name')).toBe('太长')
    expect(fieldError(refusal, 'keeper')).toBeUndefined()
  })
})
