/*
 * A canvas forgets when a photo was taken. That one line of its EXIF (CIPA DC-008) is carried over into the smaller photo;
 * where it was taken and all else the camera wrote stays behind.
 */
const tags = { exif: 0x8769, takenAt: 0x9003, offset: 0x9011 } as const
/** "2018:05:09 14:05:33" and "+08:00", each with the zero that ends it. */
const lengths = { takenAt: 20, offset: 7 } as const
const asciiType = 2
const longType = 4
const entryBytes = 12

export interface PhotoDate {
  readonly takenAt: string
  readonly offset: string
}

/** EXIF stands before the picture; cameras put it within the first 64 kB, the largest a segment can be. */
export const exifReach = 70_000

/** The TIFF part of a JPEG's EXIF segment, or nothing. */
function exifOf(data: DataView): DataView | undefined {
  let at = 2
  while (at + 10 <= data.byteLength && data.getUint8(at) === 0xff) {
    const length = data.getUint16(at + 2)
    const isExif = data.getUint16(at) === 0xffe1 && data.getUint32(at + 4) === 0x45786966
    if (isExif && at + 2 + length <= data.byteLength)
      return new DataView(data.buffer, data.byteOffset + at + 10, length - 8)
    at += 2 + length
  }
  return undefined
}

/** Where the entry with this tag stands in a directory of TIFF 6.0, or nothing. */
function entryAt(
  tiff: DataView,
  little: boolean,
  directory: number,
  tag: number,
): number | undefined {
  const count = tiff.getUint16(directory, little)
  for (let n = 0; n < count; n += 1) {
    const at = directory + 2 + entryBytes * n
    if (tiff.getUint16(at, little) === tag) return at
  }
  return undefined
}

function textAt(
  tiff: DataView,
  little: boolean,
  directory: number,
  tag: number,
  length: number,
): string {
  const at = entryAt(tiff, little, directory, tag)
  if (at === undefined) return ''
  const place = tiff.getUint32(at + 8, little)
  return Array.from({ length: length - 1 }, (_, n) =>
    String.fromCharCode(tiff.getUint8(place + n)),
  ).join('')
}

/** When the camera says that it took the photo; nothing when it says nothing that can be read. */
export function readPhotoDate(start: ArrayBuffer): PhotoDate | undefined {
  try {
    const tiff = exifOf(new DataView(start))
    if (!tiff) return undefined
    const little = tiff.getUint16(0) === 0x4949
    const pointer = entryAt(tiff, little, tiff.getUint32(4, little), tags.exif)
    if (pointer === undefined) return undefined
    const own = tiff.getUint32(pointer + 8, little)
    const takenAt = textAt(tiff, little, own, tags.takenAt, lengths.takenAt)
    const offset = textAt(tiff, little, own, tags.offset, lengths.offset)
    if (!/^\d{4}(:\d\d){2} \d\d(:\d\d){2}$/.test(takenAt)) return undefined
    return { takenAt, offset: /^[+-]\d\d:\d\d$/.test(offset) ? offset : '' }
  } catch (error) {
    // A directory that points beyond the data: the photo is fine, its date is not to be had.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** An EXIF segment that holds the date and nothing else, to be put behind the first two bytes of a JPEG. */
export function photoDateSegment({ takenAt, offset }: PhotoDate): Uint8Array<ArrayBuffer> {
  const texts = [
    { tag: tags.takenAt, text: takenAt },
    { tag: tags.offset, text: offset },
  ].filter(({ text }) => text !== '')
  const firstDirectory = 8
  const own = firstDirectory + 2 + entryBytes + 4
  const afterOwn = own + 2 + entryBytes * texts.length + 4
  const total = afterOwn + texts.reduce((sum, { text }) => sum + text.length + 1, 0)
  const bytes = new Uint8Array(10 + total)
  const all = new DataView(bytes.buffer)
  all.setUint16(0, 0xffe1)
  all.setUint16(2, 8 + total)
  all.setUint32(4, 0x45786966)
  const tiff = new DataView(bytes.buffer, 10)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.setUint16(at, tag)
    tiff.setUint16(at + 2, type)
    tiff.setUint32(at + 4, count)
    tiff.setUint32(at + 8, value)
  }
  tiff.setUint32(0, 0x4d4d002a)
  tiff.setUint32(4, firstDirectory)
  tiff.setUint16(firstDirectory, 1)
  entry(firstDirectory + 2, tags.exif, longType, 1, own)
  tiff.setUint16(own, texts.length)
  let place = afterOwn
  for (const [n, { tag, text }] of texts.entries()) {
    entry(own + 2 + entryBytes * n, tag, asciiType, text.length + 1, place)
    bytes.set(
      Array.from(text, (character) => character.charCodeAt(0)),
      10 + place,
    )
    place += text.length + 1
  }
  return bytes
}
