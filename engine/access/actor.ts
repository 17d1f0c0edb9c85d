import {
  type By,
  type Bys,
  type Condition,
  type Facts,
  holds,
  type Ledger,
  me,
  type Role,
  type Surroundings,
} from '../define/index.ts'
import { conditionOf, type RegisterModel } from '../model/model.ts'
import type { UnitTree } from './unit-tree.ts'

/** A post that the actor holds, or stands in for. */
export interface ActorPost {
  readonly id: string
  readonly role: string
  readonly unit: string
}

/** Who acts. The system is an actor with its own name and no person: it may do what definitions allow the role `system`. */
export interface Actor {
  readonly zone: number
  readonly person: string | null
  readonly posts: readonly ActorPost[]
  /** What is written as the acting system part, such as `timers`; null for people. */
  readonly system: string | null
}

/** The actor of background work. It has one post, of the role `system`, at no unit. */
export const systemActor = (zone: number, part: string): Actor => ({
  zone,
  person: null,
  posts: [{ id: '', role: 'system', unit: '' }],
  system: part,
})

const isRole = (by: By): by is Role => 'role' in by
const isOne = (bys: Bys): bys is By => !Array.isArray(bys)
const list = (bys: Bys): readonly By[] => (isOne(bys) ? [bys] : bys)

/** The names of the roles that a rule lets in. */
export const rolesOf = (bys: Bys): readonly string[] => [
  ...new Set(list(bys).map((by) => (isRole(by) ? by.role : by.who.role))),
]

/** What a rule asks of an entry; null when the role alone is enough. */
export function demandOf(by: By, model: RegisterModel): Condition | null {
  if (isRole(by)) return null
  if ('at' in by)
    return {
      test: 'within',
      left: { value: 'field', path: [by.at] },
      right: { value: 'me', what: 'unit' },
    }
  if ('own' in by)
    return {
      test: 'is',
      left: { value: 'field', path: [by.own] },
      right: { value: 'me', what: 'person' },
    }
  return conditionOf(model, by.where, me)
}

/** The rules that apply to a post, each as the condition it puts (null: none). */
export const demandsFor = (
  bys: Bys,
  post: ActorPost,
  model: RegisterModel,
): readonly (Condition | null)[] =>
  list(bys)
    .filter((by) => (isRole(by) ? by.role : by.who.role) === post.role)
    .map((by) => demandOf(by, model))

/** Where and when a condition is tested. */
export interface Around {
  readonly now: number
  readonly offsetMinutes: number
  readonly units: UnitTree
  readonly previous?: Readonly<Record<string, string | null>>
}

/** The surroundings of a condition for one post of the actor. */
export const surroundings = (actor: Actor, post: ActorPost, around: Around): Surroundings => ({
  now: around.now,
  offsetMinutes: around.offsetMinutes,
  me: { person: actor.person ?? '', post: post.id, unit: post.unit },
  unitWithin: (unit, of) => around.units.isWithin(unit, of),
  ...(around.previous && { previous: around.previous }),
})

export type Permission = { readonly post: ActorPost } | { readonly refused: 'role' | 'entry' }

/** Which of the actor's posts may act on this entry, or why none may. The first post that may is the one that acts. */
export function permission(
  bys: Bys,
  model: RegisterModel,
  entry: Facts,
  actor: Actor,
  around: Around,
  wanted?: string,
): Permission {
  let held = false
  for (const post of actor.posts) {
    if (wanted !== undefined && post.id !== wanted) continue
    const demands = demandsFor(bys, post, model)
    held ||= demands.length > 0
    const here = surroundings(actor, post, around)
    if (demands.some((demand) => demand === null || holds(demand, entry, here) === true))
      return { post }
  }
  return { refused: held ? 'entry' : 'role' }
}

/** Whether one of the actor's posts may act as far as is known: what a rule asks of entries that were not read counts for them. */
export const mayBeAllowed = (
  bys: Bys,
  model: RegisterModel,
  entry: Facts,
  actor: Actor,
  around: Around,
): boolean =>
  actor.posts.some((post) =>
    demandsFor(bys, post, model).some(
      (demand) =>
        demand === null || holds(demand, entry, surroundings(actor, post, around)) !== false,
    ),
  )

/** Whether the actor may read this entry. */
export const mayRead = (
  model: RegisterModel,
  entry: Facts,
  actor: Actor,
  around: Around,
): boolean => 'post' in permission(model.register.read, model, entry, actor, around)

/** Whether somebody looks after the running ledger. */
export const isOperator = (actor: Actor, { operators }: Ledger): boolean =>
  actor.posts.some((post) => operators.some(({ role }) => role === post.role))
