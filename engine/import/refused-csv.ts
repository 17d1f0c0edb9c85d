import { csvLine } from '../export/csv-cell.ts'
import type { Lang } from '../refusals.ts'
import type { RefusedRow } from './import-table.ts'
import type { Table } from './table.ts'

/** The column that says why a row came back; a file that is handed in again may carry it. */
const reasonColumn = '退回原因'

/** Spreadsheets on Chinese machines read UTF-8 as such only behind this mark. */
const byteOrderMark = '\ufeff'

/**
 * The refused rows as the CSV file that they came in, with their reasons in a column at the end: mend it and hand it in again. Cells beyond
 * the last title come after the reason, so that none is lost.
 */
export function refusedCsv({ columns }: Table, refused: readonly RefusedRow[], lang: Lang): string {
  const kept = columns.flatMap((column, at) => (column === reasonColumn ? [] : [at]))
  const titles = csvLine([...kept.map((at) => columns[at] ?? ''), reasonColumn])
  const rows = refused.map(({ row, reason }) =>
    csvLine([
      ...kept.map((at) => row.cells[at] ?? ''),
      reason[lang],
      ...row.cells.slice(columns.length),
    ]),
  )
  return byteOrderMark + titles + rows.join('')
}
