import { type Actor, demandsFor } from '../access/actor.ts'
import { isPrivate } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Figure } from './measure.ts'

/**
 * How somebody sees a figure. `all`: they may read every entry of its registers, so they see the cells. `open`: the rule names their role
 * among those who see the figure without its entries; small cells of personal data stay hidden. `own`: they see what the entries that
 * they may read add up to.
 */
export type FigureSight = 'all' | 'open' | 'own'

const readsAll = (actor: Actor, model: RegisterModel): boolean =>
  actor.posts.some((post) => demandsFor(model.register.read, post, model).includes(null))

export function figureSight(actor: Actor, figure: Figure): FigureSight {
  const registers = Object.values(figure.parts).map(({ model }) => model)
  if (registers.every((model) => readsAll(actor, model))) return 'all'
  const open = figure.indicator.rulebook.openTo ?? []
  return actor.posts.some((post) => open.some(({ role }) => role === post.role)) ? 'open' : 'own'
}

/** Whether the figure counts entries about persons. */
export const countsPersons = ({ parts }: Figure): boolean =>
  Object.values(parts).some(({ model }) => model.fields.some(({ field }) => isPrivate(field)))

/** Whether the figure counts entries about persons, and this reader sees it without being allowed to read them. */
export const isGuarded = (actor: Actor, figure: Figure): boolean =>
  figureSight(actor, figure) === 'open' && countsPersons(figure)
