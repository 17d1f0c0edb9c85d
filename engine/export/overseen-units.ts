import { type Actor, isOperator } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { leads } from '../lists/todo.ts'

/**
 * Whose exports somebody may look at: everybody's, for those who look after the ledger; those of the people in their units and
 * below, for those who lead one; nobody's (null) for all others.
 */
export function overseenUnits(context: Context, actor: Actor): 'all' | readonly string[] | null {
  if (isOperator(actor, context.model.ledger)) return 'all'
  const units = leads(context, actor).flatMap(({ unit }) => context.units.below(unit))
  return units.length > 0 ? [...new Set(units)] : null
}
