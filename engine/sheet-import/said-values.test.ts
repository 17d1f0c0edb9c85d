import { describe, expect, it } from 'vitest'
import { importDesk, refusedIn } from '../../test/hand-in.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { dispatcherOf, toolsModel, toolTable } from '../../test/tool-tables.ts'

/** The sender writes uses of their own, and one unit by a name that nobody knows. */
const own = (serial = 'TQ000') =>
  toolTable(
    ['铁锹', `${serial}1`, '挖地', '北园', 2.5],
    ['锄头', `${serial}2`, '挖地', '北边那块', 2],
    ['剪刀', `${serial}3`, '绞', '南园', 1],
    ['水管', `${serial}4`, '浇灌', '南园', 3],
  )

describe('words of a file that mean nothing to their field', () => {
  it('are listed once each, the most frequent first, with what rows they hold up', async () => {
    const ledger = await testLedger()
    const { handIn } = await importDesk(ledger)
    const { preview } = await handIn('dana', await own())
    expect(preview.counts).toMatchObject({ new: 1, refused: 3 })
    expect(preview.unread).toEqual([
      {
        field: 'use',
        words: [
          { word: '挖地', rows: 2 },
          { word: '绞', rows: 1 },
        ],
        left: 0,
      },
      { field: 'kept', words: [{ word: '北边那块', rows: 1 }], left: 0 },
    ])
  })

  it('are said once for all rows, and remembered for the sender’s next table', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const { id, preview } = await handIn('dana', await own())
    const said = {
      use: { 挖地: 'dig', 绞: 'cut' },
      kept: { 北边那块: ledger.unit('north') },
    }
    const model = toolsModel(ledger)
    const by = dispatcherOf(ledger)
    const told = await settled(await desk.replan(by, model, id, { ...preview.plan, said }))
    const { counts, unread } = told.preview ?? preview
    expect([counts, unread]).toEqual([{ new: 4, changed: 0, unchanged: 0, refused: 0 }, []])
    await settled(await desk.commit(by, model, id, { which: 'all', expect: counts }))
    const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
    expect(entries.map(({ values }) => values['use'])).toEqual(['dig', 'dig', 'cut', 'water'])
    const next = await handIn('dana', await own('TQ001'))
    expect([next.preview.counts, next.preview.plan.said]).toEqual([counts, said])
  })

  it('may be said to mean nothing, where the field may be empty; where it may not, the row says so', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const { id, preview } = await handIn('dana', await own())
    const said = { use: { 挖地: '', 绞: 'cut' } }
    const plan = { ...preview.plan, said }
    const told = await settled(
      await desk.replan(dispatcherOf(ledger), toolsModel(ledger), id, plan),
    )
    expect(refusedIn(told.preview ?? preview)[2]).toContain('“用途”')
    expect(told.preview?.unread.map(({ field }) => field)).toEqual(['kept'])
  })

  it('are asked about again when what was said is no value any more', async () => {
    const ledger = await testLedger()
    const { desk, handIn, settled } = await importDesk(ledger)
    const { id, preview } = await handIn('dana', await own())
    const said = { use: { 挖地: 'gone', 绞: 'constructor' } }
    const plan = { ...preview.plan, said }
    const told = await settled(
      await desk.replan(dispatcherOf(ledger), toolsModel(ledger), id, plan),
    )
    expect(told.preview?.unread).toEqual(preview.unread)
  })
})
