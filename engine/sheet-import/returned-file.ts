import { readFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import type { Words } from '../define/index.ts'
import { csvLine } from '../export/csv-cell.ts'
import { type Marks, markWorkbook } from '../sheets/mark-workbook.ts'
import type { SheetFileKind } from '../sheets/sheet.ts'
import { importedMark, outcomeHeading } from './data-rows.ts'
import type { Run } from './import-runs.ts'
import type { Preview } from './import-session.ts'
import { plainText } from './plain-text.ts'

type Lang = keyof Words

/** Spreadsheets on Chinese machines read UTF-8 as such only behind this mark. */
const byteOrderMark = '\ufeff'
/** Longest text of a cell that Excel opens. */
const longestCell = 32_767

export interface ReturnedFile {
  readonly bytes: Buffer
  readonly name: string
  readonly type: string
}

const types: Readonly<Record<SheetFileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** What the outcome column says: of rows that are in the ledger the import that took them in, of others why they are not. */
function marksOf({ plan, outcomes, understood }: Preview, run: Run, lang: Lang): Marks {
  const { header, columns } = understood.layout
  const known = columns.find(({ parts }) => parts.at(-1) === outcomeHeading)?.index
  const widest = Math.max(0, ...understood.grid.sheet.rows.map(({ cells }) => cells.length))
  const lines = new Map<number, { text: string; marked: readonly number[] }>()
  for (const one of outcomes) {
    if (one.kind === 'refused')
      lines.set(one.line, {
        text: [...new Set(one.faults.map((fault) => fault[lang]))].join(' ').slice(0, longestCell),
        marked: [...new Set(one.faults.flatMap(({ column }) => column ?? []))],
      })
    else if (run.state === 'done') lines.set(one.line, { text: importedMark(run.id), marked: [] })
    else if (known !== undefined) lines.set(one.line, { text: '', marked: [] })
  }
  return {
    sheet: plan.sheet,
    column: known ?? widest,
    headingLine: header.line + header.depth - 1,
    heading: outcomeHeading,
    lines,
  }
}

/** The rows of the sheet as texts, the outcome beside them. */
const plainRows = ({ understood }: Preview, marks: Marks): string[][] =>
  understood.grid.sheet.rows.map(({ line, cells }) => {
    const texts = cells.map(plainText)
    while (texts.length < marks.column) texts.push('')
    const said = line === marks.headingLine ? marks.heading : marks.lines.get(line)?.text
    if (said !== undefined) texts[marks.column] = said
    return texts
  })

/** A workbook anew, for files that cannot be changed tag by tag: the same cells, without their looks. */
async function rebuilt(preview: Preview, marks: Marks): Promise<Buffer> {
  const rows = plainRows(preview, marks)
  const cells = new Map(
    preview.understood.grid.sheet.rows.flatMap(({ line }, at) =>
      (marks.lines.get(line)?.marked ?? []).map((column) => [
        `${at},${column}`,
        {
          value: rows[at]?.[column] ?? '',
          style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } },
        } as const,
      ]),
    ),
  )
  const name = marks.sheet === '' ? 'Sheet1' : marks.sheet
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows, cells }] }))
}

/**
 * The file that was handed in, with the cells in question marked and the reasons in a last column. Mended and handed in again, only the
 * rows that are not in the ledger count. An .xlsx keeps every style; an old .xls comes back as .xlsx.
 */
export async function returnedFile(
  path: string,
  preview: Preview,
  run: Run,
  lang: Lang,
): Promise<ReturnedFile> {
  const { kind } = preview.workbook
  const marks = marksOf(preview, run, lang)
  const stem = run.fileName.replace(/\.[A-Za-z]{2,5}$/, '')
  const name = `${stem}${{ zh: '（退回）', en: ' (returned)' }[lang]}.${kind === 'csv' ? 'csv' : 'xlsx'}`
  const type = types[kind]
  if (kind === 'csv') {
    const text = byteOrderMark + plainRows(preview, marks).map(csvLine).join('')
    return { bytes: Buffer.from(text), name, type }
  }
  const marked = kind === 'xlsx' ? await markWorkbook(await readFile(path), marks) : null
  return { bytes: marked ?? (await rebuilt(preview, marks)), name, type }
}
