import { readableAmong } from '../access/rows.ts'
import type { Context } from '../context.ts'
import { levelOf } from '../steps/level.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import { dueBetween } from './due-entries.ts'
import type { Run } from './job-run.ts'
import { heldPosts, type HeldPost } from './posts.ts'
import { tellPosts } from './tell-posts.ts'

/**
 * Levels are looked for among entries that are due at most this long before or after the present: a quarter of a year. What
 * is overdue for longer has reached its last level long ago, and looking at all of it every minute would cost more each year.
 */
const lookAround = 92 * 86_400_000

interface Reached {
  readonly entry: Entry
  readonly level: string
}

/** The level that an entry has come to since the last run; null when it stands where it stood, or the level tells nobody. */
function newlyReached(
  context: Context,
  model: RegisterModel,
  entry: Entry,
  { now, since }: Run,
): Reached | null {
  const level = levelOf(context, model, entry, now.getTime())
  if (level === null || (context.model.ledger.levels[level]?.tells ?? []).length === 0) return null
  const changed = entry.updatedAt > since.toISOString()
  if (!changed && levelOf(context, model, entry, since.getTime()) === level) return null
  return { entry, level }
}

/**
 * Tells the roles that an escalation level names when an entry reaches it: every post of such a role whose holder may read
 * the entry. Which posts these are is thereby said once, by the register's read rules.
 */
export async function escalate(context: Context, run: Run): Promise<string> {
  const present = run.now.getTime()
  const [from, to] = [new Date(present - lookAround), new Date(present + lookAround)]
  const posts = await heldPosts(context)
  let told = 0
  for (const model of context.model.registers.values()) {
    if (model.clocks.length === 0) continue
    for await (const page of dueBetween(context, model, from, to)) {
      const reached = page.flatMap((entry) => newlyReached(context, model, entry, run) ?? [])
      if (reached.length > 0) told += await tellReached(context, model, posts, reached, run)
    }
  }
  return `told ${told}`
}

async function tellReached(
  context: Context,
  model: RegisterModel,
  posts: readonly HeldPost[],
  reached: readonly Reached[],
  { now, stopping }: Run,
): Promise<number> {
  const { levels } = context.model.ledger
  let told = 0
  for (const post of posts) {
    stopping.throwIfAborted()
    const due = reached.filter(({ level }) =>
      levels[level]?.tells?.some(({ role }) => role === post.role),
    )
    if (due.length === 0) continue
    const readable = await readableAmong(
      context,
      post.actor,
      model,
      due.map(({ entry }) => entry.id),
    )
    const notices = due
      .filter(({ entry }) => readable.has(entry.id))
      .map(({ entry, level }) => ({ post: post.id, entry, kind: 'escalation', level }) as const)
    told += await tellPosts(context, model, notices, now)
  }
  return told
}
