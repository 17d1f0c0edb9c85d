/** Files that were handed in go when their time is over; what became of them stays. */
import { access, utimes } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { importDesk, workbook } from '../../test/hand-in.ts'
import { refused, testLedger } from '../../test/ledger-for-tests.ts'
import { registerOf } from '../model/model.ts'
import { clearImportFiles, keptFor } from './clear-files.ts'
import { runOf, runsOf } from './import-runs.ts'

const aSecond = 1_000
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function garden() {
  const ledger = await testLedger()
  const desk = await importDesk(ledger)
  const { context } = ledger
  const model = registerOf(context.model, 'garden.tool')
  const { actor } = ledger.as('dana')
  const table = (...serials: readonly string[]) =>
    workbook({
      name: 'Sheet1',
      rows: [
        ['名称', '编号', '用途', '保管单位'],
        ...serials.map((serial) => ['铁锹', serial, '翻土', '北园']),
      ],
    })
  const run = (id: string) => runOf(context.pool, actor, model.key, id)
  /** The file's content, as if it had come to the disk long ago. */
  const fileOf = async (id: string) => {
    const path = desk.desk.pathOf(await run(id))
    const then = new Date(Date.now() - 90 * 86_400_000)
    await utimes(path, then, then)
    return path
  }
  const clearAfter = (milliseconds: number) =>
    clearImportFiles(context, desk.store, new Date(context.now().getTime() + milliseconds))
  return { ledger, desk, model, actor, table, run, fileOf, clearAfter }
}

it('a file that was imported goes after a month; who brought which row stays, and the import can be undone', async () => {
  const { ledger, desk, model, actor, table, run, fileOf, clearAfter } = await garden()
  const { id, session, preview } = await desk.handIn('dana', await table('TQ0001', 'bad'))
  await desk.desk.commit(actor, model, id, { which: 'good', expect: preview.counts })
  await desk.settled(session)
  const path = await fileOf(id)
  expect(await clearAfter(keptFor.done - aSecond)).toBe(0)
  expect(await isThere(path)).toBe(true)
  expect(await clearAfter(keptFor.done + aSecond)).toBe(1)
  expect(await isThere(path)).toBe(false)
  expect(await clearAfter(keptFor.done + aSecond)).toBe(0)
  expect(await run(id)).toMatchObject({
    state: 'done',
    fileName: '台账.xlsx',
    counts: { new: 1, refused: 1 },
  })
  const ready = desk.desk.ready(actor, model, id)
  expect((await refused(ready)).name).toBe('importFileCleared')
  const again = desk.desk.again(actor, model, await run(id))
  expect((await refused(again)).name).toBe('importFileCleared')
  const [entry] = (await ledger.as('dana').list('tool')).entries
  const [line] = await ledger.as('dana').history({ id: entry?.id ?? '', of: 'tool' })
  expect(line).toMatchObject({ channel: 'import', detail: '台账.xlsx:2', person: { en: 'dana' } })
  expect(await desk.desk.undo(actor, model, id, false)).toEqual([])
  expect((await ledger.as('dana').list('tool')).entries).toEqual([])
})

it('a file that nobody imported is given up after a week', async () => {
  const { ledger, desk, model, actor, table, run, fileOf, clearAfter } = await garden()
  const { id } = await desk.handIn('dana', await table('TQ0001'))
  const path = await fileOf(id)
  expect(await clearAfter(keptFor.open - aSecond)).toBe(0)
  expect(await clearAfter(keptFor.open + aSecond)).toBe(1)
  expect(await isThere(path)).toBe(false)
  expect((await refused(run(id))).name).toBe('importUnknown')
  expect(await runsOf(ledger.context, actor, model.key)).toEqual([])
})

it('a content that another import still needs stays', async () => {
  const { ledger, desk, model, actor, table, fileOf, clearAfter, run } = await garden()
  const bytes = await table('TQ0001')
  const first = await desk.handIn('dana', bytes)
  ledger.pass(keptFor.open)
  const second = await desk.handIn('dana', bytes)
  const path = await fileOf(first.id)
  expect(await clearAfter(1_000)).toBe(1)
  expect(await isThere(path)).toBe(true)
  expect((await desk.desk.look(actor, model, second.id)).run.state).toBe('open')
  expect((await run(second.id)).fileClearedAt).toBeNull()
})
