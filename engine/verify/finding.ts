import type { FieldValue } from '../define/index.ts'
import { isPrivate, toMask } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'

/** Something that is not as it should be: what, as the history says it, and as it was found. Null stands for nothing. */
export interface Finding {
  readonly what: string
  readonly expected: unknown
  readonly found: unknown
}

/** A finding about a field's value; whoever reads it may not be one who sees a private field, so those are masked. */
export function difference(
  model: RegisterModel,
  what: string,
  { field: name, expected, found }: { field: string; expected: FieldValue; found: FieldValue },
): Finding {
  const field = model.fieldOf.get(name)?.field
  if (!field || !isPrivate(field)) return { what, expected, found }
  return { what, expected: toMask(field, expected), found: toMask(field, found) }
}
