import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'

export interface HeldPost {
  readonly id: string
  readonly role: string
  /** Its holder, or who stands in, acting under this post alone. */
  readonly actor: Actor
}

/** The posts that somebody holds: what is told to an empty post is read by nobody. */
export async function heldPosts({ pool, zone }: Context): Promise<readonly HeldPost[]> {
  const found = await rows<{ id: string; role: string; unit: string; person: string }>(
    pool,
    sql`select id, role, unit_id as unit, coalesce(holder_id, deputy_id) as person from post
         where zone_id = ${zone} and coalesce(holder_id, deputy_id) is not null order by code`,
  )
  return found.map(({ id, role, unit, person }) => ({
    id,
    role,
    actor: { zone, person, posts: [{ id, role, unit }], system: null },
  }))
}
