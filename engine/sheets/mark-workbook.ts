import { openWorkbook, xmlOf } from './read-xlsx.ts'
import { cellsIn, piecesOf, type RowXml } from './sheet-scan.ts'
import { columnLetters } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { attribute, escaped, tagsOf } from './xml.ts'
import { packed, partChunks, partText, writeZip, type Zip } from './zip.ts'

/** What is written into a sheet: a text of its own column beside each line, and cells that are marked. */
export interface Marks {
  readonly sheet: string
  readonly column: number
  /** The line on which the column gets its heading, and what that is. */
  readonly headingLine: number
  readonly heading: string
  readonly lines: ReadonlyMap<number, { readonly text: string; readonly marked: readonly number[] }>
}

/** Light red behind black, the colour in which Excel itself shows what is bad. */
const fill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>'
/** Wide enough for a sentence; the unit is a digit of the workbook's own font. */
const columnWidth = 48

/** Styles with one more fill, and copies of those styles that marked cells have. */
class MarkedStyles {
  readonly #xml: string
  readonly #cells: readonly string[]
  readonly #fill: number
  readonly #copies = new Map<number, number>()

  constructor(xml: string) {
    this.#xml = xml
    const cells = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
    this.#cells = cells.match(/<xf\b[^>]*\/>|<xf\b[\s\S]*?<\/xf>/g) ?? []
    this.#fill = tagsOf(/<fills[\s>][\s\S]*?<\/fills>/.exec(xml)?.[0] ?? '', 'fill').length
    if (this.#cells.length === 0 || this.#fill === 0) throw new SheetFault('broken')
  }

  /** The style that is like this one, but marked. */
  marked(style: number): number {
    const known = this.#copies.get(style)
    if (known !== undefined) return known
    const copy = this.#cells.length + this.#copies.size
    this.#copies.set(style, copy)
    return copy
  }

  toXml(): string {
    const copies = [...this.#copies.keys()].map((style) => {
      const [, tag = '', rest = ''] =
        /^(<xf\b[^>]*?)(\/?>[\s\S]*)$/.exec(this.#cells[style] ?? this.#cells[0] ?? '') ?? []
      const bare = tag.replaceAll(/\s(fillId|applyFill)="[^"]*"/g, '')
      return `${bare} fillId="${this.#fill}" applyFill="1"${rest}`
    })
    return this.#xml
      .replace(/<fills\b[^>]*>/, `<fills count="${this.#fill + 1}">`)
      .replace('</fills>', `${fill}</fills>`)
      .replace(/<cellXfs\b[^>]*>/, `<cellXfs count="${this.#cells.length + copies.length}">`)
      .replace('</cellXfs>', `${copies.join('')}</cellXfs>`)
  }
}

interface NewCell {
  readonly text?: string
  readonly marked?: true
}

const styleOf = (tag: string): number => Number(attribute(tag, 's') ?? 0)
const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}"${style > 0 ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** A row's XML with some of its cells written anew; all others go over as they are. */
function rewritten(
  { line, tag, body }: RowXml,
  cells: ReadonlyMap<number, NewCell>,
  styles: MarkedStyles | null,
): string {
  const left = new Map(cells)
  let lastStyle = 0
  const drawn = (
    column: number,
    style: number,
    { text, marked }: NewCell,
    old?: string,
  ): string => {
    const shown = marked && styles ? styles.marked(style) : style
    const reference = `${columnLetters(column)}${line}`
    if (text !== undefined) return textCell(reference, shown, text)
    const bare = (old ?? '<c/>').replace(/\ss="\d+"/, '').replace(/\sr="[A-Z]+\d+"/, '')
    return bare.replace('<c', `<c r="${reference}" s="${shown}"`)
  }
  const parts: string[] = []
  for (const { column, tag: cellTag, start, end } of cellsIn(body)) {
    for (const [at, wanted] of [...left].sort(([a], [b]) => a - b))
      if (at < column) {
        parts.push(drawn(at, lastStyle, wanted))
        left.delete(at)
      }
    const wanted = left.get(column)
    left.delete(column)
    const whole = body.slice(start, end)
    parts.push(wanted ? drawn(column, styleOf(cellTag), wanted, whole) : whole)
    lastStyle = styleOf(cellTag)
  }
  for (const [at, wanted] of [...left].sort(([a], [b]) => a - b))
    parts.push(drawn(at, lastStyle, wanted))
  const open = tag.replace(/\sspans="[^"]*"/, '').replace(/\/>$/, '>')
  return `${open}${parts.join('')}</row>`
}

/** Room for the new column, unless the sheet has a width for it already. */
function withColumn(head: string, column: number): string {
  const taken = tagsOf(head, 'col').some((tag) => Number(attribute(tag, 'max')) > column)
  if (taken) return head
  const col = `<col min="${column + 1}" max="${column + 1}" width="${columnWidth}" customWidth="1"/>`
  return head.includes('</cols>')
    ? head.replace('</cols>', `${col}</cols>`)
    : head.replace(/<sheetData\s*>/, (data) => `<cols>${col}</cols>${data}`)
}

function cellsFor(marks: Marks, line: number): Map<number, NewCell> {
  const cells = new Map<number, NewCell>()
  const said = marks.lines.get(line)
  for (const column of said?.marked ?? []) cells.set(column, { marked: true })
  if (said) cells.set(marks.column, { text: said.text })
  if (line === marks.headingLine) cells.set(marks.column, { text: marks.heading })
  return cells
}

/** A program that writes a prefix before each tag does so throughout; such a file cannot be changed tag by tag. */
const isPrefixed = (zip: Zip, part: string): boolean =>
  /<\w+:(worksheet|styleSheet)[\s>]/.test(partText(zip, part).slice(0, 2_000))

/**
 * The same workbook with some cells marked and a column of words beside the rows. Every other part of it is left as it was packed, and
 * of the sheet itself everything but the cells that are written. Null when the file is written in a way that cannot be changed so.
 *
 * @throws SheetFault
 */
export async function markWorkbook(bytes: Buffer, marks: Marks): Promise<Buffer | null> {
  const { zip, sheets, styles: stylesPart } = openWorkbook(bytes)
  const found = sheets.find(({ name }) => name === marks.sheet)
  if (!found) throw new SheetFault('broken')
  if (stylesPart === undefined || !zip.has(stylesPart)) return null
  if (isPrefixed(zip, stylesPart) || isPrefixed(zip, found.path)) return null
  const styles = new MarkedStyles(xmlOf(zip, stylesPart))
  const written: string[] = []
  for await (const piece of piecesOf(partChunks(zip, found.path))) {
    if ('around' in piece) {
      written.push(written.length === 0 ? withColumn(piece.around, marks.column) : piece.around)
      continue
    }
    const { row } = piece
    const cells = cellsFor(marks, row.line)
    const same = row.tag.endsWith('/>') ? row.tag : `${row.tag}${row.body}</row>`
    written.push(cells.size === 0 ? same : rewritten(row, cells, styles))
  }
  const parts = new Map(zip)
  parts.set(found.path, packed(found.path, Buffer.from(written.join(''))))
  parts.set(stylesPart, packed(stylesPart, Buffer.from(styles.toXml())))
  return writeZip(parts.values())
}
