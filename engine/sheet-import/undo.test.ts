import { describe, expect, it } from 'vitest'
import { registerOf } from '../model/model.ts'
import { importDesk, workbook } from '../../test/hand-in.ts'
import { contentOf, refused, testLedger } from '../../test/ledger-for-tests.ts'
import {
  dispatcherOf,
  findings,
  threeTools,
  toolsModel,
  toolTable,
  undoImport,
} from '../../test/tool-tables.ts'
import { rows, sql } from '../store/sql.ts'
import { undoneAmong } from './import-runs.ts'

describe('an import that is undone', () => {
  it('takes new entries out and gives corrected ones their values back; both stand in the history', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await desk.take('dana', await toolTable(threeTools[0]))
    const changed = await toolTable(['铁锹', 'TQ0001', '翻土', '南园', 9], threeTools[1])
    const { id, session, preview } = await desk.handIn('dana', changed)
    await desk.desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, {
      which: 'all',
      expect: preview.counts,
    })
    await desk.settled(session)
    const held = (await ledger.as('dana').list('tool', { sort: 'no' })).entries
    expect(held.map(({ values }) => values['weight'])).toEqual(['9.0', '1.0'])
    expect(await undoImport(ledger, desk, id)).toEqual([])
    const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
    expect(entries.map(({ values }) => [values['name'], values['weight'], values['kept']])).toEqual(
      [['铁锹', '2.5', ledger.unit('north')]],
    )
    const lines = await rows<{ entry_id: string; step: string; version: number; channel: string }>(
      ledger.context.pool,
      sql`select entry_id, step, version, channel from history where zone_id = ${ledger.context.zone} order by entry_id, version`,
    )
    expect(lines.map(({ step, channel }) => `${step} ${channel}`)).toEqual([
      'create import',
      'amend import',
      'restored import',
      'create import',
      'takenBack import',
    ])
    expect(await findings(ledger)).toEqual([])
    expect(await undoneAmong(ledger.context, [id])).toEqual(new Set([id]))
    expect((await refused(undoImport(ledger, desk, id))).name).toBe('importClosed')
  })

  it('can be handed in again afterwards', async () => {
    const ledger = await testLedger()
    const keyless = await importDesk(ledger, 'bed')
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['名称', '所属单位', '每次至少'],
        ['一畦', '北园一组', 0.5],
      ],
    })
    const model = registerOf(ledger.context.model, 'garden.bed')
    const first = await keyless.handIn('dana', bytes)
    await keyless.desk.commit(dispatcherOf(ledger), model, first.id, {
      which: 'all',
      expect: first.preview.counts,
    })
    await keyless.settled(first.session)
    await keyless.desk.undo(dispatcherOf(ledger), model, first.id, false)
    expect((await keyless.handIn('dana', bytes)).preview.counts).toMatchObject({ new: 1 })
  })

  it('leaves alone what somebody changed since, or what others name, and says so', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    const { id, session, preview } = await desk.handIn('dana', await toolTable(...threeTools))
    await desk.desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, {
      which: 'all',
      expect: preview.counts,
    })
    await desk.settled(session)
    const [spade, shears] = (await ledger.as('dana').list('tool', { sort: 'no' })).entries
    await ledger
      .as('dana')
      .take('amend', { id: spade?.id ?? '', of: 'tool' }, { weight: '4.0' }, { version: 1 })
    await ledger.as('gita').create('repair', { subject: '钝了', tool: shears?.id ?? '' })
    const before = await contentOf(ledger.context)
    const refusal = await refused(undoImport(ledger, desk, id))
    expect(refusal.name).toBe('importKept')
    expect(refusal.detail.zh).toContain('2 条不能撤销')
    expect(await contentOf(ledger.context)).toBe(before)
    expect((await undoImport(ledger, desk, id, true)).map(({ line, zh }) => [line, zh])).toEqual([
      [2, 'GJ-000001 导入之后又有人改动过它。'],
      [3, 'GJ-000002 BX-000001 引用了它。'],
    ])
    expect((await ledger.as('dana').list('tool')).entries).toHaveLength(2)
    expect(await findings(ledger)).toEqual([])
  })
})
