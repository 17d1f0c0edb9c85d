/** How steps, states, roles and moments are called in sentences, and where and when a condition is tested. */
import { type Words } from '../define/index.ts'
import type { Around } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { fromOf, type RegisterModel } from '../model/model.ts'
import type { Situation } from './decision.ts'

export type World = Pick<Context, 'calendar' | 'units' | 'model'>

export const stepWords = (model: RegisterModel, step: string): Words => ({
  zh: step === 'create' ? model.register.create.label : (model.steps[step]?.label ?? step),
  en: step === 'create' ? model.en.create : (model.en.steps[step] ?? step),
})
export const stateWords = (model: RegisterModel, state: string): Words => ({
  zh: model.register.states[state] ?? state,
  en: model.en.states[state] ?? state,
})

/** What a register is for; undefined where its definition does not say. */
export const aboutWords = ({ register, en }: RegisterModel): Words | undefined =>
  register.about === undefined ? undefined : { zh: register.about, en: en.about ?? register.about }

/** The steps that lead on from a state, by name. */
export const stepsFrom = (model: RegisterModel, state: string): readonly string[] =>
  Object.entries(model.steps)
    .filter(([, step]) => fromOf(step).includes(state))
    .map(([name]) => name)

export const namedSteps = (model: RegisterModel, steps: readonly string[]) =>
  steps.map((step) => ({ step, label: stepWords(model, step) }))

export const aroundOf = (world: World, now: number, previous?: Situation['previous']): Around => ({
  now,
  offsetMinutes: world.model.ledger.offsetMinutes,
  units: world.units,
  ...(previous && { previous }),
})

export function roleWords(world: World, roles: readonly string[]): Words[] {
  const { roles: known, rolesEn } = world.model.ledger
  return roles.map((role) => ({ zh: known[role]?.label ?? role, en: rolesEn[role] ?? role }))
}

/** A moment as people of the zone write it. */
export const inZone = (world: World, at: number): string =>
  new Date(at + world.model.ledger.offsetMinutes * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')
