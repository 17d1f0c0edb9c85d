import type { AnyStep } from '../define/index.ts'
import { fromOf, type RegisterModel } from '../model/model.ts'

/** Steps that do more than write fields are nobody's to take by a file. */
const onlyWrites = ({ marks, extends: more, exempts, auto, back, reason }: AnyStep): boolean =>
  !marks && !more && !exempts && !auto && !back && (reason === undefined || reason === 'text')

/**
 * The step by which fields of an entry may be corrected where it stands: it keeps the state, and it takes all of them. Of several the
 * one that takes the fewest fields beside. Whether the actor may take it is decided as for a person.
 */
export function correctingStep(
  model: RegisterModel,
  state: string,
  fields: readonly string[],
): { readonly name: string; readonly step: AnyStep } | null {
  const found = Object.entries(model.steps).flatMap(([name, step]) => {
    const open = [...(step.asks ?? []), ...(step.offers ?? [])]
    const fits =
      step.to === 'same' &&
      // Who took such a step is remembered, and could not be put back when an import is undone.
      !model.guarded.includes(name) &&
      fromOf(step).includes(state) &&
      onlyWrites(step) &&
      fields.every((field) => open.includes(field))
    return fits ? [{ name, step, open: open.length }] : []
  })
  const [best] = found.sort((a, b) => a.open - b.open)
  return best ?? null
}
