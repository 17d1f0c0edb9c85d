import { Canvas } from './canvas.ts'
import { masks, penalty } from './masks.ts'
import { correction } from './reed-solomon.ts'
import { dataLengths, largestVersion, layoutOf } from './versions.ts'

/** Bits of the count of bytes, by version. */
const countBits = (version: number): number => (version <= 9 ? 8 : 16)

/** The data of a code: its bytes with their mode and count, filled up to the size of the version. */
function dataOf(bytes: Uint8Array, version: number): readonly number[] {
  const room = layoutOf(version).data * 8
  const put = (value: number, length: number): string => value.toString(2).padStart(length, '0')
  let bits = put(0b0100, 4) + put(bytes.length, countBits(version))
  for (const byte of bytes) bits += put(byte, 8)
  bits += '0'.repeat(Math.min(4, room - bits.length))
  bits += '0'.repeat((8 - (bits.length % 8)) % 8)
  const data = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))
  for (let pad = 0xec; data.length < room / 8; pad ^= 0xec ^ 0x11) data.push(pad)
  return data
}

/** The codewords in the order in which they are written: the blocks' data in turn, then their corrections in turn. */
function interleaved(data: readonly number[], version: number): readonly number[] {
  const { ecc } = layoutOf(version)
  let from = 0
  const blocks = dataLengths(version).map((length) => data.slice(from, (from += length)))
  const corrections = blocks.map((block) => correction(block, ecc))
  const inTurn = (of: readonly (readonly number[])[]): number[] =>
    Array.from({ length: Math.max(...of.map(({ length }) => length)) }, (_, at) =>
      of.flatMap((block) => block[at] ?? []),
    ).flat()
  return [...inTurn(blocks), ...inTurn(corrections)]
}

function drawn(codewords: readonly number[], version: number, mask: number): Canvas {
  const canvas = new Canvas(version)
  canvas.format(mask)
  let bit = 0
  for (const [x, y] of canvas.path()) {
    const word = codewords[bit >>> 3] ?? 0
    const dark = ((word >>> (7 - (bit & 7))) & 1) === 1
    canvas.put(x, y, dark !== masks[mask]?.(x, y))
    bit += 1
  }
  return canvas
}

/**
 * A QR code of a text (bytes of UTF-8, error correction level M) as rows of modules, true where dark. Written here because the ledger takes no
 * dependency for three hundred lines and asks no server for a picture.
 *
 * @throws Error for a text of more than 213 bytes, which version 10 cannot hold
 */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  const bytes = new TextEncoder().encode(text)
  const fits = (version: number): boolean =>
    bytes.length * 8 + 4 + countBits(version) <= layoutOf(version).data * 8
  let version = 1
  while (version <= largestVersion && !fits(version)) version += 1
  if (version > largestVersion) throw new Error(`a QR code of ${bytes.length} bytes is too large`)
  const codewords = interleaved(dataOf(bytes, version), version)
  const tries = masks.map((_, mask) => drawn(codewords, version, mask))
  const best = tries.reduce((held, one) => (penalty(one) < penalty(held) ? one : held))
  return best.dark
}

/** The light border that readers need, in modules. */
const quiet = 4

/** The code as an SVG picture without a size of its own. */
export function qrSvg(text: string): string {
  const rows = qrCode(text)
  const size = rows.length + quiet * 2
  const path = rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : [])),
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}
