import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type RepairsZone, repairsZone } from '../../test/repairs-zone.ts'
import { registerOf } from '../model/model.ts'
import { takeStep } from '../steps/take-step.ts'
import { inSnapshot, pagesOf } from '../store/snapshot-pages.ts'
import { rows, sql } from '../store/sql.ts'
import { exportPages, type Lines } from './pages.ts'

/** Repairs at one place, the place with them: enough for three pages. */
async function withPlace(zone: RepairsZone): Promise<string> {
  const { context, actor } = zone
  const { id } = await takeStep(context, actor('dispatcher'), 'works.place', null, 'create', {
    values: { name: '广场' },
    channel: 'web',
  })
  await rows(
    context.pool,
    sql`insert into works_repair (zone_id, id, version, state, last_step, created_at, updated_at, search, what, place)
        select ${context.zone}, gen_random_uuid(), 1, 'open', 'create', now(), now(), '', '事项', ${id}::uuid from generate_series(1, 2500) n`,
  )
  return id
}

const taking = ({ context, actor }: RepairsZone, sort = 'no'): AsyncIterator<Lines> =>
  exportPages(
    context,
    actor('dispatcher'),
    registerOf(context.model, 'works.repair'),
    { sort },
    'zh',
  ).lines[Symbol.asyncIterator]()
async function rest(from: AsyncIterator<Lines>): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = []
  for (let page = await from.next(); !page.done; page = await from.next()) found.push(...page.value)
  return found
}
/** What the lines say, each once: matter and place. */
const said = (lines: Lines): readonly string[] => [
  ...new Set(lines.map(([, state, matter, place]) => [state, matter, place].join(' '))),
]
/** Connections that somebody has at this moment. */
const taken = ({ context: { pool } }: RepairsZone): number => pool.totalCount - pool.idleCount
/** The sessions of this database that wait inside a transaction. */
const openSnapshots = `datname = current_database() and state = 'idle in transaction'`

it.each(['no', 'due'])('shows one moment, whatever others do meanwhile (by %s)', async (sort) => {
  const zone = await repairsZone()
  const { pool, zone: id } = zone.context
  const place = await withPlace(zone)
  const lines = taking(zone, sort)
  const first = await lines.next()
  await rows(pool, sql`update works_repair set what = '改后' where zone_id = ${id}`)
  await rows(
    pool,
    sql`update works_place set name = '新名' where zone_id = ${id} and id = ${place}`,
  )
  await zone.create({ what: '后来的' })
  const all: Lines = [...(first.done ? [] : first.value), ...(await rest(lines))]
  expect(all).toHaveLength(2_500)
  expect(said(all)).toEqual(['待派遣 事项 CS-000001 广场'])
  // Whoever begins now sees all of it: the writes above were there to be seen.
  const later = await rest(taking(zone, sort))
  expect(later).toHaveLength(2_501)
  expect(said(later).toSorted()).toEqual(['待派遣 后来的 ', '待派遣 改后 CS-000001 新名'])
})

it('gives its connection back when the reader leaves, so that the ledger never runs out of them', async () => {
  const zone = await repairsZone()
  await withPlace(zone)
  for (let n = 0; n < 12; n += 1) {
    const lines = taking(zone)
    await lines.next()
    expect(taken(zone)).toBe(1)
    await lines.return?.()
  }
  expect(taken(zone)).toBe(0)
})

it('lets three lists out at a time, and the next when one of them ends', async () => {
  const zone = await repairsZone()
  await withPlace(zone)
  const all = Array.from({ length: 5 }, () => taking(zone))
  const begun: AsyncIterator<Lines>[] = []
  const firsts = all.map(async (lines) => {
    await lines.next()
    begun.push(lines)
  })
  await expect.poll(() => begun.length).toBe(3)
  // Nothing but an end lets another begin.
  await setTimeout(50)
  expect([begun.length, taken(zone)]).toEqual([3, 3])
  await begun[0]?.return?.()
  await expect.poll(() => begun.length).toBe(4)
  await begun[1]?.return?.()
  await Promise.all(firsts)
  expect(taken(zone)).toBe(3)
  for (const lines of all) await lines.return?.()
  expect(taken(zone)).toBe(0)
})

it('fails when its connection is lost, keeps what went out, and harms nothing else', async () => {
  const zone = await repairsZone()
  const { pool } = zone.context
  await withPlace(zone)
  const lines = taking(zone)
  await lines.next()
  await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${openSnapshots}`)
  await expect(rest(lines)).rejects.toThrow(/terminat|connection|EPIPE|ECONNRESET/i)
  expect(await rows(pool, sql`select rows from export_record`)).toEqual([{ rows: 2_000 }])
  expect(await rest(taking(zone))).toHaveLength(2_500)
})

it('ends a snapshot whose reader takes nothing', async () => {
  const zone = await repairsZone()
  const { pool } = zone.context
  await withPlace(zone)
  const pages = inSnapshot(pool, 20, (client) =>
    pagesOf(
      client,
      sql`select e.no from works_repair e where e.zone_id = ${zone.context.zone}`,
      100,
    ),
  )
  await pages.next()
  const open = async () =>
    (await pool.query(`select from pg_stat_activity where ${openSnapshots}`)).rowCount
  await expect.poll(open).toBe(0)
  await pages.next()
  await expect(pages.next()).rejects.toThrow(/timeout|connection/i)
  expect(taken(zone)).toBe(0)
})
