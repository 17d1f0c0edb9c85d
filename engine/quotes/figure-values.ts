import type { AnyAct, AnyStep, FieldValue } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { frozenValues } from './freeze.ts'
import { scoredValues } from './score.ts'

/** Whether an act writes values that are read off figures. */
export const readsFigures = (act: AnyAct | AnyStep | undefined): boolean =>
  act !== undefined &&
  (('freezes' in act && act.freezes !== undefined) || ('scores' in act && act.scores !== undefined))

/** What an act writes by itself out of figures as they are at this moment: those that a text names, and scores. */
export async function figureValues(
  context: Context,
  actor: Actor,
  act: AnyAct | AnyStep | undefined,
  values: Readonly<Record<string, unknown>>,
  at: string,
): Promise<Readonly<Record<string, FieldValue>>> {
  if (!act) return {}
  return {
    ...('freezes' in act &&
      act.freezes &&
      (await frozenValues(context, actor, act.freezes, values, at))),
    ...('scores' in act &&
      act.scores &&
      (await scoredValues(context, actor, act.scores, values, at))),
  }
}
