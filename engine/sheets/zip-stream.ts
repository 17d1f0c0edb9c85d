import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** Records of APPNOTE.TXT (PKWARE), sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16. */
const localHeader = 0x04034b50
const sizesBehind = 0x08074b50
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50
/** Bit 3: sizes follow the content. Bit 11: names are in UTF-8. */
const flags = 0x0808
const deflated = 8
/** The 1st of January 1980, the earliest day of the format: the same content makes the same file. */
const earliestDay = 0x21
/** Sizes and places have 32 bits; larger files would need ZIP64, which old programs in offices do not read. */
const mostBytes = 0xffffffff
/** Measured on tables of text: level 3 packs nearly as well as 6 and takes half the time. */
const level = 3
/** An empty last block: what stands before it was flushed to a whole byte and ends nothing (RFC 1951, 3.2.3 and 3.2.6). */
const lastBlock = Buffer.from([0x03, 0x00])
const deflate = promisify(deflateRaw)

export interface StreamedPart {
  readonly name: string
  readonly content: AsyncIterable<string> | Iterable<string>
}
interface Written {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
}

/** The numbers as little-endian fields of two or four bytes. */
function fields(...of: readonly (readonly [value: number, length: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(of.reduce((sum, [, length]) => sum + length, 0))
  let at = 0
  for (const [value, length] of of) at = bytes.writeUIntLE(value, at, length)
  return bytes
}

const localOf = (name: Buffer): Buffer =>
  Buffer.concat([
    fields([localHeader, 4], [20, 2], [flags, 2], [deflated, 2], [0, 2], [earliestDay, 2]),
    fields([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const centralOf = ({ name, at, crc, packed, bytes }: Written): Buffer =>
  Buffer.concat([
    fields([centralHeader, 4], [20, 2], [20, 2], [flags, 2], [deflated, 2], [0, 2]),
    fields([earliestDay, 2], [crc, 4], [packed, 4], [bytes, 4], [name.length, 2]),
    fields([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
    name,
  ])

function within(bytes: number): number {
  if (bytes > mostBytes) throw new Error('the file grew beyond what a ZIP without ZIP64 can say')
  return bytes
}

/** Packs pieces one by one; while one goes out, the next is packed in another thread. */
async function* packedContent(
  content: StreamedPart['content'],
  tally: { crc: number; packed: number; bytes: number },
): AsyncGenerator<Buffer> {
  let ahead: Promise<Buffer> | null = null
  for await (const text of content) {
    const piece = Buffer.from(text)
    tally.crc = crc32(piece, tally.crc)
    tally.bytes += piece.length
    const next: Promise<Buffer> = deflate(piece, {
      level,
      finishFlush: constants.Z_SYNC_FLUSH,
    })
    if (ahead) yield await ahead
    ahead = next
  }
  if (ahead) yield await ahead
  yield lastBlock
}

/** A ZIP file while its parts are being written: nothing is held but one piece and a line for each part. */
export async function* zipStream(parts: AsyncIterable<StreamedPart>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for await (const { name: text, content } of parts) {
    const [name, tally] = [Buffer.from(text), { crc: 0, packed: 0, bytes: 0 }]
    const local = localOf(name)
    // Together with its first piece: what fails before there is any content has not begun.
    let before = [local]
    for await (const piece of packedContent(content, tally)) {
      tally.packed += piece.length
      yield Buffer.concat([...before, piece])
      before = []
    }
    written.push({ name, at: within(at), ...tally })
    const behind = fields(
      [sizesBehind, 4],
      [tally.crc, 4],
      [within(tally.packed), 4],
      [within(tally.bytes), 4],
    )
    yield behind
    at += local.length + tally.packed + behind.length
  }
  const directory = Buffer.concat(written.map(centralOf))
  yield directory
  yield fields(
    [endOfDirectory, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [directory.length, 4],
    [within(at), 4],
    [0, 2],
  )
}
