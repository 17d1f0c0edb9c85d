/** When a photograph was taken, from its EXIF (CIPA DC-008, 2019): nothing else of it is looked at or kept. */

/** Tags of DC-008 tables 3 and 8. */
const tags = { exif: 0x8769, takenAt: 0x9003, offset: 0x9011 } as const
/** No camera wrote EXIF before its first edition. */
const earliest = Date.parse('1995-10-01T00:00:00Z')
/** Cameras' clocks differ a little; more than a day ahead is a wrong clock. */
const ahead = 86_400_000

/** A directory of TIFF 6.0 as the places of its values, by tag; nothing when it does not fit into the data. */
function directory(data: DataView, little: boolean, at: number): Map<number, DataView> {
  const entries = new Map<number, DataView>()
  if (at + 2 > data.byteLength) return entries
  const count = data.getUint16(at, little)
  for (let n = 0; n < count && at + 14 + 12 * n <= data.byteLength; n += 1) {
    const entry = at + 2 + 12 * n
    const length = data.getUint32(entry + 4, little)
    // Only the two kinds that are asked for: ASCII texts and the pointer to the EXIF directory.
    const isText = data.getUint16(entry + 2, little) === 2
    const place = isText && length > 4 ? data.getUint32(entry + 8, little) : entry + 8
    const size = isText ? length : 4
    if (place + size > data.byteLength) continue
    const value = new DataView(data.buffer, data.byteOffset + place, size)
    entries.set(data.getUint16(entry, little), value)
  }
  return entries
}

const textOf = (value: DataView | undefined): string =>
  value
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
        .toString('latin1')
        .replace(/\0.*$/s, '')
    : ''

/**
 * The moment a camera wrote down, ISO 8601 in UTC; null when there is none or it cannot be true. A camera that names no
 * offset shows the zone's own time (`offsetMinutes`).
 */
export function takenAt(
  exif: Uint8Array | undefined,
  offsetMinutes: number,
  now: number,
): string | null {
  if (!exif || exif.byteLength < 8) return null
  const prefix = Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0' ? 6 : 0
  const data = new DataView(exif.buffer, exif.byteOffset + prefix, exif.byteLength - prefix)
  if (data.byteLength < 8) return null
  const little = data.getUint16(0) === 0x4949
  const pointer = directory(data, little, data.getUint32(4, little)).get(tags.exif)
  if (!pointer || pointer.byteLength < 4) return null
  const own = directory(data, little, pointer.getUint32(0, little))
  const [, year, month, day, time] =
    /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(textOf(own.get(tags.takenAt))) ?? []
  const zoned = /^[+-]\d\d:\d\d$/.exec(textOf(own.get(tags.offset)))?.[0]
  const read = Date.parse(`${year}-${month}-${day}T${time}${zoned ?? 'Z'}`)
  const moment = zoned ? read : read - offsetMinutes * 60_000
  return moment >= earliest && moment <= now + ahead ? new Date(moment).toISOString() : null
}
