/** What may be done with fields that not everybody sees. */
import type { Field, FieldWire } from '../define/index.ts'
import { kindOf } from './kinds.ts'

/** Masked for everybody not in `seenBy`: personal by its kind, or because the definition names who sees it. */
export const isPrivate = (field: Field): boolean =>
  kindOf(field).personal || field.options.seenBy !== undefined

/** A private field is neither filtered nor sorted by: both would tell its value one question at a time. */
export const filterOf = (field: Field): FieldWire['filter'] =>
  isPrivate(field) ? 'none' : kindOf(field).filter
export const sortableOf = (field: Field): boolean => !isPrivate(field) && kindOf(field).sortable
