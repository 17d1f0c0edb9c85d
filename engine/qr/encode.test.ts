import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Canvas } from './canvas.ts'
import { qrCode, qrSvg } from './encode.ts'
import { masks } from './masks.ts'
import { multiply } from './reed-solomon.ts'
import { dataLengths, layoutOf } from './versions.ts'

/** Reads a code back as a reader does: the mask from its format bits, the blocks out of their order, the text out of the data. */
function read(rows: readonly (readonly boolean[])[]): { text: string; faults: number } {
  const version = (rows.length - 17) / 4
  const canvas = new Canvas(version)
  const at = (x: number, y: number): boolean => rows[y]?.[x] ?? false
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => at(8, y))
  const more = [7, 5, 4, 3, 2, 1, 0].map((x) => at(x, 8))
  const bits = [...format, ...more].reduce((sum, dark, bit) => sum | (Number(dark) << bit), 0)
  const mask = ((bits ^ 0x5412) >>> 10) & 7
  const words: number[] = []
  let bit = 0
  for (const [x, y] of canvas.path()) {
    const dark = at(x, y) !== masks[mask]?.(x, y)
    words[bit >>> 3] = ((words[bit >>> 3] ?? 0) << 1) | Number(dark)
    bit += 1
  }
  const { ecc, blocks, data } = layoutOf(version)
  const lengths = dataLengths(version)
  const parts: number[][] = lengths.map(() => [])
  let from = 0
  for (let index = 0; index < Math.max(...lengths); index += 1)
    for (const [block, length] of lengths.entries())
      if (index < length) parts[block]?.push(words[from++] ?? 0)
  for (let index = 0; index < ecc; index += 1)
    for (let block = 0; block < blocks; block += 1) parts[block]?.push(words[from++] ?? 0)
  // A block without a fault is a multiple of the generator: it is nothing at each of its roots.
  let faults = 0
  for (const part of parts)
    for (let root = 1, index = 0; index < ecc; index += 1, root = multiply(root, 2))
      if (part.reduce((sum, word) => multiply(sum, root) ^ word, 0) !== 0) faults += 1
  const stream = parts
    .flatMap((part, block) => part.slice(0, lengths[block]))
    .slice(0, data)
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('')
  const countBits = version <= 9 ? 8 : 16
  const count = parseInt(stream.slice(4, 4 + countBits), 2)
  const bytes = Array.from({ length: count }, (_, index) =>
    parseInt(stream.slice(4 + countBits + index * 8, 12 + countBits + index * 8), 2),
  )
  return { text: new TextDecoder().decode(new Uint8Array(bytes)), faults }
}

describe('a QR code', () => {
  it('gives back what it was made of, without a fault, at every size', () => {
    for (let length = 1; length <= 210; length += 7) {
      const text = 'https://zone.example/public/'.padEnd(length, '示范区-').slice(0, length / 3 + 1)
      expect(read(qrCode(text))).toEqual({ text, faults: 0 })
    }
    expect(read(qrCode('x'.repeat(213)))).toEqual({ text: 'x'.repeat(213), faults: 0 })
  })

  it('gives back any text that fits', () => {
    const text = string({ unit: 'grapheme', maxLength: 40 }).filter((one) => one.isWellFormed())
    assert(
      property(text, (one) => {
        if (new TextEncoder().encode(one).length > 213) return
        expect(read(qrCode(one))).toEqual({ text: one, faults: 0 })
      }),
      { numRuns: 30 },
    )
  })

  it('with one module turned over is read as faulty: the check can fail', () => {
    const rows = qrCode('https://zone.example').map((row) => [...row])
    const last = rows.at(-1)
    last?.splice(-1, 1, !(last.at(-1) ?? false))
    expect(read(rows).faults).toBeGreaterThan(0)
  })

  it('has its three corners and a light border', () => {
    const rows = qrCode('a')
    expect(rows).toHaveLength(21)
    expect(rows[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false])
    expect(qrSvg('a')).toContain('viewBox="0 0 29 29"')
  })

  it('refuses what is too long for it', () => {
    expect(() => qrCode('x'.repeat(214))).toThrow('too large')
  })
})
