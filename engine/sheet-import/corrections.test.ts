/** Corrections of many entries by one table: written set by set, and each as a person's own would be. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Desk, importDesk, workbook } from '../../test/hand-in.ts'
import { contentOf, testLedger, type TestLedger } from '../../test/ledger-for-tests.ts'
import { syncMeasures } from '../indicators/measure-state.ts'
import { registerOf } from '../model/model.ts'
import { listen, transaction } from '../store/sql.ts'
import { verifyFigures } from '../verify/verify.ts'
import { verifyRegister } from '../verify/verify-register.ts'

const many = 40
const heading = ['名称', '编号', '用途', '保管单位', '重量']
const serial = (at: number) => `TQ${String(at).padStart(4, '0')}`
const table = (weight: (at: number) => number, kept: (at: number) => string) =>
  workbook({
    name: 'Sheet1',
    rows: [
      heading,
      ...Array.from({ length: many }, (_, at) => [
        `铁锹${at}`,
        serial(at),
        '翻土',
        kept(at),
        weight(at),
      ]),
    ],
  })
const first = () =>
  table(
    () => 2,
    () => '北园',
  )
/** A third with another weight, a third kept elsewhere, a third with both. */
const second = () =>
  table(
    (at) => (at % 3 === 0 ? 2 : 3),
    (at) => (at % 3 === 1 ? '北园' : '南园'),
  )

async function wrong({ context }: TestLedger): Promise<unknown[]> {
  const found: unknown[] = []
  const report = (...finding: unknown[]) => found.push(finding)
  const model = registerOf(context.model, 'garden.tool')
  await transaction(context.pool, (client) => verifyRegister(client, context, model, report))
  await verifyFigures(context, { report })
  return found
}

async function garden() {
  const ledger = await testLedger()
  await syncMeasures(ledger.context)
  const desk = await importDesk(ledger)
  await desk.take('dana', await first())
  const model = registerOf(ledger.context.model, 'garden.tool')
  const commit = async ({ id, preview }: Awaited<ReturnType<Desk['handIn']>>) =>
    desk.desk.commit(ledger.as('dana').actor, model, id, { which: 'all', expect: preview.counts })
  return { ledger, desk, model, commit }
}

it('are written set by set, each with its line of history and its figures, and can be taken back', async () => {
  const { ledger, desk, model, commit } = await garden()
  const found = await desk.handIn('dana', await second())
  expect(found.preview.counts).toEqual({ new: 0, changed: many, unchanged: 0, refused: 0 })
  let changes = 0
  const stop = listen((text) => {
    if (text.includes('update "garden_tool"')) changes += 1
  })
  await desk.settled(await commit(found))
  stop()
  // Three sorts of changes, whatever the number of entries.
  expect(changes).toBe(3)
  const { entries } = await ledger.as('dana').list('tool', { sort: 'no', limit: '100' })
  expect(entries.map(({ values, version }) => [values['weight'], values['kept'], version])).toEqual(
    Array.from({ length: many }, (_, at) => [
      at % 3 === 0 ? '2.0' : '3.0',
      ledger.unit(at % 3 === 1 ? 'north' : 'south'),
      2,
    ]),
  )
  for (const at of [0, 1, many - 1]) {
    const lines = await ledger.as('dana').history({ id: entries[at]?.id ?? '', of: 'tool' })
    expect(lines.map(({ step, detail }) => [step, detail])).toContainEqual([
      'amend',
      `台账.xlsx:${at + 2}`,
    ])
  }
  expect(await wrong(ledger)).toEqual([])
  expect((await desk.handIn('dana', await second())).preview.counts.unchanged).toBe(many)
  expect(await desk.desk.undo(ledger.as('dana').actor, model, found.id, false)).toEqual([])
  expect((await desk.handIn('dana', await first())).preview.counts.unchanged).toBe(many)
  expect(await wrong(ledger)).toEqual([])
})

/** Somebody holds one entry while the corrections are written; `end` says what becomes of their own change. */
async function whileHeld(end: 'commit' | 'rollback') {
  const { ledger, desk, commit } = await garden()
  const { pool, zone } = ledger.context
  const found = await desk.handIn('dana', await second())
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query(
    'update garden_tool set version = version + 1 where zone_id = $1 and serial = $2',
    [zone, serial(7)],
  )
  const session = await commit(found)
  for (;;) {
    const { rows } = await pool.query('select 1 from pg_locks where not granted')
    if (rows.length > 0) break
    await pause(10)
  }
  await holder.query(end)
  holder.release()
  const before = await contentOf(ledger.context)
  await desk.settled(session)
  return { ledger, session, before, after: await contentOf(ledger.context) }
}

it('are not written at all when one of the entries was changed in between', async () => {
  const { session, before, after } = await whileHeld('commit')
  expect(session.refusal?.name).toBe('importMoved')
  expect(after).toBe(before)
})

it('a control: they are written when whoever held one of the entries leaves it as it was', async () => {
  const { ledger, session } = await whileHeld('rollback')
  expect(session.refusal).toBeNull()
  const { entries } = await ledger.as('dana').list('tool', { limit: '100' })
  expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: many }, () => 2))
  expect(await wrong(ledger)).toEqual([])
})
