import type { PoolClient } from 'pg'
import type { JobHelpers, Logger, Runner, SharedOptions, TaskList } from 'graphile-worker'
import type { Context } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import { removeUnused } from '../files/unused-files.ts'
import { clearImportFiles } from '../sheet-import/clear-files.ts'
import { thumbnailOf } from '../files/thumbnail.ts'
import { escalate } from './escalation.ts'
import { recorded, type Task } from './job-run.ts'
import { takeUpRedTargets } from './red-targets.ts'
import { remind } from './reminders.ts'
import { tellUrged } from './urging.ts'
import { queueSchema, schedule, type ScheduledTask, scheduledTasks } from './schedule.ts'
import { withoutThumbnail } from './thumbnails.ts'
import { endSessions, forgetRuns } from './tidy.ts'
import { takeDueSteps } from './timers.ts'
import { verifyFigures } from './verify-figures.ts'

export interface JobsOptions {
  readonly store: FileStore
  /** Told what goes wrong around the jobs: a lost connection, a failed task. */
  readonly log?: (level: 'warning' | 'error', message: string) => void
}
export interface Jobs {
  /** Ends after the thing that is just being done, not after the whole task. Call it before the pool is ended. */
  readonly stop: () => Promise<void>
}

/** One slow task does not hold up the others; more would only fight for the two cores of a small server. */
const concurrency = 2
/** New jobs announce themselves; only jobs that are tried again later are looked for, so often (milliseconds). */
const pollInterval = 10_000
/** A picture that cannot be made small three times never will be. */
const thumbnailAttempts = 3

const worker = () => import('graphile-worker')

function sha256Of(payload: unknown): string {
  const { sha256 } = payload as { readonly sha256?: unknown }
  if (typeof sha256 !== 'string') throw new Error('the job names no picture')
  return sha256
}

/** The tasks by name. Those of the schedule are `Task`s; a picture found by `thumbnails` gets a job of its own. */
function taskList(context: Context, store: FileStore, stopping: AbortSignal): TaskList {
  const thumbnails =
    ({ addJob }: JobHelpers): Task =>
    async (_, run) => {
      const missing = await withoutThumbnail(context, store, run)
      for (const sha256 of missing) {
        await addJob('thumbnail', { sha256 }, { jobKey: sha256, maxAttempts: thumbnailAttempts })
      }
      return `found ${missing.length}`
    }
  const uploads: Task = async (_, { now, stopping: end }) =>
    `removed ${await removeUnused(context, store, now, end)}`
  const imports: Task = async (_, { now, stopping: end }) =>
    `cleared ${await clearImportFiles(context, store, now, end)}`
  const tasks: Readonly<Record<ScheduledTask, (helpers: JobHelpers) => Task>> = {
    timers: () => takeDueSteps,
    reminders: () => remind,
    escalation: () => escalate,
    urging: () => tellUrged,
    targets: () => takeUpRedTargets,
    thumbnails,
    sessions: () => endSessions,
    uploads: () => uploads,
    imports: () => imports,
    figures: () => verifyFigures,
    runs: () => forgetRuns,
  }
  const scheduled = scheduledTasks.map((name) => [
    name,
    (_: unknown, helpers: JobHelpers) => recorded(context, name, tasks[name](helpers), stopping),
  ])
  const thumbnail = (payload: unknown) => {
    const sha256 = sha256Of(payload)
    const make: Task = async () => `made ${await thumbnailOf(store, sha256).then(() => sha256)}`
    return recorded(context, 'thumbnail', make, stopping)
  }
  return { ...(Object.fromEntries(scheduled) as TaskList), thumbnail }
}

/** The queue wants somebody to listen for connections that break; what is broken is replaced by the pool. */
function listenForBreaks({ pool }: Context, log: JobsOptions['log']): () => void {
  const broken = (error: Error): void => log?.('warning', `a connection broke: ${error.message}`)
  const connected = (client: PoolClient): void => void client.on('error', broken)
  pool.on('error', broken)
  pool.on('connect', connected)
  return () => {
    pool.off('error', broken)
    pool.off('connect', connected)
  }
}

async function loggerFor(log: JobsOptions['log']): Promise<Logger> {
  const { Logger: Maker } = await worker()
  return new Maker(() => (graded, message) => {
    const level: string = graded
    if (level === 'warning' || level === 'error') log?.(level, message)
  })
}

/**
 * Frees what a process of this zone held when it was killed; the queue by itself would wait four hours for it to come back.
 * One process serves one zone, so whoever holds a job now is gone.
 */
async function freeAbandoned({ pool, zone }: Context, queue: SharedOptions): Promise<void> {
  const { makeWorkerUtils } = await worker()
  const utils = await makeWorkerUtils(queue)
  try {
    const { rows } = await pool.query<{ locked_by: string }>(
      `select distinct locked_by from "${queueSchema(zone)}".jobs where locked_by is not null`,
    )
    await utils.forceUnlockWorkers(rows.map(({ locked_by: holder }) => holder))
  } finally {
    await utils.release()
  }
}

async function runQueue(
  context: Context,
  { store, log }: JobsOptions,
  stopping: AbortSignal,
): Promise<Runner> {
  const { run, parseCronItems } = await worker()
  const queue: SharedOptions = {
    pgPool: context.pool,
    schema: queueSchema(context.zone),
    logger: await loggerFor(log),
  }
  await freeAbandoned(context, queue)
  const items = Object.entries(schedule).map(([task, match]) => ({
    task,
    match,
    // One run of a task at a time; one that is waiting is replaced, so that a busy hour leaves no heap of them.
    options: { queueName: task, jobKey: task, maxAttempts: 1 },
  }))
  const runner = await run({
    ...queue,
    taskList: taskList(context, store, stopping),
    parsedCronItems: parseCronItems(items),
    noHandleSignals: true,
    concurrency,
    pollInterval,
  })
  runner.promise.catch((error: unknown) => log?.('error', `the jobs stopped: ${String(error)}`))
  return runner
}

/**
 * Runs the background work of the zone in this process: steps on their day, reminders, escalation, thumbnails, tidying. Call
 * it once the server listens: the first start in a new database makes the queue's tables, which takes a second.
 */
export async function startJobs(context: Context, options: JobsOptions): Promise<Jobs> {
  const stopping = new AbortController()
  const release = listenForBreaks(context, options.log)
  const runner = await runQueue(context, options, stopping.signal).catch((error: unknown) => {
    release()
    throw error
  })
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    stopping.abort(new Error('the process ends'))
    await runner.stop()
    release()
  }
  return { stop: () => (stopped ??= stop()) }
}
