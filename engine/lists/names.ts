import type { Words } from '../define/index.ts'
import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'

/** How people and posts are called. */
export interface Names {
  readonly people: ReadonlyMap<string, Words>
  readonly posts: ReadonlyMap<string, Words>
}
/** A few hundred names that change a few times a year: read again after this many milliseconds. */
const keptFor = 10_000
const kept = new WeakMap<Context, { until: number; names: Promise<Names> }>()

async function read(context: Context): Promise<Names> {
  const [people, posts] = await Promise.all([
    rows<{ id: string; zh: string; en: string }>(
      context.pool,
      sql`select id, name_zh as zh, name_en as en from person where zone_id = ${context.zone}`,
    ),
    rows<{ id: string; zh: string; en: string }>(
      context.pool,
      sql`select id, title_zh as zh, title_en as en from post where zone_id = ${context.zone}`,
    ),
  ])
  const words = (all: typeof people) => new Map(all.map(({ id, zh, en }) => [id, { zh, en }]))
  return { people: words(people), posts: words(posts) }
}

export function namesOf(context: Context): Promise<Names> {
  const held = kept.get(context)
  if (held && held.until > Date.now()) return held.names
  const names = read(context)
  // A failed reading is not kept: the next asker tries again.
  names.catch(() => kept.delete(context))
  kept.set(context, { until: Date.now() + keptFor, names })
  return names
}
