import { describe, expect, it } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import { row, rows, sql } from '../store/sql.ts'
import { takeStep } from '../steps/take-step.ts'
import { escalate } from './escalation.ts'
import { recorded, type Task } from './job-run.ts'
import { markRead, noticesOf } from './notices.ts'
import { remind } from './reminders.ts'
import { endSessions, forgetRuns } from './tidy.ts'
import { takeDueSteps } from './timers.ts'

const never = new AbortController().signal
const runAt = (zone: RepairsZone, task: string, work: Task, moment?: string, stopping = never) => {
  if (moment !== undefined) zone.setNow(moment)
  return recorded(zone.context, task, work, stopping)
}
const lastRun = ({ context: { pool, zone } }: RepairsZone, task: string) =>
  row<{ outcome: string; detail: string }>(
    pool,
    sql`select outcome, detail from job_run where zone_id = ${zone} and task = ${task} order by at desc, id desc limit 1`,
  )
const stateOf = async ({ context: { pool, zone } }: RepairsZone, id: string) =>
  (
    await row<{ state: string }>(
      pool,
      sql`select state from works_repair where zone_id = ${zone} and id = ${id}`,
    )
  )?.state
/** Hands a repair over to a unit: due at the end of the second working day from then. */
async function handed(zone: RepairsZone, what: string, to: string) {
  const id = await zone.create({ what })
  await takeStep(zone.context, zone.actor('dispatcher'), 'works.repair', id, 'hand', {
    values: { unit: zone.unit(to) },
    version: 1,
    channel: 'web',
  })
  return id
}
const told = async ({ context, actor }: RepairsZone, code: string) =>
  (await noticesOf(context, actor(code))).map(
    ({ kind, level, reading }) => `${kind} ${level ?? '-'} ${reading.label}`,
  )

describe('timers', () => {
  it('take a step on its day, in the zone’s own time, and once', async () => {
    const zone = await repairsZone()
    const id = await zone.create({ what: '过期', expiresOn: '2018-05-10' })
    const later = await zone.create({ what: '未到', expiresOn: '2018-05-11' })
    // Four in the afternoon in London is midnight in China.
    await runAt(zone, 'timers', takeDueSteps, '2018-05-09T15:59:00Z')
    expect(await stateOf(zone, id)).toBe('open')
    await runAt(zone, 'timers', takeDueSteps, '2018-05-09T16:00:00Z')
    expect(await stateOf(zone, id)).toBe('lapsed')
    expect(await stateOf(zone, later)).toBe('open')
    expect(await lastRun(zone, 'timers')).toEqual({ outcome: 'done', detail: 'taken 1' })
    await runAt(zone, 'timers', takeDueSteps)
    expect(await lastRun(zone, 'timers')).toEqual({ outcome: 'done', detail: 'taken 0' })
    const line = await row(
      zone.context.pool,
      sql`select person_id, role, channel, detail from history where zone_id = ${zone.context.zone} and entry_id = ${id} and step = 'lapse'`,
    )
    expect(line).toEqual({ person_id: null, role: 'system', channel: 'system', detail: 'timers' })
  })

  it('go through more entries than they read at once', async () => {
    const zone = await repairsZone()
    const { pool, zone: zoneId } = zone.context
    for (let n = 0; n < 3; n += 1) await zone.create({ what: `第${n}件`, expiresOn: '2018-05-08' })
    await rows(
      pool,
      sql`insert into works_repair (zone_id, id, version, state, last_step, created_at, updated_at, search, what, expires_on)
          select ${zoneId}, gen_random_uuid(), 1, 'open', 'create', now(), now(), '', 'x', '2018-05-01' from generate_series(1, 400)`,
    )
    await runAt(zone, 'timers', takeDueSteps)
    expect(await lastRun(zone, 'timers')).toEqual({ outcome: 'done', detail: 'taken 403' })
  })

  it('keep what the rules refuse as a failure, and still take the rest', async () => {
    const zone = await repairsZone()
    const { pool, zone: zoneId } = zone.context
    const stuck = await zone.create({ what: '坏', expiresOn: '2018-05-08' })
    const fine = await zone.create({ what: '好', expiresOn: '2018-05-09' })
    // A step recorded in the future stands in the way of every later one.
    await rows(
      pool,
      sql`update history set at = '2030-01-01' where zone_id = ${zoneId} and entry_id = ${stuck}`,
    )
    await expect(runAt(zone, 'timers', takeDueSteps)).rejects.toThrow(
      'taken 1, refused 1: WX-000001 lapse: ',
    )
    expect(await stateOf(zone, fine)).toBe('lapsed')
    expect(await lastRun(zone, 'timers')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('WX-000001'),
    })
  })
})

