import { type Sql, sql } from '../store/sql.ts'

/** "Due soon" looks this far ahead: the two working days in which something can still be done, over a weekend. */
const soonMilliseconds = 3 * 86_400_000

/** Until when something is due soon. */
export const soonEnds = (now: Date): string =>
  new Date(now.getTime() + soonMilliseconds).toISOString()

/** What is late, or will be soon. */
export function dueSql(section: 'overdue' | 'dueSoon', now: Date): Sql {
  const at = now.toISOString()
  return section === 'overdue'
    ? sql`e.due_at < ${at}`
    : sql`(e.due_at >= ${at} and e.due_at < ${soonEnds(now)})`
}
