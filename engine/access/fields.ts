import type { FieldValue } from '../define/index.ts'
import { isPrivate, toMask } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { Actor } from './actor.ts'

export type Sight = 'plain' | 'masked' | 'hidden'

/** How the actor sees a field: personal kinds are masked for everybody whom the definition does not name. */
export function sightOf({ field }: FieldModel, actor: Actor): Sight {
  const { seenBy, others = 'masked' } = field.options
  if (seenBy === undefined) return isPrivate(field) ? 'masked' : 'plain'
  return actor.posts.some((post) => seenBy.some(({ role }) => role === post.role))
    ? 'plain'
    : others
}

export interface Seen {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly masked: readonly string[]
}

/** The values as the actor sees them: masked ones carry the mask, hidden ones are absent. */
export function seen(
  model: RegisterModel,
  values: Readonly<Record<string, FieldValue>>,
  actor: Actor,
): Seen {
  const shown: Record<string, FieldValue> = {}
  const masked: string[] = []
  for (const field of model.fields) {
    const sight = sightOf(field, actor)
    if (sight === 'hidden') continue
    const value = values[field.name] ?? null
    if (sight === 'masked' && value !== null) {
      shown[field.name] = toMask(field.field, value)
      masked.push(field.name)
    } else {
      shown[field.name] = value
    }
  }
  return { values: shown, masked }
}