describe('reminders', () => {
  it('tell the post whose step it is, once, when the next working day is the last', async () => {
    const zone = await repairsZone()
    // Handed over on Wednesday, due on Friday at six in the evening.
    await handed(zone, '北区', 'north')
    await runAt(zone, 'reminders', remind, '2018-05-09T02:01:00Z')
    expect(await told(zone, 'north')).toEqual([])
    // Thursday, one minute after midnight in China.
    await runAt(zone, 'reminders', remind, '2018-05-09T16:01:00Z')
    expect(await told(zone, 'north')).toEqual(['reminder - 北区'])
    for (const other of ['south', 'head', 'dispatcher']) expect(await told(zone, other)).toEqual([])
    await runAt(zone, 'reminders', remind, '2018-05-10T03:00:00Z')
    expect(await told(zone, 'north')).toHaveLength(1)
  })

  it('reach over a weekend, and catch up with what a standing machine missed', async () => {
    const zone = await repairsZone()
    zone.setNow('2018-05-10T02:00:00Z')
    await handed(zone, '周一到期', 'south')
    await runAt(zone, 'reminders', remind, '2018-05-10T09:00:00Z')
    expect(await told(zone, 'south')).toEqual([])
    await runAt(zone, 'reminders', remind, '2018-05-13T09:00:00Z')
    expect(await told(zone, 'south')).toEqual(['reminder - 周一到期'])
  })

  it('tell nothing twice when a run is repeated', async () => {
    const zone = await repairsZone()
    await handed(zone, '北区', 'north')
    const again = {
      now: new Date('2018-05-10T02:00:00Z'),
      since: new Date('2018-05-09T02:00:00Z'),
      stopping: never,
    }
    zone.setNow('2018-05-10T02:00:00Z')
    expect(await remind(zone.context, again)).toBe('told 1')
    expect(await remind(zone.context, again)).toBe('told 0')
  })
})

describe('escalation', () => {
  it('tells the roles of a level those entries that they may read, when the level is reached', async () => {
    const zone = await repairsZone()
    await handed(zone, '北区', 'north')
    await handed(zone, '南区', 'south')
    await runAt(zone, 'escalation', escalate, '2018-05-09T02:01:00Z')
    expect(await told(zone, 'north')).toEqual([])
    // Half of two working days is left from Thursday's end of business on.
    await runAt(zone, 'escalation', escalate, '2018-05-11T00:31:00Z')
    expect(await told(zone, 'north')).toEqual(['escalation blue 北区'])
    expect(await told(zone, 'south')).toEqual(['escalation blue 南区'])
    expect(await told(zone, 'head')).toEqual([])
    await runAt(zone, 'escalation', escalate, '2018-05-11T10:01:00Z')
    expect(await told(zone, 'head')).toEqual(['escalation red 北区'])
    expect(await told(zone, 'north')).toEqual(['escalation red 北区', 'escalation blue 北区'])
    expect(await lastRun(zone, 'escalation')).toEqual({ outcome: 'done', detail: 'told 3' })
  })

  it('tells nothing new while an entry stands where it stood', async () => {
    const zone = await repairsZone()
    await handed(zone, '北区', 'north')
    await runAt(zone, 'escalation', escalate, '2018-05-11T10:01:00Z')
    expect(await lastRun(zone, 'escalation')).toEqual({ outcome: 'done', detail: 'told 2' })
    await rows(zone.context.pool, sql`delete from notice where zone_id = ${zone.context.zone}`)
    await runAt(zone, 'escalation', escalate, '2018-05-14T10:01:00Z')
    expect(await lastRun(zone, 'escalation')).toEqual({ outcome: 'done', detail: 'told 0' })
  })
})

