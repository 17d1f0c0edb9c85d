import { readXlsx as readByLibrary } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { daySerial } from './day-serial.ts'
import { type WrittenRow, type WrittenSheet, writeXlsx } from './write-xlsx.ts'

const rowOf = (...cells: WrittenRow['cells']): WrittenRow => ({
  cells,
  looks: cells.map((cell) => (typeof cell === 'number' ? 'number' : 'text')),
})
const sheetOf = (rows: WrittenSheet['rows']): WrittenSheet => ({
  name: '巡查/问题[1]',
  widths: [10, 20],
  head: [{ cells: ['标题'], looks: ['title'] }, rowOf('甲', '乙')],
  merges: [{ top: 1, bottom: 1, left: 0, right: 1 }],
  pageFooter: '第 &P 页',
  rows,
})
async function* pages(...of: readonly (readonly WrittenRow[])[]) {
  yield* of
}
async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

it('is read alike by the ledger’s own reader and by the library', async () => {
  const odd = ' 前后 \t<&>"\n_x0041_\u0001\u{1F600}'
  const bytes = await bytesOf(
    writeXlsx(sheetOf(pages([rowOf(odd, 1.5), rowOf(null, -3)], [], [rowOf('末', null)]))),
  )
  const [own] = (await readWorkbook(bytes)).sheets
  expect(own?.name).toBe('巡查问题1')
  expect(own?.rows.map(({ cells }) => cells)).toEqual([
    ['标题'],
    ['甲', '乙'],
    [odd, 1.5],
    [null, -3],
    ['末'],
  ])
  expect(own?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 1 }])
  const [library] = (await readByLibrary(bytes)).sheets
  expect(library?.rows.map(([first]) => first)).toEqual([
    '标题',
    '甲',
    expect.any(String),
    null,
    '末',
  ])
})

it('goes on in a second sheet, with the heading again, when the first is full', async () => {
  const page = Array.from({ length: 50 }, (_, at) => rowOf(`第 ${at} 行`))
  const sheet = sheetOf(pages(page, page, page))
  const bytes = await bytesOf(writeXlsx({ ...sheet, linesPerSheet: 82 }))
  const { sheets } = await readWorkbook(bytes)
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['巡查问题1', 82],
    ['巡查问题1_2', 72],
  ])
  expect(sheets[1]?.rows[0]?.cells).toEqual(['标题'])
  const texts = sheets.flatMap(({ rows }) => rows.slice(2).map(({ cells }) => cells[0]))
  expect(texts).toEqual([page, page, page].flat().map(({ cells }) => cells[0]))
})

it('holds a piece at a time, however many rows come, and lets go of its source when its reader leaves', async () => {
  const page = Array.from({ length: 1_000 }, () => rowOf('路边堆放垃圾', 12.5))
  let [asked, closed] = [0, false]
  const endless = (async function* () {
    try {
      for (;;) {
        asked += 1
        yield page
      }
    } finally {
      closed = true
    }
  })()
  let pieces = 0
  for await (const piece of writeXlsx(sheetOf(endless))) {
    expect(piece.length).toBeLessThan(1_000_000)
    pieces += 1
    if (pieces === 100) break
  }
  expect(asked).toBeLessThanOrEqual(pieces + 2)
  expect(closed).toBe(true)
})

it('counts days as workbooks do', () => {
  expect(daySerial('2018-05-09')).toBe(43_229)
  expect(daySerial('2018-05-09 12:00')).toBe(43_229.5)
  expect(daySerial('1899-01-01')).toBeNull()
  expect(daySerial('昨天')).toBeNull()
})
