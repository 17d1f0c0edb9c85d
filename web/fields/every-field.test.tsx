import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { fieldKinds, type FieldKind } from '../../engine/define/field.ts'
import type {
  DefinitionsWire,
  EntryWire,
  FieldValue,
  FieldWire,
  RegisterWire,
} from '../../engine/define/wire.ts'
import { makeQueryClient } from '../queries.ts'
import { fieldView } from './index.ts'

/** A value of each kind as the API carries it, and what of it has to be found in words. */
const samples: Readonly<Record<FieldKind, readonly [value: FieldValue, words: string]>> = {
  text: ['绿化带缺株', '绿化带缺株'],
  longText: ['第一行\n第二行', '第一行 第二行'],
  choice: ['dumping', '乱倒垃圾'],
  choices: [['dumping', 'parking'], '乱倒垃圾、乱停车'],
  integer: [1880, '1880 株'],
  decimal: ['12.50', '12.50 株'],
  money: [1250, '12.5 元'],
  date: ['2018-05-09', '2018-05-09'],
  moment: ['2018-05-09T06:05:00.000Z', '2018-05-09 14:05'],
  yesNo: [false, '否'],
  ref: ['entry-1', '丰收路 LD-000001'],
  self: ['entry-1', '丰收路 LD-000001'],
  unit: ['unit-2', '文昌街道'],
  post: ['entry-1', '丰收路 LD-000001'],
  person: ['entry-1', '丰收路 LD-000001'],
  phone: ['13800138000', '13800138000'],
  identityNumber: ['11010519491231002X', '11010519491231002X'],
  creditCode: ['91350100M000100Y43', '91350100M000100Y43'],
  point: [[113.25, 35.2], '113.250000, 35.200000'],
  polyline: [
    [
      [113.25, 35.2],
      [113.26, 35.21],
    ],
    '2 个点',
  ],
  area: [
    [
      [113.25, 35.2],
      [113.26, 35.21],
      [113.25, 35.21],
    ],
    '3 个点',
  ],
  photos: [['file-1', 'file-2'], '2 张'],
  files: [['file-1'], '1 个文件'],
  address: ['人民路 1 号', '人民路 1 号'],
  computed: [86.5, '86.5 株'],
}

const field = (kind: FieldKind, more: Partial<FieldWire> = {}): FieldWire => ({
  name: 'it',
  kind,
  label: { zh: '此项', en: 'This' },
  required: false,
  unit: { zh: '株', en: 'trees' },
  choices: [
    { name: 'dumping', label: { zh: '乱倒垃圾', en: 'Dumping' } },
    { name: 'parking', label: { zh: '乱停车', en: 'Parking' } },
  ],
  target: 'test.road',
  sortable: false,
  filter: 'none',
  ...more,
})

const register: RegisterWire = {
  key: 'test.road',
  programme: 'test',
  register: 'road',
  shape: 'case',
  label: { zh: '道路', en: 'Roads' },
  prefix: 'LD',
  title: 'it',
  list: [],
  fields: [],
  states: [],
  start: 'open',
  steps: [],
  reasons: {},
  views: [],
  lines: [],
  timed: false,
}
const definitions: DefinitionsWire = {
  label: { zh: '试验区', en: 'Test zone' },
  programmes: [
    {
      programme: 'test',
      label: register.label,
      about: register.label,
      registers: [register],
      indicators: [],
      reports: [],
    },
  ],
  roles: {},
  operates: false,
  publishes: false,
  overseesExports: false,
  levels: [],
  units: [
    {
      id: 'unit-1',
      code: '410800',
      name: { zh: '试验区', en: 'Test zone' },
      kind: 'zone',
      parent: null,
      position: 1,
      placeholder: false,
    },
    {
      id: 'unit-2',
      code: '410801',
      name: { zh: '文昌街道', en: 'Wenchang' },
      kind: 'subdistrict',
      parent: 'unit-1',
      position: 2,
      placeholder: false,
    },
  ],
}
const entry = (value: FieldValue, masked: readonly string[] = []): EntryWire => ({
  id: 'entry-2',
  register: 'test.road',
  no: 'LD-000002',
  version: 1,
  state: 'open',
  values: { it: value },
  masked,
  readings: { it: { label: '丰收路', labelEn: 'Fengshou Road', no: 'LD-000001' } },
  dueAt: null,
  overdue: false,
  provisional: false,
  level: null,
  lastStep: 'create',
  synthetic: false,
  source: null,
  createdAt: '2018-05-09T06:05:00.000Z',
  updatedAt: '2018-05-09T06:05:00.000Z',
})

