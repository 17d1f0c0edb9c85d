/** The way of a table: previewed, written, handed in again. What it foretells and how it is taken back stand beside this file. */
import { describe, expect, it } from 'vitest'
import { importDesk, refusedIn, workbook } from '../../test/hand-in.ts'
import { contentOf, refused, testLedger } from '../../test/ledger-for-tests.ts'
import {
  dispatcherOf,
  findings,
  threeTools,
  toolsModel,
  toolTable,
  undoImport,
} from '../../test/tool-tables.ts'
import { reachesBeyondZone } from '../../test/zone-bound.ts'
import { listen } from '../store/sql.ts'
import { ImportDesk } from './import-desk.ts'

describe('a table that is handed in', () => {
  it('changes nothing before it is committed, and then writes entries as people do, with file and row in the history', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const before = await contentOf(ledger.context)
    const { id, session, preview } = await handIn('dana', await toolTable(...threeTools))
    expect(preview.counts).toEqual({ new: 3, changed: 0, unchanged: 0, refused: 0 })
    expect(preview.plan.key).toEqual(['serial'])
    expect(await contentOf(ledger.context)).toBe(before)
    await desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, {
      which: 'all',
      expect: preview.counts,
    })
    await settled(session)
    const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
    expect(entries.map(({ no, source, values }) => [no, source, values['name']])).toEqual([
      [1, '台账.xlsx', '铁锹'],
      [2, '台账.xlsx', '剪刀'],
      [3, '台账.xlsx', '水管'],
    ])
    const [line] = await ledger.as('dana').history({ id: entries[1]?.id ?? '', of: 'tool' })
    expect(line).toMatchObject({
      step: 'create',
      channel: 'import',
      detail: '台账.xlsx:3',
      role: 'dispatcher',
      person: { en: 'dana' },
    })
    expect(await findings(ledger)).toEqual([])
  })

  it('changes nothing when it is handed in again, with a key and without', async () => {
    const ledger = await testLedger()
    const keyed = await importDesk(ledger)
    const bytes = await toolTable(...threeTools)
    await keyed.take('dana', bytes)
    const before = await contentOf(ledger.context)
    expect((await keyed.handIn('dana', bytes)).preview.counts).toMatchObject({
      unchanged: 3,
      new: 0,
    })
    await keyed.take('dana', bytes)
    expect(await contentOf(ledger.context)).toBe(before)

    const keyless = await importDesk(ledger, 'repair')
    const repairs = await workbook({
      name: 'Sheet1',
      rows: [
        ['损坏情况', '工具'],
        ['断了', '铁锹'],
        ['断了', '铁锹'],
        ['钝了', '剪刀'],
      ],
    })
    expect((await keyless.handIn('dana', repairs)).preview.counts).toMatchObject({ new: 3 })
    await keyless.take('dana', repairs)
    const after = await contentOf(ledger.context)
    await keyless.take('dana', repairs)
    expect(await contentOf(ledger.context)).toBe(after)
    expect((await ledger.as('dana').list('repair')).entries).toHaveLength(3)
  })

  it('corrects entries that are there by the step that may correct them, and leaves empty cells alone', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await desk.take('dana', await toolTable(...threeTools))
    const { preview, session } = await desk.handIn(
      'dana',
      await toolTable(
        ['铁锹', 'TQ0001', '翻土', '南园', 3],
        ['剪刀', 'JD0001', '修剪', null, null],
      ),
    )
    expect(preview.counts).toEqual({ new: 0, changed: 1, unchanged: 1, refused: 0 })
    const [first] = await session.decided(
      dispatcherOf(ledger),
      preview,
      preview.understood.data.rows,
    )
    expect(first?.kind === 'changed' && first.changes).toEqual([
      { field: 'weight', before: '2.5', after: '3.0' },
      { field: 'kept', before: ledger.unit('north'), after: ledger.unit('south') },
    ])
    await desk.take(
      'dana',
      await toolTable(
        ['铁锹', 'TQ0001', '翻土', '南园', 3],
        ['剪刀', 'JD0001', '修剪', null, null],
      ),
    )
    const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
    expect(entries[0]?.values).toMatchObject({ weight: '3.0', kept: ledger.unit('south') })
    const lines = await ledger.as('dana').history({ id: entries[0]?.id ?? '', of: 'tool' })
    expect(lines.map(({ step, channel }) => [step, channel])).toContainEqual(['amend', 'import'])
    expect(await findings(ledger)).toEqual([])
  })

  it('is refused row by row by the rules of a person’s own entry', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    const bytes = await toolTable(
      ['铁锹', 'TQ0001', '翻土', '北园', 2.5],
      ['锄头', 'TQ0001', '翻土', '北园', 1],
      [null, 'CT0001', '翻土', '北园', 1],
      ['耙子', 'PZ0001', '挖坑', '北园', 501],
      ['剪刀', 'JD0001', '修剪', '南园', 1],
    )
    const { preview } = await desk.handIn('kai', bytes)
    expect(refusedIn(preview)).toEqual({
      3: 'B：与第 2 行重复。',
      4: 'A：请填写“名称”。',
      5: 'C：“用途”不在可选范围内，可选：翻土、修剪、浇灌。 E：“重量”不能大于 500.0 kg。',
      6: '本岗位可以办理“登记”，但这条记录不在本岗位的范围内。请转负责它的岗位办理。',
    })
    await desk.take('kai', bytes)
    expect((await ledger.as('kai').list('tool')).entries).toHaveLength(1)
    const gardeners = await desk.handIn(
      'gita',
      await toolTable(['耙子', 'PZ0001', '翻土', '北园', 1]),
    )
    expect(refusedIn(gardeners.preview)[2]).toContain('登记')
  })

  it('is written whole or not at all where that is chosen, and not when the ledger has moved since', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const half = await handIn(
      'dana',
      await toolTable(...threeTools, ['坏', 'X', '翻土', '北园', 1]),
    )
    const before = await contentOf(ledger.context)
    const model = toolsModel(ledger)
    const all = { which: 'all', expect: half.preview.counts } as const
    expect((await refused(desk.commit(dispatcherOf(ledger), model, half.id, all))).name).toBe(
      'importRefusals',
    )
    await ledger.as('dana').create('tool', {
      name: '水管',
      serial: 'SG0001',
      use: 'water',
      kept: ledger.unit('toolHouse'),
    })
    const moved = await contentOf(ledger.context)
    expect(moved).not.toBe(before)
    const good = { which: 'good', expect: half.preview.counts } as const
    const session = await desk.commit(dispatcherOf(ledger), model, half.id, good)
    await settled(session)
    expect(session.refusal?.name).toBe('importMoved')
    expect(await contentOf(ledger.context)).toBe(moved)
    const again = await settled(await desk.look(dispatcherOf(ledger), model, half.id))
    expect(again.preview?.counts).toEqual({ new: 2, changed: 0, unchanged: 1, refused: 1 })
  })

  it('is written once, however often the writing is asked for', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const { id, preview } = await handIn('dana', await toolTable(...threeTools))
    const wish = { which: 'all', expect: preview.counts } as const
    const twice = await Promise.all(
      [1, 2].map(() => desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, wish)),
    )
    await Promise.all(twice.map(settled))
    await desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, wish)
    expect((await ledger.as('dana').list('tool')).entries).toHaveLength(3)
  })

  it('leaves nothing behind when the writing breaks off in the middle', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const { id, session, preview } = await handIn('dana', await toolTable(...threeTools))
    const before = await contentOf(ledger.context)
    // The last statement of the transaction cannot run: as if the server had died there.
    await ledger.context.pool.query('alter table import_part rename to import_part_away')
    await desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, {
      which: 'all',
      expect: preview.counts,
    })
    await expect(settled(session)).rejects.toThrow(/import_part/)
    await ledger.context.pool.query('alter table import_part_away rename to import_part')
    expect(await contentOf(ledger.context)).toBe(before)
    // The fault is told to whoever looks next, as a bug; then the import can be looked at and written again.
    const look = () => desk.look(dispatcherOf(ledger), toolsModel(ledger), id)
    await expect(look()).rejects.toThrow(/import_part/)
    const again = await settled(await look())
    expect(again.preview?.counts.new).toBe(3)
  })

  it('is there as it was left after the ledger was started anew', async () => {
    const ledger = await testLedger()
    const before = await importDesk(ledger)
    const [model, who] = [toolsModel(ledger), dispatcherOf(ledger)]
    const { id, preview } = await before.handIn('dana', await toolTable(...threeTools))
    const plan = { ...preview.plan, columns: { 0: 'name', 1: 'serial', 2: 'use', 3: 'kept' } }
    await before.settled(await before.desk.replan(who, model, id, plan))
    const after = new ImportDesk(ledger.context, before.store)
    const session = await before.settled(await after.look(who, model, id))
    expect(session.preview?.plan).toEqual(plan)
    const wish = { which: 'all', expect: session.preview?.counts ?? preview.counts } as const
    await before.settled(await after.commit(who, model, id, wish))
    const { entries } = await ledger.as('dana').list('tool')
    expect(entries.map(({ values }) => values['weight'])).toEqual([null, null, null])
  })

  it('remembers how a sender’s table is read', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const strange = (serial: string) =>
      workbook({
        name: 'Sheet1',
        rows: [
          ['填报单位：北园'],
          ['甲栏', '乙栏', '用途', '保管单位'],
          ['铁锹', serial, '挖土', '北园'],
        ],
      })
    const { id, preview } = await handIn('dana', await strange('TQ0001'))
    const plan = {
      ...preview.plan,
      columns: { 0: 'name', 1: 'serial', 2: 'use', 3: 'kept' },
      key: ['serial'],
    }
    const corrected = await settled(
      await desk.replan(dispatcherOf(ledger), toolsModel(ledger), id, plan),
    )
    expect(corrected.preview?.counts).toMatchObject({ refused: 1 })
    const mended = await workbook({
      name: 'Sheet1',
      rows: [
        ['填报单位：北园'],
        ['甲栏', '乙栏', '用途', '保管单位'],
        ['铁锹', 'TQ0001', '翻土', '北园'],
      ],
    })
    const second = await handIn('dana', mended)
    await settled(await desk.replan(dispatcherOf(ledger), toolsModel(ledger), second.id, plan))
    const ready = await desk.look(dispatcherOf(ledger), toolsModel(ledger), second.id)
    await settled(
      await desk.commit(dispatcherOf(ledger), toolsModel(ledger), second.id, {
        which: 'all',
        expect: ready.preview?.counts ?? preview.counts,
      }),
    )
    const third = await handIn('dana', await strange('TQ0002'))
    expect(third.preview.plan.columns).toEqual(plan.columns)
    expect(third.preview.matches.map(({ by }) => by)).toEqual(Array(4).fill('remembered'))
  })

  it('names entries that a new row may be, by name and place', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await desk.take('dana', await toolTable(['北园手推车', 'TC0001', '翻土', '北园', 9]))
    const { preview } = await desk.handIn(
      'dana',
      await toolTable(
        ['北园 手推车（旧）', 'TC0002', '翻土', '北园', 9],
        ['北园手推车', 'TC0003', '翻土', '南园', 9],
        ['水桶', 'ST0001', '浇灌', '北园', 1],
      ),
    )
    const [entry] = (await ledger.as('dana').list('tool')).entries
    expect([...preview.near]).toEqual([
      [2, [{ id: entry?.id, no: 'GJ-000001', title: '北园手推车' }]],
    ])
  })

  it('is nobody else’s business', async () => {
    const ledger = await testLedger()
    const { desk, handIn } = await importDesk(ledger)
    const { id } = await handIn('dana', await toolTable(...threeTools))
    const other = ledger.as('dora').actor
    expect((await refused(desk.look(other, toolsModel(ledger), id))).name).toBe('importUnknown')
  })

  it('keeps to its zone in every statement', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    const texts = new Set<string>()
    const stop = listen((text) => texts.add(text))
    await desk.take('dana', await toolTable(...threeTools))
    const { id, preview } = await desk.handIn(
      'dana',
      await toolTable(['铁锹', 'TQ0001', '翻土', '南园', 9]),
    )
    expect(preview.counts.changed).toBe(1)
    await desk.desk.commit(dispatcherOf(ledger), toolsModel(ledger), id, {
      which: 'all',
      expect: preview.counts,
    })
    await desk.settled(await desk.desk.look(dispatcherOf(ledger), toolsModel(ledger), id))
    await undoImport(ledger, desk, id)
    stop()
    const registers = Array.from(ledger.context.model.registers.values(), ({ table: own }) => own)
    const tables = new Set([
      'history',
      'told',
      'import_run',
      'import_part',
      'import_memory',
      'notice',
      ...registers,
    ])
    expect([...texts].flatMap((text) => reachesBeyondZone(text, tables))).toEqual([])
    expect(texts.size).toBeGreaterThan(10)
  })
})
