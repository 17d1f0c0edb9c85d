import type { Context } from '../context.ts'
import { myDuties } from '../lists/duties.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import type { HeldPost } from './posts.ts'

/** Which of these entries wait for a step of this post. */
export async function dutiesAmong(
  context: Context,
  { actor }: HeldPost,
  model: RegisterModel,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const duties = myDuties(context, actor, model)
  if (!duties) return []
  const ids = entries.map(({ id }) => id)
  const found = await rows<{ id: string }>(
    context.pool,
    sql`select e.id from ${duties.reach.from()} where ${duties.where} and e.id = any(${ids}::uuid[])`,
  )
  const waiting = new Set(found.map(({ id }) => id))
  return entries.filter(({ id }) => waiting.has(id))
}
