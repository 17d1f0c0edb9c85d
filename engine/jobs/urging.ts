import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { entriesById } from '../store/read.ts'
import { rows, sql } from '../store/sql.ts'
import { dutiesAmong } from './duties-among.ts'
import type { Run } from './job-run.ts'
import { heldPosts } from './posts.ts'
import { tellPosts, type Telling } from './tell-posts.ts'

const urgingSteps = ({ steps }: RegisterModel): readonly string[] =>
  Object.entries(steps).flatMap(([name, { urges }]) => (urges ? [name] : []))

interface Urged {
  readonly entry_id: string
  readonly step: string
  readonly at: string
}

/** Tells those whose step it is that somebody urges it (催办, 督办): of each urging once, within a minute. */
export async function tellUrged(context: Context, { now, since, stopping }: Run): Promise<string> {
  const { pool, zone, model: ledger } = context
  const posts = await heldPosts(context)
  let told = 0
  for (const model of ledger.registers.values()) {
    const steps = urgingSteps(model)
    if (steps.length === 0) continue
    const urged = await rows<Urged & Record<string, unknown>>(
      pool,
      sql`select entry_id, step, at from history where zone_id = ${zone} and at >= ${since.toISOString()} and at <= ${now.toISOString()}
             and register = ${model.key} and step = any(${[...steps]})`,
    )
    if (urged.length === 0) continue
    const ids = urged.map((one) => one.entry_id)
    const entries = await entriesById(pool, model, zone, ids)
    for (const post of posts) {
      stopping.throwIfAborted()
      const waiting = await dutiesAmong(context, post, model, [...entries.values()])
      const notices = waiting.flatMap((entry) =>
        urged
          .filter((one) => one.entry_id === entry.id)
          .map(({ step, at }): Telling => ({
            post: post.id,
            entry,
            kind: 'urged',
            level: step,
            about: at,
          })),
      )
      told += await tellPosts(context, model, notices, now)
    }
  }
  return `told ${told}`
}
