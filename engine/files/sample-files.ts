/** Files of many types, made on the spot for tests. */
import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A ZIP file with these names, each holding the same few bytes, stored without compression. */
export function zipOf(...names: readonly string[]): Buffer {
  const content = Buffer.from('<x/>')
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const name of names) {
    const bytes = Buffer.from(name)
    const sizes = [crc32(content), content.length, content.length]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    sizes.forEach((value, at) => local.writeUInt32LE(value, 14 + 4 * at))
    local.writeUInt16LE(bytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    sizes.forEach((value, at) => entry.writeUInt32LE(value, 16 + 4 * at))
    entry.writeUInt16LE(bytes.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, bytes, content)
    entries.push(entry, bytes)
    offset += 30 + bytes.length + content.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export const docx = zipOf('[Content_Types].xml', 'word/document.xml')
export const xlsx = zipOf('[Content_Types].xml', 'xl/workbook.xml')
export const ofd = zipOf('OFD.xml', 'Doc_0/Document.xml')
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n')

/** A picture of one colour. */
export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

/** A photograph as a telephone writes it: lying on its side, with date, place and maker. */
export const phonePhoto = (width = 400, height = 300, taken?: string): Promise<Buffer> =>
  picture(width, height)
    .withExif({
      IFD0: { Make: 'Maker', Model: 'Phone' },
      IFD2: taken === undefined ? {} : { DateTimeOriginal: taken },
      IFD3: { GPSLatitude: '39/1 30/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
