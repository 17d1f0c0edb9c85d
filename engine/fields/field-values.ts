/** From the inside out: kept values, null among them, for the database, readers, masks and search. */
import type { Field, FieldValue } from '../define/index.ts'
import type { JsonSchema, Presentation } from './kind.ts'
import { kindOf } from './kinds.ts'
import { isPrivate } from './private.ts'

/** What `pg` binds for the value. */
export const toParameter = (field: Field, value: FieldValue): unknown =>
  value === null ? null : kindOf(field).toDb(value)

/** The JSON value of a column as `pg` delivers it through `typeParsers`. */
export const fromColumn = (field: Field, raw: unknown): FieldValue =>
  raw === null ? null : kindOf(field).fromDb(raw)

/** The value in exports and histories; nothing is the empty text. */
export const toText = (field: Field, value: FieldValue, how: Presentation): string =>
  value === null ? '' : kindOf(field).toText(value, field, how)

/** What those see who may not see the value. That there is none is no secret. */
export const toMask = (field: Field, value: FieldValue): string | null =>
  value === null ? null : kindOf(field).mask(value, field)

/** What search finds the entry by; a private value is never part of it, since search would see through the mask. */
export const searchTextOf = (field: Field, value: FieldValue): string | null =>
  value === null || isPrivate(field) ? null : kindOf(field).searchText(value, field)

/** The value in JSON Schema 2020-12, with the field's label and hint. */
export const jsonSchemaOf = (field: Field): JsonSchema => ({
  title: field.label,
  ...(field.options.help && { description: field.options.help.zh }),
  ...kindOf(field).jsonSchema(field),
})