const drawn = (node: ReactNode): string =>
  renderToString(<QueryClientProvider client={makeQueryClient()}>{node}</QueryClientProvider>)
const input = (
  kind: FieldKind,
  value: FieldValue,
  more: Partial<FieldWire> = {},
  onChange: (value: FieldValue) => void = () => undefined,
) => {
  const { Input } = fieldView(kind)
  return drawn(
    <Input
      field={field(kind, more)}
      value={value}
      onChange={onChange}
      id="box"
      describedBy="help"
      asked
      context={{ register, definitions, readings: entry(value).readings }}
    />,
  )
}
const shown = (kind: FieldKind, value: FieldValue, masked: readonly string[] = []) => {
  const { Show } = fieldView(kind)
  return drawn(
    <Show
      field={field(kind)}
      value={value}
      entry={entry(value, masked)}
      definitions={definitions}
    />,
  )
}
const inWords = (kind: FieldKind, value: FieldValue, masked: readonly string[] = []) =>
  fieldView(kind).asText(value, field(kind), entry(value, masked), definitions, 'zh')

describe.each(fieldKinds)('the field kind %s', (kind) => {
  const [value, words] = samples[kind]

  it('puts its value into words in one line', () => {
    expect(inWords(kind, value)).toBe(words)
  })
  it('has no words for an empty value, and shows that it is empty', () => {
    expect(inWords(kind, null)).toBe('')
    expect(shown(kind, null)).toContain('未填')
  })
  it('shows its value without leaving anything undefined', () => {
    const html = shown(kind, value)
    expect(html).not.toBe('')
    expect(html).not.toMatch(/undefined|null|NaN|\[object/)
  })
  it('draws its input empty and filled, with an element that a form can put the focus on', () => {
    for (const html of [input(kind, null), input(kind, value)]) {
      expect(html).toMatch(/<(input|select|textarea|button|output|fieldset)[^>]*? id="box"/)
      expect(html).not.toMatch(/undefined|NaN|\[object/)
    }
  })
  it('ties its input to the texts that explain it', () => {
    if (kind === 'computed') return
    expect(input(kind, value)).toMatch(/aria-describedby="[^"]*help/)
  })
  it('shows a masked value with why it is masked, and nothing but the mask in words', () => {
    const html = shown(kind, '41**', [field(kind).name])
    expect(html).toContain('41**')
    expect(html).toContain('含个人信息')
    expect(inWords(kind, '41**', ['it'])).toBe('41**')
  })
  it('never offers a mask to be edited and sent back', () => {
    const sent: FieldValue[] = []
    const html = input(kind, '41**', { masked: true }, (next) => sent.push(next))
    expect(html).toContain('重新填写')
    expect(html).not.toMatch(/<(input|textarea)/)
    expect(sent).toEqual([])
  })
})

describe('values that were typed and are not right yet', () => {
  it('stay in the box, so that nothing typed is lost', () => {
    expect(input('integer', '12a')).toContain('value="12a"')
    expect(input('money', '12.345')).toContain('value="12.345"')
    expect(input('polyline', '113.2')).toContain('113.2')
    expect(input('point', '113.2,')).toContain('value="113.2"')
  })
})
