import type { FileHandle } from 'node:fs/promises'

/** Signatures of APPNOTE.TXT (PKWARE), sections 4.3.12 and 4.3.16. */
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50
/** An end record has 22 bytes and a comment of at most 65,535. */
const farthestEnd = 22 + 65_535
/** Office documents have some dozens of parts; a directory larger than this is no document. */
const largestDirectory = 4 * 1024 ** 2

/** The names in a ZIP file's directory, without unpacking anything; null when it is not a sound ZIP file. */
export async function zipNames(
  file: FileHandle,
  bytes: number,
): Promise<ReadonlySet<string> | null> {
  const tail = await read(file, Math.max(0, bytes - farthestEnd), Math.min(bytes, farthestEnd))
  const end = lastEnd(tail)
  if (end < 0) return null
  const size = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (size > largestDirectory || start + size > bytes) return null
  return names(await read(file, start, size), tail.readUInt16LE(end + 10))
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endOfDirectory) return at
  }
  return -1
}

function names(directory: Buffer, count: number): ReadonlySet<string> | null {
  const found = new Set<string>()
  let at = 0
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== centralHeader) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset))
    const next = at + 46 + (name ?? 0)
    found.add(directory.toString('utf8', at + 46, next))
    at = next + (extra ?? 0) + (comment ?? 0)
  }
  return found
}
