import { describe, expect, it } from 'vitest'
import type { FieldWire } from '../../../engine/define/wire.ts'
import { missingIn } from './missing.ts'
import { isReportable, type Creatable } from '../phone-registers.ts'
import { reportFields } from './report-fields.ts'
import { reportValue } from './report-values.ts'

const field = (
  name: string,
  kind: FieldWire['kind'],
  more: Partial<FieldWire> = {},
): FieldWire => ({
  name,
  kind,
  label: { zh: name, en: name },
  required: false,
  sortable: false,
  filter: 'none',
  ...more,
})
const fields = [
  field('summary', 'text'),
  field('kind', 'choice', {
    choices: [{ name: 'dumping', label: { zh: '乱倒垃圾', en: 'Dumping' } }],
  }),
  field('road', 'ref'),
  field('detail', 'longText'),
  field('spot', 'point'),
  field('before', 'photos'),
  field('unit', 'unit'),
]
const problems: Creatable = {
  key: 'test.problem',
  programme: 'test',
  register: 'problem',
  shape: 'case',
  label: { zh: '问题', en: 'Problems' },
  prefix: 'WT',
  title: 'summary',
  list: [],
  fields,
  states: [],
  start: 'reported',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: true,
  create: {
    name: 'create',
    label: { zh: '上报', en: 'Report' },
    asks: ['summary', 'kind', 'spot'],
    offers: ['road', 'detail', 'before'],
    by: ['collector'],
  },
}
const draft = (touched: Record<string, string>) => ({
  touched,
  reason: '',
  reasonCode: '',
  post: '',
  clientId: '1',
})
const valueIn = (touched: Record<string, string>, given: Record<string, string> = {}) => {
  const value = reportValue(problems, problems.create.asks, draft(touched), given, 'zh')
  return (name: string) => value(fields.find((one) => one.name === name) ?? field(name, 'text'))
}

describe('a report on the phone', () => {
  it('is offered for cases with photos and a place that the person may create', () => {
    expect(isReportable(problems)).toBe(true)
    expect(isReportable({ ...problems, shape: 'round' })).toBe(false)
    expect(isReportable({ ...problems, create: { ...problems.create, offers: [] } })).toBe(false)
    const { create: _, ...readOnly } = problems
    expect(isReportable(readOnly)).toBe(false)
  })
  it('asks for photos first, then the place, the kind and the words; the rest is folded away', () => {
    const { main, more, asked } = reportFields(problems)
    expect(main.map((one) => one.name)).toEqual(['before', 'spot', 'kind', 'summary', 'detail'])
    expect(more.map((one) => one.name)).toEqual(['road'])
    expect(asked).toEqual(new Set(['summary', 'kind', 'spot']))
  })
  it('is called by what was chosen until somebody types a title, and never again once it was emptied', () => {
    expect(valueIn({})('summary')).toBe(null)
    expect(valueIn({ kind: 'dumping' })('summary')).toBe('乱倒垃圾')
    expect(valueIn({ kind: 'dumping', summary: '桥下垃圾' })('summary')).toBe('桥下垃圾')
    expect(valueIn({ kind: 'dumping', summary: '' })('summary')).toBe('')
  })
  it('holds what was the same before until it is changed', () => {
    expect(valueIn({}, { road: 'r1' })('road')).toBe('r1')
    expect(valueIn({ road: 'r2' }, { road: 'r1' })('road')).toBe('r2')
  })
  it('names what is still missing before it is sent', () => {
    const says = { title: '还没有填完', detail: '', required: (label: string) => `请填写${label}` }
    expect(
      missingIn(fields.slice(0, 2), { summary: '桥下垃圾', kind: null }, says)?.fields,
    ).toEqual([{ field: 'kind', type: 'required', detail: '请填写kind' }])
    expect(missingIn(fields.slice(0, 1), { summary: '桥下垃圾' }, says)).toBeUndefined()
  })
})
