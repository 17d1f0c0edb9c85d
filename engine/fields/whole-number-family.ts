/** Whole numbers in a bigint column that JSON can carry exactly. */
import { z } from 'zod'
import type { Field, Words } from '../define/index.ts'
import { type Complaint, fault, type FieldEnglish, fieldKind, type FieldKindRules } from './kind.ts'

const lowest = (field: Field) => field.detail.min ?? Number.MIN_SAFE_INTEGER
const highest = (field: Field) => field.detail.max ?? Number.MAX_SAFE_INTEGER

/** A kind of whole number. `shown` writes a bound as the field's sentences need it. */
export function wholeNumberKind(given: {
  readonly type: string
  readonly says: Complaint
  readonly shown: (bound: number, field: Field, english?: FieldEnglish) => Words
  readonly own: Pick<FieldKindRules<number>, 'toText' | 'parseText'>
}): FieldKindRules<number> {
  return fieldKind<number>({
    sqlType: () => 'bigint',
    check: (field, value) => `${value} BETWEEN ${lowest(field)} AND ${highest(field)}`,
    schema: (field) =>
      z
        .number(fault(given.type))
        .refine(Number.isInteger, fault(given.type))
        .refine((value) => value >= lowest(field), fault('too-small'))
        .refine((value) => value <= highest(field), fault('too-large'))
        // Minus zero is a number in JavaScript only.
        .overwrite((value) => value + 0),
    complaints: {
      [given.type]: given.says,
      'too-small': (field, english) => {
        const { zh, en } = given.shown(lowest(field), field, english)
        return { zh: `不能小于 ${zh}。`, en: `must be at least ${en}.` }
      },
      'too-large': (field, english) => {
        const { zh, en } = given.shown(highest(field), field, english)
        return { zh: `不能大于 ${zh}。`, en: `must be at most ${en}.` }
      },
    },
    jsonSchema: (field) => ({ type: 'integer', minimum: lowest(field), maximum: highest(field) }),
    filter: 'range',
    sortable: true,
    ...given.own,
  })
}
