import { createInflateRaw, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { SheetFault } from './sheet-fault.ts'
import { sheetLimits } from './sheet-limits.ts'

/** Signatures of APPNOTE.TXT (PKWARE), sections 4.3.7, 4.3.12 and 4.3.16. */
const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50
/** Sizes of the fixed part of each record. */
const localSize = 30
const centralSize = 46
const endSize = 22
/** An end record has 22 bytes and a comment of at most 65,535. */
const farthestEnd = endSize + 65_535
const stored = 0
const deflated = 8
const encryptedFlag = 1
/** Bytes handed on at a time while a part is unpacked. */
const chunkBytes = 256 * 1024

interface Part {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: Buffer
  /** What the directory says it has when unpacked; more is never unpacked. */
  readonly bytes: number
}
export type Zip = ReadonlyMap<string, Part>

const broken = (): SheetFault => new SheetFault('broken')

function endOf(bytes: Buffer): number {
  const farthest = Math.max(0, bytes.length - farthestEnd)
  for (let at = bytes.length - endSize; at >= farthest; at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  throw broken()
}

/** One record of the directory, and where the next begins. */
function partAt(bytes: Buffer, at: number): { readonly part: Part; readonly next: number } {
  if (at + centralSize > bytes.length || bytes.readUInt32LE(at) !== centralHeader) throw broken()
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
  const [packedBytes, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
  const nameEnd = at + centralSize + bytes.readUInt16LE(at + 28)
  const start = bytes.readUInt32LE(at + 42)
  const name = bytes.toString('utf8', at + centralSize, nameEnd)
  if ((flags & encryptedFlag) !== 0) throw new SheetFault('encrypted')
  if (method !== stored && method !== deflated) throw broken()
  if (start + localSize > bytes.length || bytes.readUInt32LE(start) !== localHeader) throw broken()
  const from = start + localSize + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  if (from + packedBytes > bytes.length || (method === stored && packedBytes !== size))
    throw broken()
  return {
    part: {
      name,
      method,
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.subarray(from, from + packedBytes),
      bytes: size,
    },
    next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  }
}

/**
 * Reads the directory of a ZIP file; nothing is unpacked yet. What the directory declares is added up first, so that a bomb is known by
 * its own words, and one that lies is stopped at what it said.
 *
 * @throws SheetFault `broken`, `tooMuch`, `encrypted`
 */
export function openZip(bytes: Buffer): Zip {
  if (bytes.length < endSize) throw broken()
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > sheetLimits.parts) throw new SheetFault('tooMuch')
  const parts = new Map<string, Part>()
  let [at, whole] = [bytes.readUInt32LE(end + 16), 0]
  for (let left = count; left > 0; left -= 1) {
    const { part, next } = partAt(bytes, at)
    // Two parts of one name are read differently by different programs.
    if (parts.has(part.name)) throw broken()
    whole += part.bytes
    if (whole > sheetLimits.unpackedBytes) throw new SheetFault('tooMuch')
    parts.set(part.name, part)
    at = next
  }
  return parts
}

const partOf = (zip: Zip, name: string): Part => {
  const part = zip.get(name)
  if (!part) throw broken()
  return part
}

/** A whole part, for those that are small or needed as a whole. */
function partBytes(zip: Zip, name: string): Buffer {
  const part = partOf(zip, name)
  if (part.bytes > sheetLimits.partBytes) throw new SheetFault('tooMuch')
  if (part.method === stored || part.bytes === 0) return part.packed
  try {
    return inflateRawSync(part.packed, { maxOutputLength: part.bytes })
  } catch {
    throw broken()
  }
}

export const partText = (zip: Zip, name: string): string => partBytes(zip, name).toString('utf8')

/** A part in pieces, so that it is never in memory as a whole. */
export async function* partChunks(zip: Zip, name: string): AsyncGenerator<Buffer> {
  const part = partOf(zip, name)
  if (part.method === stored) {
    yield part.packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes })
  inflate.end(part.packed)
  let given = 0
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      given += chunk.length
      if (given > part.bytes) throw broken()
      yield chunk
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : broken()
  } finally {
    inflate.destroy()
  }
  if (given !== part.bytes) throw broken()
}

/** A new part, packed. */
export function packed(name: string, content: Buffer): Part {
  return {
    name,
    method: deflated,
    crc: crc32(content),
    packed: deflateRawSync(content),
    bytes: content.length,
  }
}

/** The fields that a local and a central header share, from "version needed" to the length of the extra field. */
function sharedFields({ name, method, crc, packed: content, bytes }: Part): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  // Bit 11: names are in UTF-8.
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(method, 4)
  // The earliest day of the format, the 1st of January 1980: the same parts make the same file.
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(bytes, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

const signature = (value: number, length = 4): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(value, 0)
  return bytes
}

/** A ZIP file of these parts, in their order; those that were read before go over as they were packed. */
export function writeZip(parts: Iterable<Part>): Buffer {
  const [body, directory]: [Buffer[], Buffer[]] = [[], []]
  let [at, count, directoryBytes] = [0, 0, 0]
  for (const part of parts) {
    const [name, fields] = [Buffer.from(part.name), sharedFields(part)]
    const local = Buffer.concat([signature(localHeader), fields, name])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const central = Buffer.concat([signature(centralHeader, 6), fields, rest, name])
    central.writeUInt16LE(20, 4)
    body.push(local, part.packed)
    directory.push(central)
    at += local.length + part.packed.length
    directoryBytes += central.length
    count += 1
  }
  const end = signature(endOfDirectory, endSize)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...body, ...directory, end])
}
