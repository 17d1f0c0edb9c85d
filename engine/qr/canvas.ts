import { alignmentsOf, sizeOf } from './versions.ts'

/** A code while it is drawn: which modules are dark, and which belong to the fixed patterns. */
export class Canvas {
  readonly version: number
  readonly size: number
  readonly dark: boolean[][]
  readonly fixed: boolean[][]

  constructor(version: number) {
    this.version = version
    this.size = sizeOf(version)
    const blank = () =>
      Array.from({ length: this.size }, () => Array<boolean>(this.size).fill(false))
    this.dark = blank()
    this.fixed = blank()
    this.#patterns()
  }

  at = (x: number, y: number): boolean => this.dark[y]?.[x] ?? false
  isFixed = (x: number, y: number): boolean => this.fixed[y]?.[x] ?? true

  put(x: number, y: number, dark: boolean): void {
    const row = this.dark[y]
    if (row && x >= 0 && x < this.size) row[x] = dark
  }
  #fix(x: number, y: number, dark: boolean): void {
    this.put(x, y, dark)
    const row = this.fixed[y]
    if (row && x >= 0 && x < this.size) row[x] = true
  }

  #patterns(): void {
    const last = this.size - 4
    for (let at = 0; at < this.size; at += 1) {
      this.#fix(6, at, at % 2 === 0)
      this.#fix(at, 6, at % 2 === 0)
    }
    for (const [x, y] of [
      [3, 3],
      [last, 3],
      [3, last],
    ] as const)
      this.#rings(x, y, 4, [2, 4])
    const centres = alignmentsOf(this.version)
    const [first, end] = [centres[0], centres.at(-1)]
    for (const x of centres)
      for (const y of centres) {
        const corner =
          (x === first && y === first) || (x === first && y === end) || (x === end && y === first)
        if (!corner) this.#rings(x, y, 2, [1])
      }
    this.format(0)
    this.#versionBits()
  }

  /** A square of rings around a centre: dark, except at the distances that are light. */
  #rings(cx: number, cy: number, reach: number, light: readonly number[]): void {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1)
        this.#fix(cx + dx, cy + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }

  /** Writes which mask is used, twice, with its own check bits; level M is 0 in these bits. */
  format(mask: number): void {
    let rest = mask
    for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
    const bits = ((mask << 10) | rest) ^ 0x5412
    const bit = (at: number): boolean => ((bits >>> at) & 1) === 1
    for (let at = 0; at <= 5; at += 1) this.#fix(8, at, bit(at))
    this.#fix(8, 7, bit(6))
    this.#fix(8, 8, bit(7))
    this.#fix(7, 8, bit(8))
    for (let at = 9; at < 15; at += 1) this.#fix(14 - at, 8, bit(at))
    for (let at = 0; at < 8; at += 1) this.#fix(this.size - 1 - at, 8, bit(at))
    for (let at = 8; at < 15; at += 1) this.#fix(8, this.size - 15 + at, bit(at))
    this.#fix(8, this.size - 8, true)
  }

  #versionBits(): void {
    if (this.version < 7) return
    let rest = this.version
    for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
    const bits = (this.version << 12) | rest
    for (let at = 0; at < 18; at += 1) {
      const [a, b] = [this.size - 11 + (at % 3), Math.floor(at / 3)]
      const dark = ((bits >>> at) & 1) === 1
      this.#fix(a, b, dark)
      this.#fix(b, a, dark)
    }
  }

  /** The places of the data bits, in the order in which they are written: two columns at a time, up and down. */
  *path(): Generator<readonly [x: number, y: number]> {
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      for (let step = 0; step < this.size; step += 1)
        for (const x of [right, right - 1]) {
          const y = ((right + 1) & 2) === 0 ? this.size - 1 - step : step
          if (!this.isFixed(x, y)) yield [x, y]
        }
    }
  }
}
