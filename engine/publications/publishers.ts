import type { Words } from '../define/index.ts'
import { type Actor, isOperator } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Figure } from '../indicators/measure.ts'
import { buildingShares } from '../indicators/measure-state.ts'
import { figureSight } from '../indicators/sight.ts'
import { refuse } from '../refusals.ts'

/** Roles that may publish; those who lead and those who look after the ledger, where a report names none. */
type Publishers = readonly { readonly role: string }[]

export const mayPublish = (
  { model: { ledger } }: Context,
  actor: Actor,
  publishers?: Publishers,
): boolean =>
  publishers
    ? actor.posts.some((post) => publishers.some(({ role }) => role === post.role))
    : isOperator(actor, ledger) ||
      actor.posts.some(({ role }) => ledger.roles[role]?.leads === true)

export function demandPublisher(context: Context, actor: Actor, publishers?: Publishers): void {
  if (mayPublish(context, actor, publishers)) return
  const { roles, rolesEn, operators } = context.model.ledger
  const named = Object.entries(roles).filter(([name, { leads }]) =>
    publishers
      ? publishers.some(({ role }) => role === name)
      : leads === true || operators.some(({ role }) => role === name),
  )
  throw refuse.notAllowed({
    act: { zh: '发布数字', en: 'publish figures' },
    roles: named.map(([name, { label }]) => ({ zh: label, en: rolesEn[name] ?? name })),
  })
}

/**
 * A figure that the actor does not see whole, or that is not whole itself, is none that they can vouch for.
 *
 * @throws Refusal `cannotPublish`
 */
export function demandWhole(context: Context, actor: Actor, figure: Figure, name: Words): void {
  if (figure.indicator.growth) throw refuse.cannotPublish({ why: 'growth', figure: name })
  if (figureSight(actor, figure) !== 'all')
    throw refuse.cannotPublish({ why: 'sight', figure: name })
  if (Object.keys(buildingShares(context, [figure])).length > 0)
    throw refuse.cannotPublish({ why: 'building', figure: name })
}
