import type { RegisterModel } from '../model/model.ts'
import { type Actor, rolesOf } from './actor.ts'

/** Whether one of the actor's posts carries one of these roles. */
export const holdsRole = (actor: Actor, roles: readonly string[]): boolean =>
  actor.posts.some(({ role }) => roles.includes(role))

/** Whether the actor may read any entry of the register at all; others do not learn that it exists. */
export const mayOpen = (actor: Actor, model: RegisterModel): boolean =>
  holdsRole(actor, rolesOf(model.register.read)) ||
  holdsRole(actor, rolesOf(model.register.create.by))
