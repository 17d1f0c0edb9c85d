import type { NoticeWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { titles } from '../lists/readings.ts'
import { rows, sql } from '../store/sql.ts'

/** Notices shown at once; older ones are no news, and the to-do has whatever still waits. */
const shown = 100

interface NoticeRow {
  readonly id: string
  readonly post_id: string
  readonly register: string
  readonly entry_id: string
  readonly kind: NoticeWire['kind']
  readonly level: string
  readonly about_due: string | null
  readonly at: string
  readonly read_at: string | null
}

/** What the actor's posts have been told, the newest first; only about entries that the actor may still read. */
export async function noticesOf(context: Context, actor: Actor): Promise<readonly NoticeWire[]> {
  const posts = actor.posts.map(({ id }) => id)
  if (actor.system !== null || posts.length === 0) return []
  const found = await rows<NoticeRow>(
    context.pool,
    sql`select id, post_id, register, entry_id, kind, level, about_due, at, read_at from notice
         where zone_id = ${context.zone} and post_id = any(${posts}::uuid[]) order by at desc, id limit ${shown}`,
  )
  const wires = new Map<string, NoticeWire>()
  for (const [register, all] of Map.groupBy(found, (notice) => notice.register)) {
    const model = context.model.registers.get(register)
    if (!model) continue
    const readings = await titles(
      context,
      actor,
      model,
      all.map((notice) => notice.entry_id),
    )
    for (const notice of all) {
      const entry = readings.get(notice.entry_id)
      if (entry) wires.set(notice.id, wireOf(notice, entry))
    }
  }
  return found.flatMap(({ id }) => wires.get(id) ?? [])
}

const wireOf = (notice: NoticeRow, reading: NoticeWire['reading']): NoticeWire => ({
  id: notice.id,
  register: notice.register,
  entry: notice.entry_id,
  reading,
  kind: notice.kind,
  level: notice.level === '' ? null : notice.level,
  post: notice.post_id,
  dueAt: notice.kind === 'urged' ? null : notice.about_due,
  at: notice.at,
  readAt: notice.read_at,
})

/** Marks notices of the actor's posts as read, all of them when none is named; gives how many were unread. */
export async function markRead(
  context: Context,
  actor: Actor,
  ids?: readonly string[],
): Promise<number> {
  const posts = actor.posts.map(({ id }) => id)
  if (actor.system !== null || posts.length === 0) return 0
  const named = ids === undefined ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
  const marked = await rows(
    context.pool,
    sql`update notice set read_at = ${context.now().toISOString()}
         where zone_id = ${context.zone} and post_id = any(${posts}::uuid[]) and read_at is null and ${named} returning id`,
  )
  return marked.length
}
