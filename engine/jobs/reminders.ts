import { addLimit, UnknownYear } from '../clocks/index.ts'
import { naturalDays, workingDays } from '../define/index.ts'
import type { Context } from '../context.ts'
import { dutiesAmong } from './duties-among.ts'
import { dueBetween } from './due-entries.ts'
import type { Run } from './job-run.ts'
import { heldPosts } from './posts.ts'
import { tellPosts } from './tell-posts.ts'

/** The end of the next working day: what is due by then is told now, while there is a working day left to do it. */
function reminderEnd({ calendar }: Context, now: Date): Date {
  const from = now.getTime()
  try {
    return new Date(addLimit(from, workingDays(1), calendar))
  } catch (error) {
    // Nobody has announced that year's days yet: the next day of the wall calendar is near enough for a reminder.
    if (error instanceof UnknownYear) return new Date(addLimit(from, naturalDays(1), calendar))
    throw error
  }
}

/**
 * Tells the posts whose step it is that an entry falls due by the end of the next working day, once for each due moment.
 * Looked at are entries that have come into this stretch since the last run, or were changed since.
 */
export async function remind(context: Context, { now, since, stopping }: Run): Promise<string> {
  const [end, endBefore] = [reminderEnd(context, now), reminderEnd(context, since).toISOString()]
  const posts = await heldPosts(context)
  let told = 0
  for (const model of context.model.registers.values()) {
    if (model.clocks.length === 0) continue
    for await (const page of dueBetween(context, model, now, end)) {
      const fresh = page.filter(
        ({ dueAt, updatedAt }) => (dueAt ?? '') > endBefore || updatedAt > since.toISOString(),
      )
      if (fresh.length === 0) continue
      for (const post of posts) {
        stopping.throwIfAborted()
        const waiting = await dutiesAmong(context, post, model, fresh)
        const notices = waiting.map(
          (entry) => ({ post: post.id, entry, kind: 'reminder', level: '' }) as const,
        )
        told += await tellPosts(context, model, notices, now)
      }
    }
  }
  return `told ${told}`
}
