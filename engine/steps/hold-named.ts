import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import type { FieldModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import { entriesById } from '../store/read.ts'
import type { Decision } from './decision.ts'
import { faultOf } from './given-values.ts'
import { misnamed } from './misnamed.ts'

/** Fields by which a decision newly names an entry that must not be in some states. */
const newlyNaming = ({ model, before, entry }: Decision): readonly FieldModel[] =>
  model.fields.filter(
    ({ name: field, field: { detail } }) =>
      detail.notIn !== undefined &&
      typeof entry.values[field] === 'string' &&
      entry.values[field] !== before?.values[field],
  )

/** Whether a decision is right only as long as an entry that it names stays in a state that may be named. */
export const namesWhatMustStand = (decision: Decision): boolean => newlyNaming(decision).length > 0

/**
 * Holds the entry and those that it newly names until the transaction ends, and looks at them once more: two reports that are merged into each
 * other in the same moment would both be lost. All are locked in the order of their ids, so that the two do not wait for each other.
 *
 * @throws Refusal `invalid` when one of them has meanwhile got into a state that the field leaves out
 */
export async function holdNamed(
  client: PoolClient,
  context: Context,
  decision: Decision,
): Promise<void> {
  const fields = newlyNaming(decision)
  if (fields.length === 0) return
  const { model, entry } = decision
  const ids = [entry.id, ...fields.map(({ name: field }) => String(entry.values[field]))]
  const held = await entriesById(client, model, context.zone, ids, 'change')
  const faults = fields.flatMap((field) => {
    const value = entry.values[field.name] ?? null
    const refs: Entry['refs'] = { [field.name]: held.get(String(value)) ?? null }
    const complaint = misnamed(context, model, field, value, { ...entry, refs })
    return complaint ? faultOf(model, field, complaint) : []
  })
  if (faults.length > 0) throw refuse.invalid({ fields: faults })
}
