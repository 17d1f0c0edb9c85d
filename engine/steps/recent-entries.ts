import type { Actor } from '../access/actor.ts'
import { demandsFor, mayRead } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { pathsIn } from '../model/paths.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'
import { aroundOf } from './words.ts'

/** Entries kept in memory after a step: the next step on the same entry mostly comes soon, from the next post in line. */
const keptAtMost = 2_000

export interface Recent {
  readonly entry: Entry
  readonly past: readonly PastStep[]
}

/** An id says nothing of its register: an address of another one must not find it. */
interface Kept extends Recent {
  readonly model: RegisterModel
}
const kept = new WeakMap<Context, Map<string, Kept>>()
const of = (context: Context): Map<string, Kept> => {
  const known = kept.get(context) ?? new Map<string, Kept>()
  kept.set(context, known)
  return known
}

/** Whether reading the register is ruled by the entry alone, so that memory can answer; a rule through a reference needs the database. */
function ruledByItself(model: RegisterModel, actor: Actor): boolean {
  return actor.posts.every((post) =>
    demandsFor(model.register.read, post, model).every(
      (demand) => demand === null || pathsIn(demand).length === 0,
    ),
  )
}

/**
 * The entry at this very version, as this process wrote it. Deciding on it is safe whatever other processes do: a write is bound to
 * the version it was decided on, and writes nothing when that has passed.
 */
export function recentEntry(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  id: string,
  version: number | undefined,
): Recent | null {
  const found = of(context).get(id)
  if (found?.model !== model || found.entry.version !== version) return null
  if (!ruledByItself(model, actor)) return null
  return mayRead(model, found.entry, actor, aroundOf(context, context.now().getTime()))
    ? found
    : null
}

export function rememberEntry(
  context: Context,
  model: RegisterModel,
  { entry, past }: Recent,
): void {
  // What the database computes is not known here.
  if (model.fields.some(({ field }) => field.detail.formula)) return
  const known = of(context)
  known.delete(entry.id)
  known.set(entry.id, { model, entry: { ...entry, refs: {} }, past })
  const [oldest] = known.keys()
  if (known.size > keptAtMost && oldest !== undefined) known.delete(oldest)
}

export const forgetEntry = (context: Context, id: string): boolean => of(context).delete(id)
