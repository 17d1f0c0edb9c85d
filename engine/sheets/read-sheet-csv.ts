import { type Info, parse } from 'csv-parse/sync'
import type { Sheet, SheetRow } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { Meter } from './sheet-scan.ts'

/** Control characters that no text has; their presence says that the bytes are no text. */
const controls = /(?![\t\n\f\r])\p{Cc}/u
/** An apostrophe that our own exports put before what a spreadsheet would run as a formula. */
const guarded = /^'(?=[=+\-@＝＋－＠])/
const endings = [',', '\t', ';'] as const

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return controls.test(text) ? null : text
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** UTF-16 says so by its first bytes; UTF-8 is recognised by being valid; the rest is what Excel writes in China. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le') ?? ''
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be') ?? ''
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  if (text === null) throw new SheetFault('notATable')
  return text
}

/** How codes are kept from becoming numbers in Excel: ="410811…". */
const asText = /^="([^"]*)"$/

/** The delimiter that occurs most in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000)
  const [best] = endings
    .map((one) => ({ one, n: head.split(one).length }))
    .sort((a, b) => b.n - a.n)
  return best?.one ?? ','
}

/** Reads a table of plain text as one sheet; what looks like a formula is a text like any other. */
export function readSheetCsv(bytes: Buffer): Sheet[] {
  const text = textOf(bytes).replaceAll(/\r\n?/g, '\n')
  if (/^\s*<(!doctype|html|table)/i.test(text)) throw new SheetFault('webPage')
  const meter = new Meter()
  const rows: SheetRow[] = []
  let last = { lines: 0, empty: 0 }
  const keep = (cells: readonly string[], { lines, empty_lines: empty }: Info): null => {
    const filled = cells.map((cell) =>
      cell.trim() === '' ? null : cell.replace(asText, '$1').replace(guarded, ''),
    )
    const line = last.lines + 1 + empty - last.empty
    last = { lines, empty }
    while (filled.at(-1) === null) filled.pop()
    if (filled.length > sheetLimits.columns) throw new SheetFault('tooMuch')
    meter.count(
      filled.length,
      cells.reduce((sum, cell) => sum + cell.length, 0),
    )
    if (filled.length > 0) rows.push({ line, hidden: false, cells: filled })
    return null
  }
  parse(text, {
    delimiter: delimiterOf(text),
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
    on_record: keep,
  })
  return [{ name: '', hidden: false, rows, merges: [], hiddenColumns: [] }]
}
