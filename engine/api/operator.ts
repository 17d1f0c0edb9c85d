import type { Words } from '../define/index.ts'
import { type Actor, isOperator } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'

/** Refuses whoever does not look after the running ledger. */
export function demandOperator({ model }: Context, actor: Actor, act: Words): void {
  const { operators, roles, rolesEn } = model.ledger
  if (isOperator(actor, model.ledger)) return
  throw refuse.notAllowed({
    act,
    roles: operators.map(({ role }) => ({
      zh: roles[role]?.label ?? role,
      en: rolesEn[role] ?? role,
    })),
  })
}
