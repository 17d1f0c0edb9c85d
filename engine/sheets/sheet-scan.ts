/** Reads the rows of a worksheet's XML while it is unpacked. Written by hand: it is the part that every large file spends its time in. */
import type { Cell, Merge, SheetRow } from './sheet.ts'
import { serialText, type ShownDate } from './serial-date.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { attribute, says, tagsOf, textIn, unescaped, withoutPrefix } from './xml.ts'

/** What a workbook keeps once for all its sheets. */
export interface Shared {
  readonly texts: readonly string[]
  /** By the index of a cell's style: as what numbers under it show. */
  readonly dates: readonly ShownDate[]
  readonly date1904: boolean
  /** Counts what has been read of all sheets, and stops at the limits. */
  readonly meter: Meter
}

export class Meter {
  #cells = 0
  #characters = 0
  count(cells: number, characters: number): void {
    this.#cells += cells
    this.#characters += characters
    if (this.#cells > sheetLimits.cells || this.#characters > sheetLimits.characters)
      throw new SheetFault('tooMuch')
  }
}

/** What stands around the rows. */
export interface Surroundings {
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
}

export interface RowXml {
  readonly line: number
  /** The opening tag, and what is between it and the closing one. */
  readonly tag: string
  readonly body: string
}

/** `AB12` is column 27; -1 for anything else. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) return at === 0 ? -1 : column - 1
    column = column * 26 + letter
  }
  return -1
}

/** Fifteen digits are what a workbook's programs show; the rest is the noise of binary fractions (0.30000000000000004). */
const shownDigits = 15
const shown = (value: number, raw: string): number =>
  raw.length <= shownDigits ? value : Number(value.toPrecision(shownDigits))

/** Days repeat from row to row; reading each once is a third of the work. */
const days = new Map<string, string | null>()
const daysKept = 20_000
function dayText(raw: string, serial: number, date1904: boolean, withTime: boolean): string | null {
  const key = `${date1904 ? '4' : ''}${withTime ? 't' : ''}${raw}`
  const known = days.get(key)
  if (known !== undefined) return known
  const text = serialText(serial, date1904, withTime)
  if (days.size < daysKept) days.set(key, text)
  return text
}

function valueOf(type: string, style: string, body: string, shared: Shared): Cell {
  if (type === 'inlineStr') return textIn(body)
  const start = body.indexOf('<v>')
  const from =
    start >= 0
      ? start + 3
      : body.indexOf('<v ') < 0
        ? -1
        : body.indexOf('>', body.indexOf('<v ')) + 1
  if (from < 0) return null
  const raw = body.slice(from, body.indexOf('</v>', from))
  if (raw === '') return null
  if (type === 's') return shared.texts[Number(raw)] ?? null
  if (type === 'str' || type === 'e' || type === 'd') return unescaped(raw)
  if (type === 'b') return raw === '1' || raw === 'true'
  const number = Number(raw)
  if (!Number.isFinite(number)) return unescaped(raw)
  const as = style === '' ? null : (shared.dates[Number(style)] ?? null)
  if (as === null) return shown(number, raw)
  return dayText(raw, number, shared.date1904, as === 'moment') ?? number
}

/** A cell's tag and what it holds, in the order of the row. */
export function* cellsIn(body: string): Generator<{
  readonly column: number
  readonly tag: string
  readonly inner: string
  readonly start: number
  readonly end: number
}> {
  let [at, column] = [0, -1]
  for (;;) {
    const start = body.indexOf('<c', at)
    if (start < 0) return
    const next = body.charCodeAt(start + 2)
    const close = body.indexOf('>', start)
    if (close < 0) throw new SheetFault('broken')
    at = close + 1
    // <c …> and <c/>, not <cellWatch>.
    if (next !== 32 && next !== 62 && next !== 47) continue
    const tag = body.slice(start, close + 1)
    const reference = attribute(tag, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (column < 0) throw new SheetFault('broken')
    let inner = ''
    if (body.charCodeAt(close - 1) !== 47) {
      const end = body.indexOf('</c>', at)
      if (end < 0) throw new SheetFault('broken')
      inner = body.slice(at, end)
      at = end + 4
    }
    yield { column, tag, inner, start, end: at }
  }
}

/** A row's cells as they show; null when it is empty. */
function rowOf({ line, tag, body }: RowXml, shared: Shared): SheetRow | null {
  const cells: Cell[] = []
  let [filled, characters] = [0, 0]
  for (const { column, tag: cell, inner } of cellsIn(body)) {
    if (inner === '') continue
    const value = valueOf(attribute(cell, 't') ?? '', attribute(cell, 's') ?? '', inner, shared)
    if (value === null || value === '') continue
    if (column >= sheetLimits.columns) throw new SheetFault('tooMuch')
    const kept = typeof value === 'string' ? value.slice(0, sheetLimits.cellCharacters) : value
    while (cells.length < column) cells.push(null)
    cells[column] = kept
    filled += 1
    characters += typeof kept === 'string' ? kept.length : 8
  }
  if (filled === 0) return null
  shared.meter.count(filled, characters)
  return { line, hidden: says(tag, 'hidden'), cells }
}

function mergesIn(xml: string): Merge[] {
  const tags = tagsOf(xml, 'mergeCell')
  if (tags.length > sheetLimits.mergedRanges) throw new SheetFault('tooMuch')
  return tags.flatMap((tag) => {
    const [, left = '', top, right = '', bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref') ?? '') ?? []
    return top === undefined
      ? []
      : [
          {
            top: Number(top),
            left: columnOf(`${left}1`),
            bottom: Number(bottom),
            right: columnOf(`${right}1`),
          },
        ]
  })
}

const hiddenIn = (xml: string): number[] =>
  tagsOf(xml, 'col').flatMap((tag) => {
    if (!says(tag, 'hidden')) return []
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]
    const last = Math.min(max, sheetLimits.columns)
    return Array.from({ length: Math.max(0, last - min + 1) }, (_, at) => min - 1 + at)
  })

type Piece = { readonly row: RowXml } | { readonly around: string }

/** Splits a worksheet into what stands before its rows, each row, and what stands after them. */
export async function* piecesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const decoder = new TextDecoder('utf-8')
  let [held, inRows, line] = ['', false, 0]
  let prefix: string | undefined
  for await (const chunk of chunks) {
    held += decoder.decode(chunk, { stream: true })
    prefix ??= /^[^<]*(?:<\?[^>]*>\s*)?<(\w+):worksheet[\s>]/.exec(held)?.[1]
    held = withoutPrefix(held, prefix)
    const start = inRows ? null : /<sheetData\s*>/.exec(held)
    if (start) {
      const from = start.index + start[0].length
      yield { around: held.slice(0, from) }
      held = held.slice(from)
      inRows = true
    }
    let at = 0
    for (let piece = inRows && rowXmlAt(held, at, line); piece; piece = rowXmlAt(held, at, line)) {
      line = piece.row.line
      at = piece.next
      yield { row: piece.row }
    }
    held = held.slice(at)
    if (inRows && held.trimStart().startsWith('</sheetData>')) inRows = false
    if (held.length > (inRows ? sheetLimits.rowBytes : sheetLimits.partBytes))
      throw new SheetFault('tooMuch')
  }
  if (inRows) throw new SheetFault('broken')
  yield { around: held }
}

/** The row that begins at a place, if all of it is there. */
function rowXmlAt(
  xml: string,
  at: number,
  before: number,
): { readonly row: RowXml; readonly next: number } | null {
  const start = xml.indexOf('<row', at)
  const end = start < 0 ? -1 : xml.indexOf('>', start)
  // <rowBreaks> stands behind the rows.
  if (end < 0 || xml.charCodeAt(start + 4) === 66) return null
  const tag = xml.slice(start, end + 1)
  const said = attribute(tag, 'r')
  const line = said === undefined ? before + 1 : Number(said)
  if (!Number.isInteger(line) || line < 1) throw new SheetFault('broken')
  if (xml.charCodeAt(end - 1) === 47) return { row: { line, tag, body: '' }, next: end + 1 }
  const close = xml.indexOf('</row>', end)
  if (close < 0) return null
  return { row: { line, tag, body: xml.slice(end + 1, close) }, next: close + 6 }
}

/** Reads one worksheet. Every row that holds something goes to `onRow`; what stands around them is given at the end. */
export async function scanSheet(
  chunks: AsyncIterable<Uint8Array>,
  shared: Shared,
  onRow: (row: SheetRow) => void,
): Promise<Surroundings> {
  let around = ''
  let last = 0
  for await (const piece of piecesOf(chunks)) {
    if ('around' in piece) {
      around += piece.around
      continue
    }
    if (piece.row.line <= last) throw new SheetFault('broken')
    last = piece.row.line
    const row = rowOf(piece.row, shared)
    if (row) onRow(row)
  }
  return { merges: mergesIn(around), hiddenColumns: hiddenIn(around) }
}
