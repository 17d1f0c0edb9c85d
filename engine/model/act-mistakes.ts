import type { AnyAct, AnyStep } from '../define/index.ts'
import { rolesOf } from '../access/actor.ts'
import { markMistakes } from './mark-mistakes.ts'
import type { RegisterModel } from './model.ts'

/** Kinds that may only be demanded where a law or measure makes them necessary (国办函〔2026〕12号). */
const demandsProof = (kind: string): boolean => ['photos', 'point', 'polyline'].includes(kind)

/** What is wrong with who takes an act, what it asks for and what judges it. */
export function actMistakes(
  model: RegisterModel,
  name: string,
  act: AnyAct,
  roles: ReadonlySet<string>,
): string[] {
  const { asks = [], offers = [], judge } = act
  const said: string[] = []
  const strange = rolesOf(act.by).filter((role) => !roles.has(role))
  if (rolesOf(act.by).length === 0) said.push(`${name}: nobody may take it`)
  if (strange.length > 0)
    said.push(`${name}: the roles ${strange.join(', ')} are not among the zone's roles`)
  for (const field of [...asks, ...offers]) {
    const found = model.fieldOf.get(field)
    if (!found) said.push(`${name}: there is no field ${field}`)
    else if (found.field.detail.formula)
      said.push(`${name}: ${field} is computed and cannot be given`)
    else if (
      asks.includes(field) &&
      demandsProof(found.field.kind) &&
      !found.field.options.necessity
    )
      said.push(`${name} demands ${field}, but the field names no necessity (law or measure)`)
  }
  for (const rule of judge?.rules ?? [])
    if (!(rule in (model.register.rules ?? {}))) said.push(`${name}: there is no rule ${rule}`)
  return said
}

/** What is wrong with the rest that a step says: its clock, its day, whom it excludes, its reasons and rules. */
export function stepMistakes(model: RegisterModel, name: string, step: AnyStep): string[] {
  const said: string[] = []
  for (const timed of [step.extends, step.asksExtensionOf])
    if (timed !== undefined && !model.clocks.some((clock) => clock.step === timed))
      said.push(`${name} extends ${timed}, which has no time limit`)
  if (step.auto !== undefined && model.register.fields[step.auto]?.kind !== 'date')
    said.push(`${name} is taken on the day in ${step.auto}, which is no date field`)
  if (step.auto !== undefined && !rolesOf(step.by).includes('system'))
    said.push(`${name} is taken by the system itself, but the role system may not`)
  for (const other of step.notBy ?? [])
    if (other === name || !(other in model.steps))
      said.push(`${name} may not be taken by whoever took ${other}, which is no other step`)
  if (Array.isArray(step.reason) && step.reason.length === 0)
    said.push(`${name} asks for a reason but has no catalogue`)
  for (const rule of step.needs ?? [])
    if (!(rule in (model.register.rules ?? {})))
      said.push(`${name} needs ${rule}, which is no rule`)
  return [...said, ...(step.marks ? markMistakes(model, name, step.marks) : [])]
}
