import type { Cell, SheetRow, Workbook } from '../sheets/sheet.ts'
import type { Grid, Layout } from './layout.ts'
import { plainText } from './plain-text.ts'

/** Why a row is no entry. */
export type PassedBecause =
  | 'total'
  | 'footer'
  | 'heading'
  | 'section'
  | 'blank'
  | 'alreadyImported'
  | 'example'

export interface DataRow {
  readonly line: number
  readonly hidden: boolean
  /** With what merged cells and "the same as above" stand for. */
  readonly cells: readonly Cell[]
}
export interface DataRows {
  readonly rows: readonly DataRow[]
  readonly passed: readonly { readonly line: number; readonly because: PassedBecause }[]
}

const totals = /^[\s\S]{0,8}(合\s*计|小\s*计|总\s*计|累\s*计|共\s*计)[:：]?$/
const footers =
  /^(填报|填表|制表|编制|审核|复核|审批|报送|上报|单位负责人|负责人|分管领导|主管领导|经办人|联系人|联系电话|注|备注|说明)[^:：（(]{0,6}[:：（(]/
const sameAsAbove = /^(同上|同前|〃|″|"|''|“|”|--″--)$/
/** A cell that says so and nothing else, with blanks around it, is not longer. */
const longestDitto = 40
/** Cells from the left among which a total or a footer stands. */
const leftmost = 3

/** Stands in the place of the row's number in the example of a template. */
export const exampleMark = '示例'

/** The column that a returned file carries, and what it says of rows that are in the ledger: see returned-file.ts. */
export const outcomeHeading = '导入结果'
const imported = /^已导入 ([0-9a-f-]{36})$/
/** What the outcome column says of a row that an import took in. */
export const importedMark = (run: string): string => `已导入 ${run}`

/** The cells of a row with what merged ones stand for; the very same where there is nothing to fill. */
function filledDown(grid: Grid, row: SheetRow): readonly Cell[] {
  const from = grid.merges.on(row.line).filter(({ top }) => top !== row.line)
  if (from.length === 0) return row.cells
  const cells = [...row.cells]
  for (const { top, left } of from) {
    while (cells.length <= left) cells.push(null)
    cells[left] = grid.rowAt.get(top)?.cells[left] ?? null
  }
  return cells
}

function reasonToPass(
  grid: Grid,
  { columns, header }: Layout,
  { line, cells }: SheetRow,
  ordinals: ReadonlySet<number>,
): PassedBecause | null {
  if ([...ordinals].some((index) => cells[index] === exampleMark)) return 'example'
  const texts = columns.map(({ index }) => plainText(cells[index] ?? null))
  const filled = texts.filter((text) => text !== '')
  const first = filled.slice(0, leftmost)
  if (first.some((text) => totals.test(text))) return 'total'
  if (
    cells.some((cell) => cell !== null && footers.test(plainText(cell))) &&
    filled.length <= leftmost
  )
    return 'footer'
  const meaning = columns.filter(
    ({ index }, at) => !ordinals.has(index) && texts[at] !== '' && texts[at] !== undefined,
  )
  if (meaning.length === 0) return 'blank'
  const repeats = columns.filter(
    ({ parts }, at) => texts[at] !== '' && parts.includes(texts[at] ?? ''),
  )
  if (repeats.length >= 2 && repeats.length >= filled.length * 0.6) return 'heading'
  const wide = grid.merges
    .on(line)
    .some(
      ({ top, left, right }) => top === line && right - left + 1 >= Math.max(3, columns.length / 2),
    )
  return wide && filled.length <= 1 && line > header.line ? 'section' : null
}

/** Columns that only number the rows. */
const ordinalHeading = /^(序号|序|行号|no|no\.|#)$/i
export const ordinalsOf = ({ columns }: Layout): ReadonlySet<number> =>
  new Set(
    columns
      .filter(({ parts }) => ordinalHeading.test((parts.at(-1) ?? '').replaceAll(/\s/g, '')))
      .map(({ index }) => index),
  )

const isDitto = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.length <= longestDitto && sameAsAbove.test(plainText(cell))

/** Replaces "the same as above" by what stands above; most rows are as they were. */
const withDittos = (cells: readonly Cell[], above: readonly Cell[] | undefined): readonly Cell[] =>
  cells.some(isDitto)
    ? cells.map((cell, at) => (isDitto(cell) ? (above?.[at] ?? null) : cell))
    : cells

/**
 * The rows of a table that stand for entries. Totals, footers, headings repeated on each page, headings of sections and rows that were
 * only numbered are passed over and named; so are rows that a returned file marks as taken in, unless that import was taken back.
 */
export function dataRows(
  grid: Grid,
  layout: Layout,
  standing: (run: string) => boolean = () => true,
): DataRows {
  const ordinals = ordinalsOf(layout)
  const outcome = layout.columns.find(({ parts }) => parts.at(-1) === outcomeHeading)?.index
  const end = layout.header.line + layout.header.depth - 1
  const rows: DataRow[] = []
  const passed: { line: number; because: PassedBecause }[] = []
  /** The last row that stands for an entry, taken in before or not: what the next one may call the same. */
  let above: readonly Cell[] | undefined
  for (const row of grid.sheet.rows) {
    if (row.line <= end) continue
    const mark =
      outcome === undefined ? undefined : imported.exec(plainText(row.cells[outcome] ?? null))
    const filled = filledDown(grid, row)
    const full = filled === row.cells ? row : { ...row, cells: filled }
    const isTakenIn = mark?.[1] !== undefined && standing(mark[1])
    const because = isTakenIn ? 'alreadyImported' : reasonToPass(grid, layout, full, ordinals)
    const cells = withDittos(filled, above)
    if (!because || isTakenIn) above = cells
    if (because) passed.push({ line: row.line, because })
    else rows.push(cells === row.cells ? row : { line: row.line, hidden: row.hidden, cells })
  }
  return { rows, passed }
}

/** The imports that a returned file's outcome column names. */
export function runsMarkedIn({ sheets }: Workbook): string[] {
  const found = new Set<string>()
  for (const { rows } of sheets) {
    const head = rows.find(({ cells }) => cells.some((cell) => cell === outcomeHeading))
    const at = head?.cells.indexOf(outcomeHeading) ?? -1
    if (at < 0) continue
    for (const { cells } of rows) {
      const run = imported.exec(plainText(cells[at] ?? null))?.[1]
      if (run !== undefined) found.add(run)
    }
  }
  return [...found]
}
