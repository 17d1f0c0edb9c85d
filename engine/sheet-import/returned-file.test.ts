/** Refused rows go back in the file that they came in, and templates are made from definitions. */
import { describe, expect, it } from 'vitest'
import { writeXlsx, readXlsx as readByLibrary } from 'hucre/xlsx'
import { importDesk, refusedIn, workbook } from '../../test/hand-in.ts'
import { testLedger } from '../../test/ledger-for-tests.ts'
import { registerOf } from '../model/model.ts'
import { readWorkbook } from '../sheets/read-workbook.ts'
import { openZip, partText, writeZip, packed } from '../sheets/zip.ts'
import { outcomeHeading } from './data-rows.ts'
import { returnedFile } from './returned-file.ts'
import { templateOf } from './template.ts'

const heading = ['名称', '编号', '用途', '保管单位'] as const

/** A styled workbook: bold headings, coloured cells, a frozen pane, a picture of its own habits. */
async function styled(): Promise<Buffer> {
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['工具台账'],
            [...heading],
            ['铁锹', 'TQ0001', '翻土', '北园'],
            ['剪刀', '坏号', '修剪', '东园'],
            [null, 'SG0001', '浇灌', '工具房'],
            ['合计', null, '3'],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
          cells: new Map([
            ['1,0', { value: '名称', style: { font: { bold: true, size: 14 } } }],
            [
              '3,1',
              {
                value: '坏号',
                style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00FF00' } } },
              },
            ],
          ]),
          freezePane: { rows: 2 },
          columns: [{ width: 30 }, { width: 12 }, {}, {}],
        },
        { name: '说明', rows: [['不变的工作表']] },
      ],
    }),
  )
}

async function handedIn(bytes: Buffer, name?: string) {
  const ledger = await testLedger()
  const desk = await importDesk(ledger)
  const model = registerOf(ledger.context.model, 'garden.tool')
  const { actor } = ledger.as('dana')
  const { id, session, preview } = await desk.handIn('dana', bytes, name)
  await desk.desk.commit(actor, model, id, { which: 'good', expect: preview.counts })
  await desk.settled(session)
  const ready = await desk.desk.ready(actor, model, id)
  const file = await returnedFile(desk.desk.pathOf(ready.run), ready.preview, ready.run, 'zh')
  return { ledger, desk, model, actor, id, file }
}

describe('the file that comes back', () => {
  it('is the same file: only the cells in question are marked, and a column tells the reasons', async () => {
    const bytes = await styled()
    const { file, id } = await handedIn(bytes)
    expect(file.name).toBe('台账（退回）.xlsx')
    const [was, is] = [openZip(bytes), openZip(file.bytes)]
    const changed = [...was.keys()].filter((part) => partText(was, part) !== partText(is, part))
    expect(changed).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
    const { sheets } = await readWorkbook(file.bytes)
    expect(sheets[0]?.rows.map(({ cells }) => cells[4] ?? null)).toEqual([
      null,
      outcomeHeading,
      `已导入 ${id}`,
      '“编号”格式不正确。请核对后重新填写。 “保管单位”：没有找到“东园”，请核对名称，或在导入页面指明它是哪一个。',
      '请填写“名称”。',
      null,
    ])
    const [sheet] = (await readByLibrary(file.bytes, { readStyles: true })).sheets
    const fillOf = (place: string) => sheet?.cells?.get(place)?.style?.fill
    const red = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } }
    for (const place of ['3,1', '3,3', '4,0']) expect(fillOf(place)).toMatchObject(red)
    expect(fillOf('2,1')).not.toMatchObject(red)
    expect(sheet?.cells?.get('1,0')?.style?.font).toMatchObject({ bold: true, size: 14 })
    expect(sheet).toMatchObject({ merges: [{ endCol: 3 }], freezePane: { rows: 2 } })
  })

  it('counts only its refused rows when it is mended and handed in again', async () => {
    const { ledger, desk, file } = await handedIn(await styled())
    const zip = openZip(file.bytes)
    const part = 'xl/worksheets/sheet1.xml'
    const shared = partText(zip, 'xl/sharedStrings.xml')
    const mended = new Map(zip)
    mended.set(
      'xl/sharedStrings.xml',
      packed(
        'xl/sharedStrings.xml',
        Buffer.from(shared.replace('坏号', 'JD0001').replace('东园', '南园')),
      ),
    )
    mended.set(
      part,
      packed(
        part,
        Buffer.from(
          partText(zip, part)
            .replace('<c r="A5" ', '<c r="A5" t="inlineStr" ')
            .replace(/(<c r="A5"[^>]*)\/>/, '$1><is><t>水管</t></is></c>'),
        ),
      ),
    )
    const again = writeZip(mended.values())
    const { preview } = await desk.handIn('dana', again)
    expect(refusedIn(preview)).toEqual({})
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 0, refused: 0 })
    expect(preview.understood.data.passed).toContainEqual({ line: 3, because: 'alreadyImported' })
    await desk.take('dana', again)
    const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
    expect(entries.map(({ values }) => values['name'])).toEqual(['铁锹', '剪刀', '水管'])
  })

  it('counts all its rows again once the import was undone', async () => {
    const { desk, file, actor, model, id } = await handedIn(await styled())
    await desk.desk.undo(actor, model, id, false)
    const { preview } = await desk.handIn('dana', file.bytes)
    expect(preview.counts).toMatchObject({ new: 1, refused: 2 })
  })

  it('comes back as CSV where it came as CSV, and nothing in it is run', async () => {
    const csv = Buffer.from(
      '名称,编号,用途,保管单位\n铁锹,TQ0001,翻土,北园\n"=HYPERLINK(""http://evil"")",+CMD,修剪,北园\n',
    )
    const { file } = await handedIn(csv, '台账.csv')
    expect(file.bytes.toString()).toMatch(
      /^\ufeff名称,编号,用途,保管单位,导入结果\r\n铁锹,TQ0001,翻土,北园,已导入 [0-9a-f-]{36}\r\n"'=HYPERLINK\(""http:\/\/evil""\)",'\+CMD,修剪,北园,/,
    )
  })
})

