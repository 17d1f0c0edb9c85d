import type {
  CreateBody,
  EntryWire,
  FieldValue,
  FieldWire,
  RefusalWire,
  RegisterWire,
  StepOfferWire,
  StepWire,
  Values,
} from '../../engine/define/wire.ts'
import { RefusedError } from '../api.ts'
import { fieldsNamed } from '../definitions.ts'
import type { Draft } from './draft.ts'

/** The fields of a step or a creation, those that must be given and those that may. */
export interface ActFields {
  readonly asked: readonly FieldWire[]
  readonly offered: readonly FieldWire[]
}

export function actFields(
  register: RegisterWire,
  act: Pick<StepWire, 'asks' | 'offers'>,
): ActFields {
  const asked = fieldsNamed(register, act.asks)
  const offered = fieldsNamed(
    register,
    act.offers.filter((name) => !act.asks.includes(name)),
  )
  // A step finds what always has a value already there; over many entries at once it must not ask for one value for all.
  if ('from' in act) return { asked, offered }
  return {
    asked: [...asked, ...offered.filter((field) => field.required)],
    offered: offered.filter((field) => !field.required),
  }
}

export type Suggestions = StepOfferWire['suggestions']

/** What a field shows before anybody touched it: what the entry holds, else what a rule proposes. A mask is never offered back. */
export function baseline(
  field: FieldWire,
  entry: EntryWire | undefined,
  suggestions: Suggestions,
  given: Values,
): FieldValue {
  const masked = field.masked || entry?.masked.includes(field.name)
  const held = masked ? undefined : entry?.values[field.name]
  return held ?? given[field.name] ?? suggestions[field.name]?.value ?? null
}

export const valueOf = (field: FieldWire, draft: Draft, base: FieldValue): FieldValue =>
  field.name in draft.touched ? (draft.touched[field.name] ?? null) : base

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/**
 * The body of a write: everything asked, and of what was offered only what differs from the entry, so that a correction by
 * somebody else in the meantime is not undone by a form that merely showed the old value.
 */
export function bodyOf(
  fields: ActFields,
  draft: Draft,
  base: (field: FieldWire) => FieldValue,
  held: Values,
): CreateBody & { readonly reason?: string; readonly reasonCode?: string } {
  const values: Record<string, FieldValue> = {}
  for (const field of fields.asked) values[field.name] = valueOf(field, draft, base(field))
  for (const field of fields.offered) {
    const value = valueOf(field, draft, base(field))
    if (isEmpty(value) && isEmpty(held[field.name])) continue
    if (field.name in draft.touched || isEmpty(held[field.name])) values[field.name] = value
  }
  return {
    values,
    clientId: draft.clientId,
    ...(draft.post !== '' && { post: draft.post }),
    ...(draft.reason !== '' && { reason: draft.reason }),
    ...(draft.reasonCode !== '' && { reasonCode: draft.reasonCode }),
  }
}

export const refusalOf = (error: unknown): RefusalWire | undefined =>
  error instanceof RefusedError ? error.refusal : undefined

/** Others changed the entry first; what was typed can be submitted again on top of theirs. */
export const isStale = (refusal: RefusalWire | undefined): boolean =>
  refusal?.status === 409 && refusal.changes !== undefined

export const fieldError = (refusal: RefusalWire | undefined, field: string): string | undefined =>
  refusal?.fields?.find((one) => one.field === field)?.detail
