import { type CellLook, lookNumber, stylesXml } from './cell-looks.ts'
import { columnLetters, type Merge } from './sheet.ts'
import { type StreamedPart, zipStream } from './zip-stream.ts'
import { escaped } from './xml.ts'

/** A text, a number (days and moments among them, as serial numbers), or nothing. Never a formula: there is no way to write one. */
export type WrittenCell = string | number | null
export interface WrittenRow {
  readonly cells: readonly WrittenCell[]
  /** One for every cell, those that are empty among them. */
  readonly looks: readonly CellLook[]
  /** In points; left to the program that opens the file when not given. */
  readonly height?: number
}
export interface WrittenSheet {
  readonly name: string
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[]
  /** The rows above the data: titles and headings. They stay in sight, and are repeated on each page and each further sheet. */
  readonly head: readonly WrittenRow[]
  /** Of the head; lines from 1. */
  readonly merges: readonly Merge[]
  /** What a page that is printed says below; `&P` is its number, `&N` how many there are. */
  readonly pageFooter: string
  /** Rows as they come, in pieces that are held one at a time. */
  readonly rows: AsyncIterable<readonly WrittenRow[]>
  /** Lines that one sheet holds, heading and end among them; as many as any program can read when not given. */
  readonly linesPerSheet?: number
  /** The end of the last sheet, with its merges counted from its own first row. */
  readonly foot?: { readonly rows: readonly WrittenRow[]; readonly merges: readonly Merge[] }
}

/** A sheet has 2^20 lines in every program since Excel 2007. */
const mostLines = 1_048_576
/** A part of a ZIP file has less than 4 GiB; a new sheet begins well before. */
const mostCharacters = 1_000_000_000
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Numbers, days and moments; what a reader sees as a mask instead is text, and looks like text. */
const numeric: ReadonlySet<string> = new Set([
  'ordinal',
  'number',
  'mean',
  'whole',
  'amount',
  'share',
  'day',
  'moment',
])