it('a mended row that says “the same” means the row above it, taken in before or not', async () => {
  const { ledger, desk, file } = await handedIn(
    await workbook({
      name: '台账',
      rows: [
        [...heading],
        ['铁锹', 'TQ0001', '翻土', '北园'],
        ['剪刀', '坏号', '修剪', '工具房'],
        ['水管', 'SG0001', '浇灌', '南园'],
        ['喷壶', '坏号二', '同上', '〃'],
      ],
    }),
  )
  const { sheets } = await readWorkbook(file.bytes)
  const rows = (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => ({ 坏号: 'JD0001', 坏号二: 'PH0001' })[String(cell)] ?? cell),
  )
  await desk.take('dana', await workbook({ name: '台账', rows }))
  const { entries } = await ledger.as('dana').list('tool', { sort: 'no' })
  const last = entries.at(-1)?.values
  expect([last?.['name'], last?.['use'], last?.['kept']]).toEqual([
    '喷壶',
    'water',
    ledger.unit('south'),
  ])
})

describe('a template', () => {
  it('holds what a creation asks for, with lists, checks and notes, and its example is not imported', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    const model = registerOf(ledger.context.model, 'garden.tool')
    const bytes = await templateOf(ledger.context, ledger.as('dana').actor, model, 'zh')
    const [sheet, lists] = (await readByLibrary(bytes)).sheets
    expect(sheet?.rows[2]?.slice(0, 6)).toEqual([
      '序号',
      '名称 *',
      '编号 *',
      '用途 *',
      '保管单位 *',
      '重量（kg）',
    ])
    expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['list', 'decimal', 'date']),
    )
    expect(lists).toMatchObject({ name: '选项', hidden: true })
    const notes = [...(sheet?.cells?.values() ?? [])].flatMap(({ comment }) => comment?.text ?? [])
    expect(notes).toContain('必填。请从列表中选择。')
    expect(notes.filter((note) => /请检查|不正确|不是/.test(note))).toEqual([])
    const { preview } = await desk.handIn('dana', bytes)
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 0, refused: 0 })
    expect(preview.understood.data.passed).toContainEqual({ line: 4, because: 'example' })
  })

  it('keeps what is typed below the example: codes as texts, days as days', async () => {
    const { context, as } = await testLedger()
    const model = registerOf(context.model, 'garden.repair')
    const zip = openZip(await templateOf(context, as('dana').actor, model, 'zh'))
    const formats = new Map(
      Array.from(
        partText(zip, 'xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g),
        ([, id, code]) => [id, code],
      ),
    )
    const [, xfs = ''] =
      /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partText(zip, 'xl/styles.xml')) ?? []
    const codes = Array.from(xfs.matchAll(/<xf numFmtId="(\d+)"/g), ([, id]) => formats.get(id))
    const sheet = partText(zip, 'xl/worksheets/sheet1.xml')
    const columns = Array.from(
      sheet.matchAll(/<col [^>]*style="(\d+)"/g),
      ([, at]) => codes[Number(at)],
    )
    expect(columns).toEqual(expect.arrayContaining(['@', 'yyyy-mm-dd']))
  })

  it('is understood without a doubt when it is filled in', async () => {
    const ledger = await testLedger()
    const desk = await importDesk(ledger)
    const model = registerOf(ledger.context.model, 'garden.tool')
    const bytes = await templateOf(ledger.context, ledger.as('dana').actor, model, 'zh')
    const { sheets } = await readWorkbook(bytes)
    const rows = sheets[0]?.rows.map(({ cells }) => [...cells]) ?? []
    const filled = await workbook({
      name: '工具',
      rows: [...rows, [1, '铁锹', 'TQ0001', '翻土', '北园', 2.5]],
    })
    const { preview } = await desk.handIn('dana', filled)
    expect(preview.matches.every(({ confidence }) => confidence > 0.85)).toBe(true)
    expect(preview.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 0 })
  })
})
