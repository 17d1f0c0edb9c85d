import type { Context } from '../context.ts'
import { row, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'

/** What a task knows while it runs. */
export interface Run {
  readonly now: Date
  /** When the task was last done to the end; whatever happened since is still to be looked at. */
  readonly since: Date
  /** Aborted when the process wants to end. A task looks at it between one thing and the next. */
  readonly stopping: AbortSignal
}
/** Does what is due and says what was done, in a few words for the people who look after the ledger. */
export type Task = (context: Context, run: Run) => Promise<string>

/** A task that never ran looks this far back: older things are no news. */
const firstLook = 86_400_000
/** Texts of failures are cut here; the log of the server has them whole. */
const longestDetail = 2_000

async function lastDone({ pool, zone, now }: Context, task: string): Promise<Date> {
  const found = await row<{ at: string }>(
    pool,
    sql`select at from job_run where zone_id = ${zone} and task = ${task} and outcome = 'done' order by at desc limit 1`,
  )
  return found ? new Date(found.at) : new Date(now().getTime() - firstLook)
}

async function keep(
  { pool, zone }: Context,
  task: string,
  at: Date,
  outcome: 'done' | 'failed',
  detail: string,
): Promise<void> {
  await rows(
    pool,
    sql`insert into job_run (zone_id, id, task, at, outcome, detail)
        values (${zone}, ${newId()}, ${task}, ${at.toISOString()}, ${outcome}, ${detail.slice(0, longestDetail)})`,
  )
}

/**
 * Runs a task and keeps how it went. A run that the end of the process breaks off leaves no trace: the next one looks at the
 * same stretch of time again, which is why every task may be done twice.
 */
export async function recorded(
  context: Context,
  task: string,
  work: Task,
  stopping: AbortSignal,
): Promise<void> {
  const now = context.now()
  try {
    const detail = await work(context, { now, since: await lastDone(context, task), stopping })
    await keep(context, task, now, 'done', detail)
  } catch (error) {
    if (stopping.aborted) return
    await keep(context, task, now, 'failed', error instanceof Error ? error.message : String(error))
    throw error
  }
}
