import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import type { FieldModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import { entriesById } from '../store/read.ts'
import type { Decision } from './decision.ts'
import { faultOf } from './given-values.ts'
import { misnamed } from './misnamed.ts'
import { checkStillNamed, isKeptFrom } from './still-named.ts'

/** Fields by which a decision newly names an entry that must not be in some states. */
const newlyNaming = ({ model, before, entry }: Decision): readonly FieldModel[] =>
  model.fields.filter(
    ({ name: field, field: { detail } }) =>
      detail.notIn !== undefined &&
      typeof entry.values[field] === 'string' &&
      entry.values[field] !== before?.values[field],
  )

/** Whether a decision leads into a state that those who name the entry keep it out of. */
const leavesThoseWhoName = ({ model, before, entry }: Decision): boolean =>
  before !== null && before.state !== entry.state && isKeptFrom(model, entry.state)

/** Whether a decision is right only as long as what it names stays where it is, or nobody comes to name what it ends. */
export const dependsOnOthers = (decision: Decision): boolean =>
  newlyNaming(decision).length > 0 || leavesThoseWhoName(decision)

/**
 * Holds the entry and those that it newly names until the transaction ends, and looks at them once more: two reports that are merged into each
 * other in the same moment would both be lost, and so would one that is merged into another while that is voided. All are locked in the order of
 * their ids, so that the two do not wait for each other.
 *
 * @throws Refusal `invalid` when one of them has meanwhile got into a state that the field leaves out; `stillNamed` when the entry itself was named
 */
export async function holdNamed(
  client: PoolClient,
  context: Context,
  decision: Decision,
): Promise<void> {
  if (!dependsOnOthers(decision)) return
  const fields = newlyNaming(decision)
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
  if (leavesThoseWhoName(decision))
    await checkStillNamed(client, context, model, entry.id, decision.history)
}