describe('notices', () => {
  it('are read by the post, and gone from those who may no longer read the entry', async () => {
    const zone = await repairsZone()
    const { context, actor } = zone
    const id = await handed(zone, '北区', 'north')
    await runAt(zone, 'escalation', escalate, '2018-05-11T10:01:00Z')
    const [notice] = await noticesOf(context, actor('north'))
    expect(notice).toMatchObject({
      entry: id,
      register: 'works.repair',
      readAt: null,
      dueAt: '2018-05-11T10:00:00.000Z',
    })
    expect(await markRead(context, actor('south'), [notice?.id ?? ''])).toBe(0)
    expect(await markRead(context, actor('north'), [notice?.id ?? ''])).toBe(1)
    expect(await markRead(context, actor('north'))).toBe(0)
    expect((await noticesOf(context, actor('north')))[0]?.readAt).toBe('2018-05-11T10:01:00.000Z')
    expect((await noticesOf(context, actor('head')))[0]?.readAt).toBeNull()
    await rows(
      context.pool,
      sql`update works_repair set unit = ${zone.unit('south')} where zone_id = ${context.zone} and id = ${id}`,
    )
    expect(await noticesOf(context, actor('north'))).toEqual([])
  })
})

describe('a run', () => {
  it('that the end of the process breaks off is no run: the next one looks at the same time again', async () => {
    const zone = await repairsZone()
    await zone.create({ what: '过期', expiresOn: '2018-05-08' })
    const stopping = AbortSignal.abort(new Error('the process ends'))
    await runAt(zone, 'timers', takeDueSteps, undefined, stopping)
    expect(await lastRun(zone, 'timers')).toBeUndefined()
  })

  it('is forgotten after a week, a failure after a quarter of a year', async () => {
    const zone = await repairsZone()
    await runAt(zone, 'a', () => Promise.resolve('x'))
    await expect(
      runAt(zone, 'b', () => Promise.reject(new Error('the disk is full'))),
    ).rejects.toThrow('full')
    expect(await lastRun(zone, 'b')).toEqual({ outcome: 'failed', detail: 'the disk is full' })
    await runAt(zone, 'runs', forgetRuns, '2018-05-20T00:00:00Z')
    expect(await lastRun(zone, 'a')).toBeUndefined()
    expect(await lastRun(zone, 'b')).toBeDefined()
    await runAt(zone, 'runs', forgetRuns, '2018-09-01T00:00:00Z')
    expect(await lastRun(zone, 'b')).toBeUndefined()
  })

  it('ends sign-ins that have run out and no others', async () => {
    const zone = await repairsZone()
    const { pool, zone: zoneId } = zone.context
    for (const [token, until] of [
      ['a', '2018-05-09T01:00:00Z'],
      ['b', '2018-05-09T03:00:00Z'],
    ] as const) {
      await rows(
        pool,
        sql`insert into session (zone_id, token_hash, person_id, created_at, seen_at, expires_at) values (${zoneId}, ${Buffer.from(token)}, ${zone.actor('north').person}, now(), now(), ${until})`,
      )
    }
    await runAt(zone, 'sessions', endSessions)
    expect(
      await rows(
        pool,
        sql`select encode(token_hash, 'escape') as token from session where zone_id = ${zoneId}`,
      ),
    ).toEqual([{ token: 'b' }])
  })
})
