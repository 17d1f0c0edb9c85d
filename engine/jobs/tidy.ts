import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'
import type { Run } from './job-run.ts'

/** Deletes sign-ins that have run out: nobody can use them any more. */
export async function endSessions({ pool, zone }: Context, { now }: Run): Promise<string> {
  const ended = await rows(
    pool,
    sql`delete from session where zone_id = ${zone} and expires_at < ${now.toISOString()} returning token_hash`,
  )
  return `ended ${ended.length}`
}

const day = 86_400_000
/** How long runs are kept: done ones for a week, failures for a quarter of a year. */
const kept = { done: 7 * day, failed: 92 * day } as const

/** Forgets old runs; one run of each task a minute is half a million a year and task. */
export async function forgetRuns({ pool, zone }: Context, { now }: Run): Promise<string> {
  let forgotten = 0
  for (const outcome of ['done', 'failed'] as const) {
    const before = new Date(now.getTime() - kept[outcome]).toISOString()
    const gone = await rows(
      pool,
      sql`delete from job_run where zone_id = ${zone} and outcome = ${outcome} and at < ${before} returning id`,
    )
    forgotten += gone.length
  }
  return `forgotten ${forgotten}`
}
