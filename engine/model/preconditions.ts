import { type AnyStep, type Condition, me } from '../define/index.ts'
import { conditionOf, type RegisterModel } from './model.ts'

/** The sentences that a step needs, each by the name of its rule. */
export const neededBy = (
  model: RegisterModel,
  step: AnyStep,
): readonly (readonly [rule: string, condition: Condition])[] =>
  (step.needs ?? []).flatMap((rule) => {
    const said = model.register.rules?.[rule]
    return said ? [[rule, conditionOf(model, said.holds, me)] as const] : []
  })

/** Everything that must hold before a step is open, whoever takes it; empty when it is always open. */
export const preconditionsOf = (model: RegisterModel, step: AnyStep): readonly Condition[] => [
  ...(step.when ? [conditionOf(model, step.when, me)] : []),
  ...neededBy(model, step).map(([, condition]) => condition),
]
