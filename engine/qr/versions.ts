/*
 * What the sizes of a QR code are made of, error correction level M, versions 1 to 10. Source: ISO/IEC 18004, tables 7 and 9.
 */

/** Error correction codewords of one block, by version. */
const eccPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] as const
/** Blocks that the data is cut into, by version. */
const blockCount = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] as const

export const largestVersion = 10
export const sizeOf = (version: number): number => version * 4 + 17

/** The centres of the alignment patterns in one direction. */
export function alignmentsOf(version: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const last = sizeOf(version) - 7
  const others = Array.from({ length: count - 1 }, (_, at) => last - at * step)
  return [6, ...others.toReversed()]
}

/** Codewords that fit beside the fixed patterns. */
function rawCodewords(version: number): number {
  let modules = (16 * version + 128) * version + 64
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2
    modules -= (25 * count - 10) * count - 55
    if (version >= 7) modules -= 36
  }
  return Math.floor(modules / 8)
}

export interface Layout {
  readonly total: number
  readonly blocks: number
  readonly ecc: number
  readonly data: number
}
export function layoutOf(version: number): Layout {
  const [ecc, blocks] = [eccPerBlock[version - 1] ?? 0, blockCount[version - 1] ?? 0]
  const total = rawCodewords(version)
  return { total, blocks, ecc, data: total - ecc * blocks }
}

/** How many data bytes each block holds: the later ones one more where it does not come out even. */
export function dataLengths(version: number): readonly number[] {
  const { total, blocks, ecc } = layoutOf(version)
  const long = total % blocks
  const short = Math.floor(total / blocks) - ecc
  return Array.from({ length: blocks }, (_, at) => (at < blocks - long ? short : short + 1))
}