/** Characters that XML cannot hold, and texts that already look like their escape (ECMA-376 part 1, 22.9.2.19). */
const unwritable = /[^\P{Cc}\t\n]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu
/** Most texts hold none of these, and one look at them is enough. */
const needsCare = /[^\P{Cc}\t\n]|[\ufffe\uffff<>&"]|_x/u
const inXml = (text: string): string =>
  needsCare.test(text)
    ? escaped(
        text.replaceAll(
          unwritable,
          (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
        ),
      )
    : text

function cellXml(reference: string, cell: WrittenCell, look: CellLook): string {
  if (cell === null || cell === '') return `<c r="${reference}" s="${lookNumber.get(look) ?? 0}"/>`
  if (typeof cell === 'number')
    return `<c r="${reference}" s="${lookNumber.get(look) ?? 0}"><v>${cell}</v></c>`
  const shown = numeric.has(look) ? 'text' : look
  return `<c r="${reference}" s="${lookNumber.get(shown) ?? 0}" t="inlineStr"><is><t xml:space="preserve">${inXml(cell)}</t></is></c>`
}

function rowXml({ cells, looks, height }: WrittenRow, line: number, letters: readonly string[]) {
  let xml = `<row r="${line}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`
  for (let at = 0; at < cells.length; at += 1)
    xml += cellXml(`${letters[at] ?? ''}${line}`, cells[at] ?? null, looks[at] ?? 'plain')
  return `${xml}</row>`
}

const mergesXml = (merges: readonly Merge[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges
        .map(
          ({ top, left, bottom, right }) =>
            `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`,
        )
        .join('')}</mergeCells>`

const opening = ({ widths, head }: WrittenSheet): string =>
  [
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head.length}" topLeftCell="A${head.length + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16"/><cols>',
    ...widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    ),
    '</cols><sheetData>',
  ].join('')

/** A4 is paper 9 (ECMA-376 part 1, 18.3.1.63); as wide as the page, as many pages as it takes. */
const closing = (sheet: WrittenSheet, merges: readonly Merge[]): string =>
  `</sheetData>${mergesXml(merges)}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C${escaped(sheet.pageFooter)}</oddFooter></headerFooter></worksheet>`

/** The rows of all sheets, one after the other: a sheet takes as many as it can hold. */
class Sheets {
  readonly #sheet: WrittenSheet
  readonly #pages: AsyncIterator<readonly WrittenRow[]>
  readonly #letters: readonly string[]
  /** Rows that the sheet before had no room for; null when there are no more. */
  #left: readonly WrittenRow[] | null = []
  constructor(sheet: WrittenSheet) {
    this.#sheet = sheet
    this.#pages = sheet.rows[Symbol.asyncIterator]()
    this.#letters = sheet.widths.map((_, at) => columnLetters(at))
  }
  more = (): boolean => this.#left !== null
  close = async (): Promise<void> => void (await this.#pages.return?.())

  #xml(rows: readonly WrittenRow[], line: number): string {
    return rows.map((row, at) => rowXml(row, line + at, this.#letters)).join('')
  }
  async #next(): Promise<readonly WrittenRow[] | null> {
    const page = await this.#pages.next()
    return page.done ? null : page.value
  }
  /** The XML of one sheet, in pieces. */
  async *one(): AsyncGenerator<string> {
    const { head, foot, merges, linesPerSheet = mostLines } = this.#sheet
    yield opening(this.#sheet) + this.#xml(head, 1)
    let [line, characters] = [head.length + 1, 0]
    const room = linesPerSheet - (foot?.rows.length ?? 0)
    while (this.#left !== null && line <= room && characters < mostCharacters) {
      const rows: readonly WrittenRow[] = this.#left
      const fitting = rows.slice(0, room - line + 1)
      const xml = this.#xml(fitting, line)
      line += fitting.length
      characters += xml.length
      if (xml !== '') yield xml
      this.#left = fitting.length < rows.length ? rows.slice(fitting.length) : await this.#next()
    }
    const footMerges = this.#left === null ? (foot?.merges ?? []) : []
    if (this.#left === null && foot) yield this.#xml(foot.rows, line)
    const down = line - 1
    yield closing(this.#sheet, [
      ...merges,
      ...footMerges.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
    ])
  }
}

/** A name that a sheet may have: no signs that mean something in formulas, at most 31 characters (Excel's own limit). */
const sheetName = (name: string, at: number): string => {
  const ending = at === 0 ? '' : `_${at + 1}`
  const bare = name.replaceAll(/[[\]:*?/\\']/g, '').slice(0, 31 - ending.length)
  return (bare === '' ? 'Sheet1' : bare) + ending
}

/** The parts that say how all the others belong together, known only when the last sheet is written. */
function frame({ name, head }: WrittenSheet, count: number): StreamedPart[] {
  const each = (of: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => of(at)).join('')
  const titles = (at: number) =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(sheetName(name, at))}'!$1:$${head.length}</definedName>`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (path: string, xml: string): StreamedPart => ({
    name: path,
    content: [declaration + xml],
  })
  return [
    { name: 'xl/styles.xml', content: [stylesXml] },
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((at) => `<sheet name="${escaped(sheetName(name, at))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets><definedNames>${each(titles)}</definedNames></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageOf}/relationships">${each((at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ),
  ]
}

async function* parts(sheet: WrittenSheet): AsyncGenerator<StreamedPart> {
  const sheets = new Sheets(sheet)
  let count = 0
  try {
    do {
      count += 1
      yield { name: `xl/worksheets/sheet${count}.xml`, content: sheets.one() }
    } while (sheets.more())
  } finally {
    await sheets.close()
  }
  yield* frame(sheet, count)
}

/** A workbook of one table while its rows come in, in constant memory; what one sheet cannot hold goes on in the next. */
export const writeXlsx = (sheet: WrittenSheet): AsyncGenerator<Buffer> => zipStream(parts(sheet))
