/** A workbook as its cells say it: no styles, no formulas, no pictures. Nothing here knows of registers. */

/**
 * What one cell shows. Dates are texts (`2018-05-09`, `2018-05-09 14:30`), since a workbook keeps them as numbers and its reader turns
 * them back; an error is its own text (`#REF!`); a formula is the result that was stored with it.
 */
export type Cell = string | number | boolean | null

export interface SheetRow {
  /** The number at the left edge of the sheet, counted from 1. */
  readonly line: number
  readonly hidden: boolean
  /** From column A on; what follows the last filled cell is left out. */
  readonly cells: readonly Cell[]
}

/** A rectangle of cells shown as one; lines from 1, columns from 0, both ends inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows with at least one filled cell, from the top. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
  readonly hiddenColumns: readonly number[]
}

export type SheetFileKind = 'xlsx' | 'xls' | 'csv'
export interface Workbook {
  readonly kind: SheetFileKind
  readonly sheets: readonly Sheet[]
}

/** Whoever is told of a workbook while it is read: the sheets one after the other, each with its rows and then what stands around them. */
export interface SheetSink {
  begin(kind: SheetFileKind): void
  sheet(sheet: Pick<Sheet, 'name' | 'hidden'>): void
  rows(some: readonly SheetRow[]): void
  around(around: Pick<Sheet, 'merges' | 'hiddenColumns'>): void
}

/** Column A is 0. */
export function columnLetters(column: number): string {
  let [rest, letters] = [column + 1, '']
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}
