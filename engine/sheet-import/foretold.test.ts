import { describe, expect, it } from 'vitest'
import { registerOf } from '../model/model.ts'
import { importDesk, refusedIn, workbook } from '../../test/hand-in.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { dispatcherOf } from '../../test/tool-tables.ts'
import { figures } from '../indicators/figures.ts'

describe('a preview', () => {
  it('tells beforehand what figures will say, and they do', async () => {
    const ledger = await testLedger()
    const tool = await ledger.as('dana').create('tool', {
      name: '铁锹',
      serial: 'TQ0001',
      use: 'dig',
      kept: ledger.unit('north'),
    })
    expect(tool.no).toBe('GJ-000001')
    const { desk, handIn, settled } = await importDesk(ledger, 'repair')
    const { context } = ledger
    const reported = async () => {
      const asked = { indicators: 'garden.reported', from: '2025-03', to: '2025-03' }
      const { rows: found } = await figures(context, dispatcherOf(ledger), asked)
      return found.reduce((sum, { num }) => sum + num, 0)
    }
    const before = await reported()
    const bytes = await workbook({
      name: 'Sheet1',
      rows: [
        ['损坏情况', '工具'],
        ['断了', '铁锹'],
        ['钝了', '铁锹'],
      ],
    })
    const { id, session, preview } = await handIn('dana', bytes)
    expect(preview.effect).toContainEqual({
      indicator: 'garden.reported',
      period: '2025-03',
      delta: 2,
      was: null,
      becomes: null,
    })
    const model = registerOf(context.model, 'garden.repair')
    await desk.commit(dispatcherOf(ledger), model, id, { which: 'all', expect: preview.counts })
    await settled(session)
    expect(await reported()).toBe(before + 2)
    await desk.undo(dispatcherOf(ledger), model, id, false)
    expect(await reported()).toBe(before)
  })

  it('tells beforehand what shares and stocks will be, and they are', async () => {
    const ledger = await testLedger()
    const { context } = ledger
    const spade = await ledger.as('dana').create('tool', {
      name: '铁锹',
      serial: 'TQ0001',
      use: 'dig',
      kept: ledger.unit('north'),
      boughtOn: '2018-05-09',
    })
    const repair = await ledger.as('gita').create('repair', { subject: '断了', tool: spade.id })
    const bed = await ledger
      .as('dana')
      .create('bed', { name: '一畦', tended: ledger.unit('northPlot'), leastHours: '0.50' })
    await ledger.as('gita').create('walk', {
      bed: bed.id,
      startedAt: '2025-03-10T00:00:00.000Z',
      endedAt: '2025-03-10T00:45:00.000Z',
    })
    /** Every figure as it stands: stocks today, the rest by month. */
    const standing = async (indicator: string, period: string) => {
      const month = period.slice(0, 7)
      const asked = { indicators: indicator, from: month, to: month }
      const [found] = (await figures(context, dispatcherOf(ledger), asked)).rows
      return { num: found?.num ?? 0, den: found?.den ?? 0, value: found?.value ?? null }
    }
    const forecast = async (register: string, bytes: Buffer): Promise<string[]> => {
      const { desk, handIn, settled } = await importDesk(ledger, register)
      const { id, session, preview } = await handIn('dana', bytes)
      expect(refusedIn(preview)).toEqual({})
      const before = await Promise.all(
        preview.effect.map(({ indicator, period }) => standing(indicator, period)),
      )
      const model = registerOf(context.model, `garden.${register}`)
      await desk.commit(dispatcherOf(ledger), model, id, { which: 'all', expect: preview.counts })
      await settled(session)
      for (const [at, { indicator, period, was, becomes, delta }] of preview.effect.entries()) {
        const [then, now] = [before[at], await standing(indicator, period)]
        const said = becomes ? [was, becomes] : delta
        const found = becomes ? [then, now] : now.num - (then?.num ?? 0)
        expect([indicator, said]).toEqual([indicator, found])
      }
      return preview.effect.map(
        ({ indicator, delta, becomes }) =>
          `${indicator} ${delta === null ? '' : delta}${becomes ? ` ${becomes.num}/${becomes.den}` : ''}`,
      )
    }
    // Bought a year ago it is no longer between five and ten years old.
    const younger = await workbook({
      name: 'Sheet1',
      rows: [
        ['名称', '编号', '购入日期'],
        ['铁锹', 'TQ0001', '2024-05-09'],
      ],
    })
    expect(await forecast('tool', younger)).toEqual(['garden.middleAged -1'])
    const parts = await workbook({
      name: 'Sheet1',
      rows: [
        ['名称', '所属条目', '应完成量', '计量单位'],
        ['木柄', repair.no, 3, '件'],
        ['钢钉', repair.no, 20, '件'],
      ],
    })
    const effects = await forecast('part', parts)
    expect(effects).toContain('garden.partsPerWalk 2 2/1')
    expect(effects).toContain('garden.partsForDigging 2')
    const reports = await workbook({
      name: 'Sheet1',
      rows: [
        ['损坏情况', '工具'],
        ['松了', '铁锹'],
        ['弯了', '铁锹'],
      ],
    })
    expect(await forecast('repair', reports)).toContain('garden.underRepair 2')
  })
})
