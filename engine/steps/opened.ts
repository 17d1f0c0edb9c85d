/** The entries that a step opens in other registers. */
import { type FieldValue, holds, keptValueOf } from '../define/index.ts'
import { type ActorPost, type Around, surroundings, systemActor } from '../access/actor.ts'
import type { Entry } from '../store/entry.ts'
import type { Request, Situation } from './decision.ts'
import { actedValues } from './given-values.ts'

/** What an opening is decided from: the step that was decided, and the entry as it stands after it. */
interface Taken {
  readonly situation: Situation
  readonly entry: Entry
  readonly request: Request
  readonly post: ActorPost
  readonly around: Around
}

/**
 * The creations that a step brings with it, each to be decided by the rules of its own register. They are the system's acts, at the
 * moment of the step; `detail` names the entry that they come from.
 */
export function openedBy({ situation, entry, request, post, around }: Taken): readonly {
  readonly situation: Situation
  readonly request: Request
}[] {
  const { model, actor } = situation
  const here = surroundings(actor, post, around)
  return model.opens.flatMap(({ target, opening }) => {
    const opens =
      opening.on.includes(entry.lastStep) &&
      (!opening.when || holds(opening.when(model.paths), entry, here) === true)
    if (!opens) return []
    const values = Object.entries(opening.gives).map(([name, give]): [string, FieldValue] => [
      name,
      typeof give === 'function'
        ? keptValueOf(give(model.paths).node, entry, here)
        : (actedValues({ [name]: give }, actor, post, around)[name] ?? null),
    ])
    return [
      {
        situation: {
          model: target,
          actor: systemActor(actor.zone, 'openings'),
          before: null,
          past: [],
          refs: { [opening.as]: entry },
          previous: {},
        },
        request: {
          values: { ...Object.fromEntries(values), [opening.as]: entry.id },
          at: request.at,
          channel: request.channel,
          detail: `${model.key} ${entry.id}`,
        },
      },
    ]
  })
}
