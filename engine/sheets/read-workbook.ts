import type { Workbook } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { readSheetCsv } from './read-sheet-csv.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'

const begins = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** "EncryptedPackage" as a stream's name: a workbook with a password, put into the old container. */
const encryptedMark = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Reads a file that somebody hands in. What it is, its bytes say; the ending of its name is not believed.
 *
 * @throws SheetFault
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  if (bytes.length === 0) throw new SheetFault('empty')
  if (bytes.length > sheetLimits.fileBytes) throw new SheetFault('tooMuch')
  if (begins(bytes, 0x50, 0x4b)) return { kind: 'xlsx', sheets: await readXlsx(bytes) }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (bytes.includes(encryptedMark)) throw new SheetFault('encrypted')
    return { kind: 'xls', sheets: await readXls(bytes) }
  }
  return { kind: 'csv', sheets: readSheetCsv(bytes) }
}
