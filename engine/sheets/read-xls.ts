import type { CellValue, Sheet as LibrarySheet } from 'hucre'
import { readXls as readBiff } from 'hucre/xlsx'
import type { Cell, Sheet } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { Meter } from './sheet-scan.ts'

/** A day, with its time where it has one; the library gives the moment whose UTC reading is what the cell shows. */
function textOfDate(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00')
    ? day
    : `${day} ${time.slice(0, time.slice(6, 8) === '00' ? 5 : 8)}`
}

const cellOf = (value: CellValue): Cell =>
  value instanceof Date
    ? textOfDate(value)
    : typeof value === 'string'
      ? value.slice(0, sheetLimits.cellCharacters) || null
      : typeof value === 'number'
        ? Number(value.toPrecision(15))
        : value

function sheetOf(sheet: LibrarySheet, meter: Meter): Sheet {
  const rows = sheet.rows.flatMap((values, at) => {
    const cells = values.map(cellOf)
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length > sheetLimits.columns) throw new SheetFault('tooMuch')
    meter.count(
      cells.length,
      cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0),
    )
    const hidden = sheet.rowDefs?.get(at)?.hidden === true
    return cells.length === 0 ? [] : [{ line: at + 1, hidden, cells }]
  })
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol,
      bottom: endRow + 1,
      right: endCol,
    })),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, at) => (hidden ? [at] : [])),
  }
}

/**
 * Reads the old binary workbooks of Excel 97 to 2003, which still arrive.
 *
 * @throws SheetFault
 */
export async function readXls(bytes: Buffer): Promise<Sheet[]> {
  const workbook = await readBiff(bytes).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : ''
    if (name === 'EncryptedFileError') throw new SheetFault('encrypted')
    throw new SheetFault('broken')
  })
  const meter = new Meter()
  return workbook.sheets.map((sheet) => sheetOf(sheet, meter))
}
