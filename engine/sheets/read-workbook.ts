import { Gathered } from './gathered.ts'
import type { SheetSink, Workbook } from './sheet.ts'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'
import { readSheetCsv } from './read-sheet-csv.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'

const begins = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** Rows told of at a time. */
const lot = 1_000
/** "EncryptedPackage" as a stream's name: a workbook with a password, put into the old container. */
const encryptedMark = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Reads a file that somebody hands in and tells of it as it is read. What it is, its bytes say; the ending of its name is not believed.
 *
 * @throws SheetFault
 */
export async function tellWorkbook(bytes: Buffer, sink: SheetSink): Promise<void> {
  if (bytes.length === 0) throw new SheetFault('empty')
  if (bytes.length > sheetLimits.fileBytes) throw new SheetFault('tooMuch')
  if (begins(bytes, 0x50, 0x4b)) {
    sink.begin('xlsx')
    return readXlsx(bytes, sink)
  }
  const isOld = begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)
  if (isOld && bytes.includes(encryptedMark)) throw new SheetFault('encrypted')
  const sheets = isOld ? await readXls(bytes) : readSheetCsv(bytes)
  sink.begin(isOld ? 'xls' : 'csv')
  for (const { name, hidden, rows, ...around } of sheets) {
    sink.sheet({ name, hidden })
    for (let at = 0; at < rows.length; at += lot) sink.rows(rows.slice(at, at + lot))
    sink.around(around)
  }
}

/**
 * Reads a whole file.
 *
 * @throws SheetFault
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  const gathered = new Gathered()
  await tellWorkbook(bytes, gathered)
  return gathered.workbook()
}
