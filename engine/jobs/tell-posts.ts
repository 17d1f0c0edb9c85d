import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'

export type NoticeKind = 'reminder' | 'escalation' | 'urged'

export interface Telling {
  readonly post: string
  readonly entry: Entry
  readonly kind: NoticeKind
  /** The escalation level or the urging step by name; empty for a reminder. */
  readonly level: string
  /** The moment that it is about; the entry's deadline when left out. */
  readonly about?: string
}

/**
 * Writes notices. What a post has been told about an entry, a level and a moment it is never told again, so that a task
 * may run twice. Gives how many were new.
 */
export async function tellPosts(
  { pool, zone }: Context,
  model: RegisterModel,
  notices: readonly Telling[],
  at: Date,
): Promise<number> {
  if (notices.length === 0) return 0
  const data = notices.map(({ post, entry, kind, level, about = entry.dueAt }) => ({
    id: newId(),
    post_id: post,
    entry_id: entry.id,
    kind,
    level,
    about_due: about,
  }))
  const written = await rows(
    pool,
    sql`insert into notice (zone_id, id, post_id, register, entry_id, kind, level, about_due, at)
        select ${zone}, r.id, r.post_id, ${model.key}, r.entry_id, r.kind, r.level, r.about_due, ${at.toISOString()}
          from jsonb_populate_recordset(null::notice, ${JSON.stringify(data)}::jsonb) as r
        on conflict do nothing returning id`,
  )
  return written.length
}
