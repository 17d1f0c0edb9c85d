/** What goes out comes back: a list that was exported changes nothing when it is handed in again. */
import { describe, expect, it } from 'vitest'
import { importDesk, refusedIn, workbook } from '../../test/hand-in.ts'
import { contentOf, type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import type { PersonName } from '../../test/people.ts'
import { exportCsv } from '../export/csv.ts'
import { exportXlsx } from '../export/xlsx.ts'
import { registerOf } from '../model/model.ts'

async function exported(
  ledger: TestLedger,
  who: PersonName,
  register: string,
  lang: 'zh' | 'en',
): Promise<Buffer> {
  const { context } = ledger
  const { actor } = ledger.as(who)
  const model = registerOf(context.model, `garden.${register}`)
  const pieces: Buffer[] = []
  for await (const piece of exportXlsx(context, actor, model, {}, lang)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const tools = [
  ['名称', '编号', '用途', '保管单位', '重量'],
  ['铁锹', 'TQ0001', '翻土', '北园', 2.5],
  ['=1+1', 'JD0001', '修剪', '南园', 1],
  ['水管', 'SG0001', '浇灌', '工具房', null],
]

describe.each(['zh', 'en'] as const)('an exported list in %s', (lang) => {
  it('changes nothing when it is handed in as it is', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await desk.take('dana', await workbook({ name: 'Sheet1', rows: tools }))
    const before = await contentOf(ledger.context)
    const bytes = await exported(ledger, 'dana', 'tool', lang)
    const { preview } = await desk.handIn('dana', bytes)
    expect(refusedIn(preview)).toEqual({})
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 })
    await desk.take('dana', bytes)
    expect(await contentOf(ledger.context)).toBe(before)
  })

  it('changes nothing as a CSV file with its titles, and with some columns only', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    await desk.take('dana', await workbook({ name: 'Sheet1', rows: tools }))
    const before = await contentOf(ledger.context)
    const model = registerOf(ledger.context.model, 'garden.tool')
    for (const query of [{ titles: 'yes' }, { titles: 'yes', columns: 'kept,name,serial' }]) {
      let text = ''
      const pieces = exportCsv(ledger.context, ledger.as('dana').actor, model, query, lang)
      for await (const piece of pieces) text += piece
      const { preview } = await desk.handIn('dana', Buffer.from(text), '工具.csv')
      expect(refusedIn(preview)).toEqual({})
      expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 0 })
    }
    expect(await contentOf(ledger.context)).toBe(before)
  })
})
