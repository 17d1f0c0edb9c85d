import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Entry, entryOf, type Row } from '../store/entry.ts'
import { name, rows, sql } from '../store/sql.ts'

/** Entries read at once: few enough to hold, many enough that the way to the database does not count. */
const pageSize = 500

/** Entries with a running time limit that falls due in a stretch of time, both ends included, the earliest first, page by page. */
export async function* dueBetween(
  { pool, zone }: Context,
  model: RegisterModel,
  from: Date,
  to: Date,
): AsyncGenerator<readonly Entry[]> {
  let after: Entry | undefined
  do {
    const beyond = after ? sql`(e.due_at, e.id) > (${after.dueAt}, ${after.id})` : sql`true`
    const page = await rows<Row>(
      pool,
      sql`select e.* from ${name(model.table)} e
           where e.zone_id = ${zone} and e.due_at >= ${from.toISOString()} and e.due_at <= ${to.toISOString()} and ${beyond}
           order by e.due_at, e.id limit ${pageSize}`,
    )
    const entries = page.map((one) => entryOf(model, one))
    if (entries.length > 0) yield entries
    after = entries.length === pageSize ? entries.at(-1) : undefined
  } while (after)
}
