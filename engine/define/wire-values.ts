/** Values of fields, how they read and how they changed. */
import type { Position, Words } from './field.ts'

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Position
  | readonly Position[]

export type Values = Readonly<Record<string, FieldValue>>

export interface NamedWire {
  readonly id: string
  readonly name: Words
  readonly title?: Words
  readonly unit?: string
}

/** How a reference, person or post reads. */
export interface Reading {
  readonly label: string
  readonly labelEn?: string
  readonly no?: string
}

export interface ChangeOfField {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
  readonly masked?: boolean
}
