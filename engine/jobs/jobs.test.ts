import { mkdtempSync, rmSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import { FileStore } from '../files/file-store.ts'
import { readFile } from '../files/read-file.ts'
import { receiveFile } from '../files/receive-file.ts'
import { picture } from '../files/sample-files.ts'
import { rows, sql } from '../store/sql.ts'
import { startJobs } from './jobs.ts'
import { jobsWire } from './jobs-wire.ts'
import { queueSchema, scheduledTasks } from './schedule.ts'

async function started() {
  const zone = await repairsZone()
  const home = mkdtempSync(join(tmpdir(), 'taizhang-jobs-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const store = new FileStore(home)
  await store.prepare()
  const said: string[] = []
  const start = () =>
    startJobs(zone.context, { store, log: (level, message) => said.push(`${level}: ${message}`) })
  const jobs = await start()
  onTestFinished(jobs.stop)
  return { zone, store, said, start, jobs }
}
/** Puts a job into the queue, as the schedule does at the full minute. */
const add = ({ context: { pool, zone } }: RepairsZone, task: string, payload: object = {}) =>
  pool.query(
    `select "${queueSchema(zone)}".add_job($1, $2::json, max_attempts => 1, job_key => $1)`,
    [task, JSON.stringify(payload)],
  )
const ran = async ({ context }: RepairsZone, task: string) =>
  (await jobsWire(context)).recent.filter((run) => run.task === task)
const settled = { timeout: 5_000, interval: 20 }

describe('the jobs', () => {
  it('are not there before they are started, and nobody minds', async () => {
    const { context } = await repairsZone()
    expect(await jobsWire(context)).toEqual({ jobs: [], recent: [] })
  })

  it('are scheduled, run when they are due and keep how it went', async () => {
    const { zone, said } = await started()
    const { pool, zone: zoneId } = zone.context
    const known = () =>
      pool.query<{ identifier: string }>(
        `select identifier from "${queueSchema(zoneId)}"._private_known_crontabs order by 1`,
      )
    await vi.waitFor(
      async () =>
        expect((await known()).rows.map(({ identifier }) => identifier)).toEqual(
          scheduledTasks.toSorted(),
        ),
      settled,
    )
    await zone.create({ what: '过期', expiresOn: '2018-05-08' })
    await add(zone, 'timers')
    await vi.waitFor(
      async () =>
        expect(await ran(zone, 'timers')).toMatchObject([{ outcome: 'done', detail: 'taken 1' }]),
      settled,
    )
    await vi.waitFor(async () => expect((await jobsWire(zone.context)).jobs).toEqual([]), settled)
    expect(said).toEqual([])
  })

  it('that fail are shown with their error, in the queue and among the runs', async () => {
    const { zone, said } = await started()
    const sha256 = 'ab'.repeat(32)
    await add(zone, 'thumbnail', { sha256 })
    await vi.waitFor(async () => {
      const { jobs } = await jobsWire(zone.context)
      expect(jobs).toMatchObject([
        {
          task: 'thumbnail',
          status: 'failed',
          attempts: 1,
          error: expect.stringContaining(sha256),
        },
      ])
    }, settled)
    expect(await ran(zone, 'thumbnail')).toMatchObject([
      { outcome: 'failed', detail: expect.stringContaining(sha256) },
    ])
    expect(said).toEqual([expect.stringMatching(/^error: Failed task/)])
  })

  it('make the thumbnail of every new photograph', async () => {
    const { zone, store } = await started()
    const stream = [await picture(900, 600).jpeg().toBuffer()]
    const { id } = await receiveFile(zone.context, zone.actor('north'), store, {
      stream,
      name: 'x.jpg',
    })
    const { sha256 } = await readFile(zone.context, zone.actor('north'), id)
    await add(zone, 'thumbnails')
    await vi.waitFor(() => access(store.thumbnailPath(sha256)), settled)
    await vi.waitFor(
      async () => expect(await ran(zone, 'thumbnail')).toMatchObject([{ outcome: 'done' }]),
      settled,
    )
    expect(await ran(zone, 'thumbnails')).toMatchObject([{ outcome: 'done', detail: 'found 1' }])
    await add(zone, 'thumbnails')
    await vi.waitFor(async () => expect(await ran(zone, 'thumbnails')).toHaveLength(2), settled)
    expect((await ran(zone, 'thumbnails')).map(({ detail }) => detail)).toContain('found 0')
  })

  it('stop between one entry and the next, and go on after the next start', async () => {
    const { zone, jobs, start } = await started()
    const { pool, zone: zoneId } = zone.context
    await rows(
      pool,
      sql`insert into works_repair (zone_id, id, version, state, last_step, created_at, updated_at, search, what, expires_on)
          select ${zoneId}, gen_random_uuid(), 1, 'open', 'create', now(), now(), '', 'x', '2018-05-01' from generate_series(1, 400)`,
    )
    const lapsed = async () =>
      (
        await rows(
          pool,
          sql`select id from works_repair where zone_id = ${zoneId} and state = 'lapsed'`,
        )
      ).length
    await add(zone, 'timers')
    await vi.waitFor(async () => expect(await lapsed()).toBeGreaterThan(0), settled)
    const before = performance.now()
    await jobs.stop()
    // Long before the queue would lose patience with a task, which is after five seconds.
    expect(performance.now() - before).toBeLessThan(3_000)
    const left = 400 - (await lapsed())
    expect(left).toBeGreaterThan(0)
    expect(await ran(zone, 'timers')).toEqual([])
    const again = await start()
    onTestFinished(again.stop)
    await add(zone, 'timers')
    await vi.waitFor(
      async () => expect(await ran(zone, 'timers')).toMatchObject([{ detail: `taken ${left}` }]),
      { ...settled, timeout: 15_000 },
    )
  })

  it('go on after the process was killed in the middle of one', async () => {
    const { zone, jobs, start } = await started()
    const { pool, zone: zoneId } = zone.context
    await jobs.stop()
    await pool.query(
      `select "${queueSchema(zoneId)}".add_job('timers', '{}'::json, queue_name => 'timers', max_attempts => 1, job_key => 'timers')`,
    )
    // What a worker leaves behind that took the job and was killed.
    await pool.query(
      `update "${queueSchema(zoneId)}"._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1`,
    )
    await pool.query(
      `update "${queueSchema(zoneId)}"._private_job_queues set locked_at = now(), locked_by = 'gone'`,
    )
    expect((await jobsWire(zone.context)).jobs).toMatchObject([
      { task: 'timers', status: 'running' },
    ])
    const again = await start()
    onTestFinished(again.stop)
    await pool.query(
      `select "${queueSchema(zoneId)}".add_job('timers', '{}'::json, queue_name => 'timers', max_attempts => 1, job_key => 'timers')`,
    )
    await vi.waitFor(
      async () => expect(await ran(zone, 'timers')).toMatchObject([{ outcome: 'done' }]),
      settled,
    )
  })
})
