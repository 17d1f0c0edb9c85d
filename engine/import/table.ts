/** A row of a table that somebody hands in. */
export interface TableRow {
  /** The line of the file on which the row begins, counted from 1; the title row has one too. */
  readonly line: number
  /** As many cells as the table has columns. */
  readonly cells: readonly string[]
}

/** A table that somebody hands in, whatever kind of file held it. */
export interface Table {
  /** The name of the file, as its entries will name it. */
  readonly name: string
  /** The titles of the columns, each once. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Rows with more or fewer cells than there are columns: nobody can say which cell belongs to which. */
  readonly uneven?: readonly TableRow[]
}

/** Reads a cell of one row by the title of its column; blanks at the ends say nothing. */
export type Cells = (column: string) => string

/** How to read the cells of any row of the table, each put right by `repair`. A column that is not there reads as empty. */
export function cellsOf(
  table: Table,
  repair: (cell: string) => string = (cell) => cell,
): (row: TableRow) => Cells {
  const places = new Map(table.columns.map((column, at) => [column, at]))
  return (row) => (column) => repair(row.cells[places.get(column) ?? -1] ?? '').trim()
}
