import type { Cell, Merge, Sheet, SheetRow } from '../sheets/sheet.ts'
import { likenessOfPath } from './header-names.ts'
import { plainText } from './plain-text.ts'

/** A column of the table: its place in the sheet, and its heading, one part for each level. */
export interface Column {
  readonly index: number
  readonly parts: readonly string[]
  readonly hidden: boolean
}
export interface Header {
  /** The line on which the heading begins, and how many lines it has. */
  readonly line: number
  readonly depth: number
}
export interface Layout {
  readonly header: Header
  readonly columns: readonly Column[]
  /** The texts above the heading: the title, the unit, the day. */
  readonly above: readonly string[]
}

/** Headings are looked for in so many filled rows: a title, a unit, a note, and room to spare. */
const rowsLookedAt = 40
const deepest = 3
/** Of two readings that match as well, the shallower one is meant. */
const costOfLevel = 0.05
/** Below this a name says nothing. */
const faint = 0.55
/** A heading that matches no field at all spans at least this share of the widest row. */
const widthOfHeading = 0.6

/** The merge that covers each cell, asked by line and column. */
export class Merges {
  readonly #byLine = new Map<number, Merge[]>()
  constructor(merges: readonly Merge[], lines: ReadonlySet<number>) {
    for (const merge of merges)
      for (let line = merge.top; line <= Math.min(merge.bottom, merge.top + 100_000); line += 1) {
        if (!lines.has(line)) continue
        const known = this.#byLine.get(line)
        if (known) known.push(merge)
        else this.#byLine.set(line, [merge])
      }
  }
  at = (line: number, column: number): Merge | undefined =>
    this.#byLine.get(line)?.find(({ left, right }) => column >= left && column <= right)
  on = (line: number): readonly Merge[] => this.#byLine.get(line) ?? []
}

/** A sheet whose rows are found by their line. */
export interface Grid {
  readonly sheet: Sheet
  readonly rowAt: ReadonlyMap<number, SheetRow>
  readonly merges: Merges
}
export function gridOf(sheet: Sheet): Grid {
  const rowAt = new Map(sheet.rows.map((row) => [row.line, row]))
  const lines = new Set(rowAt.keys())
  // A merge may reach over lines that hold nothing themselves.
  for (const { top, bottom } of sheet.merges)
    for (let line = top; line <= Math.min(bottom, top + deepest); line += 1) lines.add(line)
  return { sheet, rowAt, merges: new Merges(sheet.merges, lines) }
}

const cellAt = (grid: Grid, line: number, column: number): Cell =>
  grid.rowAt.get(line)?.cells[column] ?? null

/** What a cell of the heading shows: of a merged one, what all of it shows. */
function headingAt(grid: Grid, line: number, column: number): string {
  const merge = grid.merges.at(line, column)
  const cell = merge ? cellAt(grid, merge.top, merge.left) : cellAt(grid, line, column)
  return plainText(cell)
}

function columnsUnder(grid: Grid, { line, depth }: Header): Column[] {
  const lines = Array.from({ length: depth }, (_, at) => line + at)
  const width = Math.max(...lines.map((one) => grid.rowAt.get(one)?.cells.length ?? 0), 0)
  const hidden = new Set(grid.sheet.hiddenColumns)
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const said = lines.map((one) => headingAt(grid, one, index)).filter((text) => text !== '')
    const parts = said.filter((text, at) => text !== said[at - 1])
    return parts.length === 0 ? [] : [{ index, parts, hidden: hidden.has(index) }]
  })
}

/** A heading is not cut through the middle of a merged cell. */
function cutsMerge(grid: Grid, { line, depth }: Header): boolean {
  const last = line + depth - 1
  return (
    grid.merges.on(line).some(({ top }) => top < line) ||
    grid.merges.on(last).some(({ top, bottom }) => top >= line && bottom > last)
  )
}

/** How well headings match names, each name being used once. */
function scoreOf(columns: readonly Column[], names: readonly (readonly string[])[]): number {
  const free = new Set(names)
  let score = 0
  for (const { parts } of columns) {
    let best: { readonly of: readonly string[]; readonly likeness: number } | null = null
    for (const of of free) {
      const likeness = Math.max(...of.map((name) => likenessOfPath(parts, name)))
      if (likeness >= faint && likeness > (best?.likeness ?? 0)) best = { of, likeness }
    }
    if (!best) continue
    free.delete(best.of)
    score += best.likeness
  }
  return score
}

/** The first row that is as wide as the table and holds nothing but different texts. */
function widestTextRow({ sheet }: Grid): number {
  const head = sheet.rows.slice(0, rowsLookedAt)
  const filled = (row: SheetRow) => row.cells.filter((cell) => cell !== null)
  const widest = Math.max(...head.map((row) => filled(row).length), 0)
  const found = head.find((row) => {
    const cells = filled(row)
    const texts = cells.filter((cell) => typeof cell === 'string')
    const enough = texts.length >= Math.max(2, widest * widthOfHeading)
    return enough && texts.length === cells.length && new Set(texts).size === texts.length
  })
  return found?.line ?? head[0]?.line ?? 1
}

/**
 * Finds the heading of a table among titles and notes, by the names it should hold.
 *
 * @param names For each field, every name by which it is known.
 */
export function findHeader(grid: Grid, names: readonly (readonly string[])[]): Header {
  let best: { readonly header: Header; readonly score: number } | null = null
  for (const { line } of grid.sheet.rows.slice(0, rowsLookedAt)) {
    for (let depth = 1; depth <= deepest; depth += 1) {
      const header = { line, depth }
      if (cutsMerge(grid, header)) continue
      const score = scoreOf(columnsUnder(grid, header), names) - costOfLevel * depth
      if (score > (best?.score ?? 0.5)) best = { header, score }
    }
  }
  return best?.header ?? { line: widestTextRow(grid), depth: 1 }
}

/** The table under a heading. */
export function layoutUnder(grid: Grid, header: Header): Layout {
  const above = grid.sheet.rows
    .filter(({ line }) => line < header.line)
    .flatMap(({ cells }) => cells.map(plainText).filter((text) => text !== ''))
  return { header, columns: columnsUnder(grid, header), above }
}
