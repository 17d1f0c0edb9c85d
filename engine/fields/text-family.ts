/** Free texts: they differ in their length and in whether they have one line or several. */
import { z } from 'zod'
import type { Field } from '../define/index.ts'
import { always, fault, fieldKind, type FieldKindRules } from './kind.ts'
import { holdsName, maskName } from './name-mask.ts'
import { isSound, isWithin } from './text-tidy.ts'

export const textComplaints = {
  'not-text': always('应为文字。', 'must be text.'),
  'broken-text': always(
    '含有无法保存的字符（乱码或控制字符），请检查文件编码或重新填写。',
    'holds characters that cannot be kept (garbled or control characters); check the encoding or write it again.',
  ),
}

/** A kind of free text with at most `max` characters where the definition names no limit of its own. */
export function textKind(given: {
  readonly max: number
  readonly tidy: (text: string) => string
  readonly sortable: boolean
}): FieldKindRules<string> {
  const maxOf = (field: Field) => field.detail.max ?? given.max
  return fieldKind<string>({
    sqlType: () => 'text',
    // A pattern is not repeated here: PostgreSQL and JavaScript read regular expressions differently in the corners.
    check: (field, value) => `char_length(${value}) BETWEEN 1 AND ${maxOf(field)}`,
    schema(field) {
      const pattern = field.detail.pattern && new RegExp(`^(?:${field.detail.pattern})$`, 'u')
      return z
        .string(fault('not-text'))
        .refine(isSound, fault('broken-text'))
        .overwrite(given.tidy)
        .refine((text) => isWithin(text, maxOf(field)), fault('too-long'))
        .refine((text) => !pattern || pattern.test(text), fault('wrong-form'))
    },
    complaints: {
      ...textComplaints,
      'too-long': (field) => ({
        zh: `最多 ${maxOf(field)} 个字，请缩短。`,
        en: `may have at most ${maxOf(field)} characters; please shorten it.`,
      }),
      'wrong-form': ({ options: { help } }) => ({
        zh: `格式不正确。${help?.zh ?? '请核对后重新填写。'}`,
        en: `does not have the expected form. ${help?.en ?? 'Please check it.'}`,
      }),
    },
    jsonSchema: (field) => ({ type: 'string', maxLength: maxOf(field) }),
    mask: (value, field) => (holdsName(field.label) ? maskName(value) : '***'),
    filter: 'contains',
    sortable: given.sortable,
    searchText: (value, field) => (field.options.searched === false ? null : value),
  })
}
