/** What goes out comes back: every register of every programme, exported as it stands, changes nothing when it is handed in again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../engine/access/actor.ts'
import { readable } from '../engine/access/rows.ts'
import { exportXlsx } from '../engine/export/xlsx.ts'
import { FileStore } from '../engine/files/file-store.ts'
import { takeDraw } from '../engine/draw/take-draw.ts'
import { compile, type RegisterModel, registerOf } from '../engine/model/model.ts'
import { ImportDesk } from '../engine/sheet-import/import-desk.ts'
import type { ImportSession, Preview } from '../engine/sheet-import/import-session.ts'
import { row, sql } from '../engine/store/sql.ts'
import { actorsOf } from '../test/ledger-for-tests.ts'
import { zoneLedger, type ZoneLedger } from '../test/zone-ledger.ts'
import { demonstration } from './demonstration.ts'
import { ledger } from './index.ts'

const model = compile(ledger)
const registers = [...model.registers.values()]
const now = '2026-11-23T08:00:00+08:00'

let zone: ZoneLedger
let desk: ImportDesk
let actors: readonly Actor[]
const home = mkdtempSync(join(tmpdir(), 'taizhang-round-trip-'))

beforeAll(async () => {
  const told = demonstration(now.slice(0, 10))
  zone = await zoneLedger(ledger, told, 'upkeep')
  zone.setNow(now)
  await zone.tell(told.reference())
  await zone.tell(told.stories())
  await untold()
  const store = new FileStore(home)
  await store.prepare()
  desk = new ImportDesk(zone.context, store)
  actors = [...(await actorsOf(zone.context)).values()]
}, 240_000)
afterAll(async () => {
  await zone.close()
  rmSync(home, { recursive: true, force: true })
})

/** Entries of the registers of which the demonstration tells nothing. */
async function untold(): Promise<void> {
  const officer = zone.as('campaign1').actor
  const wish = { values: { round: '第一轮', seed: '05-14 7 3 1' }, channel: 'web' } as const
  await takeDraw(zone.context, officer, registerOf(model, 'conduct.crossCheck'), wish, false)
  const supervised = { subject: '补种滞后', unit: zone.unit('finance'), finding: '进度未达。' }
  await zone.as('supervision').create('supervision.case', supervised)
}

async function readBy(actor: Actor, register: RegisterModel): Promise<number> {
  const { reach, where } = readable(zone.context, actor, register)
  const found = await row<{ n: number }>(
    zone.context.pool,
    sql`select count(*)::integer as n from ${reach.from()} where ${where}`,
  )
  return found?.n ?? 0
}

/** Whoever may read most of a register. */
async function reader(register: RegisterModel): Promise<{ actor: Actor; n: number }> {
  const all = await Promise.all(
    actors.map(async (actor) => ({ actor, n: await readBy(actor, register) })),
  )
  const [most] = all.sort((a, b) => b.n - a.n)
  if (!most) throw new Error('nobody signs in')
  return most
}

async function exported(actor: Actor, register: RegisterModel, lang: 'zh' | 'en') {
  const pieces: Buffer[] = []
  for await (const piece of exportXlsx(zone.context, actor, register, {}, lang)) pieces.push(piece)
  return pieces
}

async function handedIn(actor: Actor, register: RegisterModel, stream: readonly Buffer[]) {
  const id = await desk.upload(actor, register, { stream, name: 'list.xlsx' }, undefined)
  const session = await desk.look(actor, register, id)
  while (session.work) await pause(5)
  if (session.failure) throw session.failure
  if (!session.preview) throw new Error(session.problem?.zh ?? 'there is no preview')
  return { preview: session.preview, differ: await differences(actor, session, session.preview) }
}

/** What a preview says of rows that are not as they are in the ledger. */
async function differences(
  actor: Actor,
  session: ImportSession,
  preview: Preview,
): Promise<string[]> {
  const odd = new Set(
    preview.outcomes.flatMap(({ line, kind }) => (kind === 'unchanged' ? [] : line)),
  )
  const rows = preview.understood.data.rows.filter(({ line }) => odd.has(line))
  const decided = await session.decided(actor, preview, rows)
  return decided.flatMap((one) => {
    if (one.kind === 'refused') return one.faults.map(({ zh }) => `${one.line}: ${zh}`)
    if (one.kind === 'changed') return one.changes.map(({ field }) => `${one.line}: ${field}`)
    return `${one.line}: ${one.kind}`
  })
}

describe.each(registers.map(({ key }) => key))('%s', (key) => {
  it.each(['zh', 'en'] as const)('comes back in %s as it went out', async (lang) => {
    const register = registerOf(model, key)
    const { actor, n } = await reader(register)
    expect(n).toBeGreaterThan(0)
    const found = await handedIn(actor, register, await exported(actor, register, lang))
    expect(found.differ).toEqual([])
    expect(found.preview.counts).toEqual({ new: 0, changed: 0, unchanged: n, refused: 0 })
  })
})

it('a control: a list that is no longer what the ledger holds does not come back so', async () => {
  const register = registerOf(model, 'upkeep.road')
  const { actor } = await reader(register)
  const stream = await exported(actor, register, 'zh')
  await zone.context.pool.query(
    `update upkeep_road set name = name || '（改）' where zone_id = $1 and no = 1`,
    [zone.context.zone],
  )
  expect((await handedIn(actor, register, stream)).differ).toHaveLength(1)
})
