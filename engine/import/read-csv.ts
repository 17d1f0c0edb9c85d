import { CsvError, type CsvErrorCode, type Info, parse } from 'csv-parse/sync'
import type { Words } from '../define/index.ts'
import { refuse } from '../refusals.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import type { Table, TableRow } from './table.ts'

/**
 * Larger files are refused: a table and the lives of its rows are held in memory until all are judged. Measured: 20,000 service requests
 * of eight steps (11 MB) take 0.97 GB and 38 s on two cores; this is half as much again.
 */
const mostBytes = 16 * 1024 ** 2

const brokenQuote: Words = {
  zh: '引号没有配对，请检查这一行的双引号（内容里的双引号要写两个）。',
  en: 'A quotation mark has no partner; check the quotes of this row (one inside a cell is written twice).',
}
const faults: Partial<Record<CsvErrorCode, Words>> = {
  CSV_QUOTE_NOT_CLOSED: brokenQuote,
  CSV_INVALID_CLOSING_QUOTE: brokenQuote,
  INVALID_OPENING_QUOTE: brokenQuote,
}

const broken = (line: number, zh: string, en: string) =>
  refuse.importFile({ line, text: { zh, en } })

/** The records of a text with the lines on which they begin; blank lines are passed over. */
function records(text: string): TableRow[] {
  const found: TableRow[] = []
  let last = { lines: 0, empty: 0 }
  const keep = (cells: readonly string[], { lines, empty_lines: empty }: Info): null => {
    found.push({ line: last.lines + 1 + empty - last.empty, cells })
    last = { lines, empty }
    return null
  }
  try {
    parse(text, { skip_empty_lines: true, relax_column_count: true, on_record: keep })
  } catch (error) {
    const words = error instanceof CsvError ? faults[error.code] : undefined
    if (words) throw refuse.importFile({ line: last.lines + 1, text: words })
    throw error
  }
  return found
}

function checkTitles({ line, cells: columns }: TableRow): void {
  const nameless = columns.indexOf('')
  if (nameless >= 0)
    throw broken(line, `第 ${nameless + 1} 列没有列名。`, `Column ${nameless + 1} has no title.`)
  const twice = columns.find((column, at) => columns.indexOf(column) !== at)
  if (twice !== undefined)
    throw broken(line, `有两列都叫“${twice}”。`, `Two columns are called “${twice}”.`)
}

/**
 * Reads a table from the bytes of a CSV file (RFC 4180): titles in the first row, cells parted by commas. Rows without any content
 * are passed over, rows with more or fewer cells than there are titles kept apart.
 *
 * @throws Refusal `importFile` naming the line: a wrong encoding, an unclosed quote; `tooLarge`.
 */
export function readCsv(name: string, bytes: Uint8Array, encoding: Encoding): Table {
  if (bytes.byteLength > mostBytes) throw refuse.tooLarge({ limit: mostBytes })
  const text = decodeText(bytes, encoding).replaceAll(/\r\n?/g, '\n')
  const [first, ...rows] = records(text)
  if (!first) throw broken(1, '文件是空的。', 'The file is empty.')
  const titles = { ...first, cells: first.cells.map((title) => title.trim()) }
  checkTitles(titles)
  const columns = titles.cells
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const isEven = ({ cells }: TableRow) => cells.length === columns.length
  const uneven = filled.filter((row) => !isEven(row))
  return { name, columns, rows: filled.filter(isEven), ...(uneven.length > 0 && { uneven }) }
}
