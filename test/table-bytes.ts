import { type CellValue, writeXlsxStream } from 'hucre/xlsx'

/** A workbook of one sheet with these lines, the headings first. */
export async function tableBytes(lines: Iterable<CellValue[]>): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of writeXlsxStream(lines, { name: '台账', inlineStrings: false }))
    parts.push(part)
  return Buffer.concat(parts)
}
