/**
 * What every kind of field says about itself. One file a kind; nothing outside this folder asks which kind a field has.
 */
import type { z } from 'zod'
import type { AnyEnglish, Field, FieldValue, FieldWire, Words } from '../define/index.ts'

/** A field's English, as the definition's en.ts gives it. */
export type FieldEnglish = AnyEnglish['fields'][string]

/** A value that is there; null, "nothing was filled in", never reaches a kind. */
export type Filled = NonNullable<FieldValue>

/** For whom a value is written out, or how the text that is read was written. */
export interface Presentation {
  readonly lang: keyof Words
  /** The field's English; without it choices read in Chinese. */
  readonly english?: FieldEnglish | undefined
  /** The zone's offset from UTC in minutes, for moments. Left out: China's, 480. */
  readonly offsetMinutes?: number
  /** How an id reads (an entry, a unit, a person, a file). Without it ids are written as they are. */
  readonly nameOf?: (id: string) => string | undefined
}

export type JsonSchema = Readonly<Record<string, unknown>>

/** The rest of a sentence that begins with the field's label. */
export type Complaint = (field: Field, english: FieldEnglish | undefined) => Words

/** `V` is the value as JSON carries it. */
export interface FieldKindRules<V extends Filled> {
  /** The column's type, spelt as PostgreSQL's format_type() spells it, so that a live table can be compared with it. */
  sqlType(field: Field): string
  /** The same limits once more, in the database: a condition on `value`, the word that stands for what is kept. */
  check(field: Field, value: string): string | null
  /** Checks and normalises a JSON value. The message of each issue is the name of one of `complaints`, never a sentence. */
  schema(field: Field): z.ZodType<V>
  readonly complaints: Readonly<Record<string, Complaint>>
  /** The value in JSON Schema 2020-12, as OpenAPI 3.1 wants it. */
  jsonSchema(field: Field): JsonSchema
  /** What `pg` binds. */
  toDb(value: V): unknown
  /** The JSON value of what `pg` delivered through `typeParsers`. */
  fromDb(raw: unknown): V
  /** The value in exports and histories. */
  toText(value: V, field: Field, how: Presentation): string
  /** The JSON value a cell's text stands for, still to be checked; a text not understood is given back and refused there. */
  parseText(text: string, field: Field, how: Presentation): unknown
  /** What those see who may not see the value. Always holds an asterisk. */
  mask(value: V, field: Field): string
  /** Personal by its nature: masked for everybody not in `seenBy`. */
  readonly personal: boolean
  readonly filter: FieldWire['filter']
  readonly sortable: boolean
  /** What search finds the entry by; null when the field is not part of it. */
  searchText(value: V, field: Field): string | null
}

type Needed = 'sqlType' | 'schema' | 'complaints' | 'jsonSchema' | 'filter'

/** Fills in what most kinds have in common: bound and delivered as it is, written by String, not sorted, not searched. */
export function fieldKind<V extends Filled>(
  own: Pick<FieldKindRules<V>, Needed> & Partial<FieldKindRules<V>>,
): FieldKindRules<V> {
  return {
    check: () => null,
    toDb: (value) => value,
    fromDb: (raw) => raw as V,
    toText: String,
    parseText: (text) => text,
    mask: () => '***',
    personal: false,
    sortable: false,
    searchText(value, field) {
      return field.options.searched ? this.toText(value, field, { lang: 'zh' }) : null
    },
    ...own,
  }
}

/** Names the complaint for a failed check and stops there: one fault of a value is told at a time. */
export const fault = (error: string): { readonly error: string; readonly abort: true } => ({
  error,
  abort: true,
})

/** A complaint that is the same for every field. */
export const always = (zh: string, en: string): Complaint => {
  const words = { zh, en }
  return () => words
}
