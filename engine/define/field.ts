import type { AnyRegister } from './register.ts'
import type { Role } from './role.ts'
import type { AnyValue, DateValue, NumberValue } from './expression.ts'

/** Every kind a field can have. Each has one file in engine/fields and one in web/fields. */
export const fieldKinds = [
  'text',
  'longText',
  'choice',
  'choices',
  'integer',
  'decimal',
  'money',
  'date',
  'moment',
  'yesNo',
  'ref',
  'self',
  'unit',
  'post',
  'person',
  'phone',
  'identityNumber',
  'creditCode',
  'point',
  'polyline',
  'area',
  'photos',
  'files',
  'address',
  'computed',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** A text shown to people that stands beside a rule: both languages in one place. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** A unit of measure to be read. Its English is empty where it needs none, and says one thing (`enOne`) otherwise than many. */
export interface MeasureWords extends Words {
  readonly enOne?: string
}

/** A position in WGS 84 degrees: [longitude, latitude]. */
export type Position = readonly [longitude: number, latitude: number]

/** What every field may say about itself. */
export interface FieldOptions {
  /** A hint under the input. */
  readonly help?: Words
  /**
   * The law or measure that makes a required photo, position or file necessary; shown to the person who must give it.
   * Source: 国办函〔2026〕12号 forbids demanding photos, positions or tracks that are not necessary.
   */
  readonly necessity?: Words
  /** The roles that see the plain value of a personal field; everybody else sees a mask (or nothing, see `others`). */
  readonly seenBy?: readonly Role[]
  /** What those not in `seenBy` get: a mask (default) or nothing at all. */
  readonly others?: 'masked' | 'hidden'
  /** Other names under which offices know the field; used when files are imported. */
  readonly aliases?: readonly string[]
  /** The field is part of what search finds. Text kinds are by default, others are not. */
  readonly searched?: boolean
}

/** One typed field of a register. `V` is the value as JSON carries it; `R` is true when the field is always required. */
export interface Field<
  K extends FieldKind = FieldKind,
  V = unknown,
  R extends boolean | undefined = boolean | undefined,
> {
  readonly kind: K
  readonly label: string
  readonly required: R
  readonly options: FieldOptions
  readonly detail: FieldDetail
  /** Carries the value type; never present at run time. */
  readonly value?: V
}

/** What single kinds say beyond the common options. Only the kind's own files read it. */
export interface FieldDetail {
  readonly max?: number
  readonly min?: number
  readonly pattern?: string
  readonly unit?: string
  readonly digits?: number
  readonly choices?: Readonly<Record<string, string>>
  readonly target?: () => AnyRegister
  readonly unitKinds?: readonly string[]
  /** States in which another entry of the register cannot be named. */
  readonly notIn?: readonly string[]
  /** States into which an entry does not come as long as another names it here. */
  readonly keepsFrom?: readonly string[]
  readonly accept?: readonly string[]
  /** Of a day or a moment: it tells of what has happened, and cannot lie ahead. */
  readonly past?: true
  /** Of a day: its year is its own and never that of a table's title (a date of birth). */
  readonly ownYear?: true
  /** A computed field's formula over the entry's own values. */
  readonly formula?: (own: unknown) => AnyValue
}

export type Fields = Readonly<Record<string, Field>>
export type ValueOf<F> =
  F extends Field<FieldKind, infer V, infer R> ? (R extends true ? V : V | null) : never

/** A field whose value is one or several of named things; the names are known to the types. */
export interface ChoiceField<
  K extends 'choice' | 'choices',
  V,
  C extends string,
  R extends boolean | undefined,
> extends Field<K, V, R> {
  readonly names?: C
}

/** What is counted in a unit of measure; the English has to name that unit. */
export interface Measured {
  /** Says so to the types; never present at run time. */
  readonly measured?: true
}
/** A field as it is, marked where it is given a unit of measure. */
export type InUnit<F, U> = [U] extends [string] ? F & Measured : F

/** A field that holds the id of an entry of another register. */
export interface RefField<T extends AnyRegister, R extends boolean | undefined> extends Field<
  'ref',
  string,
  R
> {
  readonly targetRegister?: T
}

/** The number and date fields of the entry itself, by name; start refuses a name that is not there. */
export interface OwnValues {
  number(field: string): NumberValue
  date(field: string): DateValue
}
