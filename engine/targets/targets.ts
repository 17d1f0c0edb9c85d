import type { OverviewWire, TargetsWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { figureSight, isGuarded } from '../indicators/sight.ts'
import { casesByTarget } from './cases.ts'
import { judgedTarget } from './judged.ts'
import { type TargetModel, targetsOf } from './targets-of.ts'

/**
 * Whether the actor sees the target: whoever sees its figure for every entry, or is named by its rule. Whoever sees only what their own
 * entries add up to would see another light than everybody else, and so sees none; nor does whoever is kept from small cells of persons,
 * since a course of days would tell them by difference.
 */
const maySee = (actor: Actor, { figure }: TargetModel): boolean =>
  figureSight(actor, figure) !== 'own' && !isGuarded(actor, figure)

/** The targets of these whose figures are not still being counted. */
const counted = (context: Context, all: readonly TargetModel[]): readonly TargetModel[] =>
  all.filter((one) => Object.keys(buildingShares(context, [one.figure])).length === 0)

/**
 * Every target by its light, for who sees the whole of its figure. Who is kept from small cells of persons sees the light and no number:
 * a light moves at a bound, not with a person.
 */
export async function lights(context: Context, actor: Actor): Promise<OverviewWire['targets']> {
  const seen = targetsOf(context.model).filter(({ figure }) => figureSight(actor, figure) !== 'own')
  return Promise.all(
    counted(context, seen).map(async (one) => {
      const { key, programme, label, light, value, why, ...target } = await judgedTarget(
        context,
        one,
        { isDrawn: false },
      )
      const { goal, in: unit, measure, by, over } = target
      const said = { key, programme, label, light, goal, in: unit, measure, by, over }
      return isGuarded(actor, one.figure)
        ? { ...said, value: null, why: null }
        : { ...said, value, why }
    }),
  )
}

/** The targets that the actor may see, judged as they stand now. Those whose figure is still being counted are left out. */
export async function targets(context: Context, actor: Actor): Promise<TargetsWire> {
  const seen = counted(
    context,
    targetsOf(context.model).filter((one) => maySee(actor, one)),
  )
  const cases = await casesByTarget(context, actor)
  return {
    targets: await Promise.all(
      seen.map(async (one) => ({
        ...(await judgedTarget(context, one)),
        cases: cases.get(one.key) ?? [],
      })),
    ),
  }
}
