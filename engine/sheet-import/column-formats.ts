import { openZip, packed, partText, writeZip } from '../sheets/zip.ts'
import { columnLetters } from '../sheets/sheet.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'

/**
 * Gives the columns of a workbook's first sheet the format of their cell in one line (1 is the first). The library formats the cells it writes; people type
 * into those below, where a spreadsheet would make a rounded number of an identity number.
 */
export function formatColumns(bytes: Buffer, line: number): Buffer {
  const zip = openZip(bytes)
  const sheet = partText(zip, sheetPart)
  const styles = new Map(
    Array.from(sheet.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)).flatMap(
      ([, letters = '', at, style = '']) =>
        Number(at) === line ? [[letters, style] as const] : [],
    ),
  )
  const formatted = sheet.replaceAll(
    /<col min="(\d+)" max="\1"/g,
    (whole: string, number: string): string => {
      const style = styles.get(columnLetters(Number(number) - 1))
      return style === undefined ? whole : `${whole} style="${style}"`
    },
  )
  const parts = new Map(zip).set(sheetPart, packed(sheetPart, Buffer.from(formatted)))
  return writeZip(parts.values())
}
