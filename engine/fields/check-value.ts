/** From the outside in: values of requests and texts of files become values that may be kept, or a fault with its words. */
import type { z } from 'zod'
import type { Field, FieldValue, Words } from '../define/index.ts'
import { labelOf } from './field-words.ts'
import type { Complaint, FieldEnglish, Filled, Presentation } from './kind.ts'
import { always } from './kind.ts'
import { kindOf } from './kinds.ts'
import { isPrivate } from './private.ts'
import { trimmed } from './text-tidy.ts'

/** A value as it may be kept, or what is wrong with it: a stable kebab-case type and a sentence in both languages. */
export type Checked =
  | { readonly ok: true; readonly value: FieldValue }
  | ({ readonly ok: false; readonly type: string } & Words)

/** Schemas are made once for each field: making one costs a hundred times what using it does. */
const schemas = new WeakMap<Field, z.ZodType<Filled>>()
function schemaOf(field: Field): z.ZodType<Filled> {
  const made = schemas.get(field) ?? kindOf(field).schema(field)
  schemas.set(field, made)
  return made
}

/** A blank text and an empty list say nothing; nothing is kept in one way only, as null. */
const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && trimmed(value) === '') ||
  (Array.isArray(value) && value.length === 0)

/** Every mask we make and little else: a few characters, asterisks, a few characters. */
const looksMasked = (value: unknown): boolean =>
  typeof value === 'string' && /^[^*]{0,6}\*+[^*]{0,4}$/.test(value.trim())

const masked = always(
  '是遮盖后的内容，请填写完整内容，或者不改动这一项。',
  'holds a mask; give the full value, or leave the field as it is.',
)

/**
 * Checks a JSON value and normalises it: trims texts, makes digits half-width, orders choices, pads decimals. Nothing filled
 * in is null. A mask written back to a private field is refused as `masked-value`.
 */
export function checkValue(field: Field, value: unknown, english?: FieldEnglish): Checked {
  if (saysNothing(value)) return { ok: true, value: null }
  if (isPrivate(field) && looksMasked(value)) return refused('masked-value', masked, field, english)
  const { success, data, error } = schemaOf(field).safeParse(value)
  if (success) return { ok: true, value: data }
  const type = error.issues[0]?.message ?? ''
  const complaint = kindOf(field).complaints[type]
  if (!complaint) throw new Error(`The kind ${field.kind} has no words for "${type}"`)
  return refused(type, complaint, field, english)
}

/** Reads a cell of a table: see the kinds for the writings each understands. Names of things must be ids by now. */
export const fromText = (field: Field, text: string, how: Presentation): Checked =>
  checkValue(
    field,
    trimmed(text) === '' ? null : kindOf(field).parseText(text, field, how),
    how.english,
  )

function refused(
  type: string,
  complaint: Complaint,
  field: Field,
  english?: FieldEnglish,
): Checked {
  const label = labelOf(field, english)
  const { zh, en } = complaint(field, english)
  return { ok: false, type, zh: `“${label.zh}”${zh}`, en: `“${label.en}” ${en}` }
}
