import type { JobsWire } from '../define/index.ts'
import type { Context } from '../context.ts'
import { rows, sql } from '../store/sql.ts'
import { queueSchema } from './schedule.ts'

/** Enough of what went well to see that the jobs run, and of what went wrong to see a pattern. */
const shown = { done: 30, failed: 30, jobs: 100 } as const

interface QueuedJob {
  readonly id: number
  readonly task_identifier: string
  readonly attempts: number
  readonly run_at: string
  readonly last_error: string | null
  readonly locked_at: string | null
}

/** The queue's tables are not there before the jobs were started for the first time. */
const noSuchTable = '42P01'

async function queued({ pool, zone }: Context): Promise<readonly QueuedJob[]> {
  // The queue's own view, in a schema that belongs to the zone: it has no zone column, so it is not asked through engine/store.
  const view = `"${queueSchema(zone)}".jobs`
  try {
    const found = await pool.query<QueuedJob>(
      `select id, task_identifier, attempts, run_at, last_error, locked_at from ${view} order by run_at desc, id limit ${shown.jobs}`,
    )
    return found.rows
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === noSuchTable) return []
    throw error
  }
}

const statusOf = ({ locked_at: lockedAt, last_error: error }: QueuedJob) =>
  lockedAt !== null ? 'running' : error !== null ? 'failed' : 'waiting'

const wireOf = (job: QueuedJob): JobsWire['jobs'][number] => ({
  id: String(job.id),
  task: job.task_identifier,
  status: statusOf(job),
  attempts: job.attempts,
  runAt: job.run_at,
  error: job.last_error,
})

/** What waits, runs and has failed, and how the last runs went, the newest first. */
export async function jobsWire(context: Context): Promise<JobsWire> {
  const { pool, zone } = context
  const lastRuns = (outcome: 'done' | 'failed') =>
    rows<JobsWire['recent'][number]>(
      pool,
      sql`select task, at, outcome, detail from job_run where zone_id = ${zone} and outcome = ${outcome} order by at desc limit ${shown[outcome]}`,
    )
  const [jobs, done, failed] = await Promise.all([
    queued(context),
    lastRuns('done'),
    lastRuns('failed'),
  ])
  return {
    jobs: jobs.map(wireOf),
    recent: [...done, ...failed].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  }
}
