import { z } from 'zod'
import { always, fault, fieldKind } from './kind.ts'
import { trimmed } from './text-tidy.ts'

/** The words by which offices' tables say yes and no. */
const yes = new Set(['是', '有', '对', '真', '已', 'y', 'yes', 'true', 't', '1', '√', '✓', '✔'])
const no = new Set([
  '否',
  '无',
  '没有',
  '错',
  '假',
  '未',
  'n',
  'no',
  'false',
  'f',
  '0',
  '×',
  '✗',
  '✘',
])

export const yesNo = fieldKind<boolean>({
  sqlType: () => 'boolean',
  schema: () => z.boolean(fault('not-yes-or-no')),
  complaints: { 'not-yes-or-no': always('应为“是”或“否”。', 'must be yes or no.') },
  jsonSchema: () => ({ type: 'boolean' }),
  toText: (value, _field, { lang }) =>
    lang === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No',
  parseText(text) {
    const word = trimmed(text.normalize('NFKC')).toLowerCase()
    return yes.has(word) ? true : no.has(word) ? false : text
  },
  filter: 'oneOf',
  sortable: true,
})
