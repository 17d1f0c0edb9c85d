/** Exact decimals, carried as strings so that no reader rounds them. */
import { z } from 'zod'
import type { Field } from '../define/index.ts'
import { boundWords } from './field-words.ts'
import { fault, fieldKind } from './kind.ts'
import { readNumber, scaled, withDigits } from './number-text.ts'

/** All digits of the column together: more than any quantity measured in the field needs. */
const precision = 20
const digitsOf = (field: Field) => field.detail.digits ?? 2
/** A bound of the definition in the field's own digits; the outermost value the column takes where none is given. */
const bound = (field: Field, side: 'min' | 'max'): string => {
  const given = field.detail[side]
  if (given !== undefined) return given.toFixed(digitsOf(field))
  const whole = '9'.repeat(precision - digitsOf(field))
  const fraction = '9'.repeat(digitsOf(field))
  return `${side === 'min' ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}
const isPlain = (text: string) => readNumber(text) === text

export const decimal = fieldKind<string>({
  sqlType: (field) => `numeric(${precision},${digitsOf(field)})`,
  check: (field, value) => `${value} BETWEEN ${bound(field, 'min')} AND ${bound(field, 'max')}`,
  schema: (field) =>
    z
      .string(fault('not-a-decimal'))
      .refine(isPlain, fault('not-a-decimal'))
      .refine((text) => withDigits(text, digitsOf(field)) !== null, fault('too-many-digits'))
      .overwrite((text) => withDigits(text, digitsOf(field)) ?? text)
      .refine((text) => scaled(text) >= scaled(bound(field, 'min')), fault('too-small'))
      .refine((text) => scaled(text) <= scaled(bound(field, 'max')), fault('too-large')),
  complaints: {
    'not-a-decimal': (field) => ({
      zh: `应为数字，例如 ${(12.5).toFixed(digitsOf(field))}。`,
      en: `must be a number written as text, such as "${(12.5).toFixed(digitsOf(field))}".`,
    }),
    'too-many-digits': (field) => ({
      zh: `小数最多 ${digitsOf(field)} 位。`,
      en: `may have at most ${digitsOf(field)} digits after the point.`,
    }),
    'too-small': (field, english) => {
      const { zh, en } = boundWords(bound(field, 'min'), field, english)
      return { zh: `不能小于 ${zh}。`, en: `must be at least ${en}.` }
    },
    'too-large': (field, english) => {
      const { zh, en } = boundWords(bound(field, 'max'), field, english)
      return { zh: `不能大于 ${zh}。`, en: `must be at most ${en}.` }
    },
  },
  jsonSchema: () => ({ type: 'string', pattern: '^-?[0-9]+([.][0-9]+)?$' }),
  parseText: (text, { detail }) => readNumber(text, detail.unit) ?? text,
  filter: 'range',
  sortable: true,
})
