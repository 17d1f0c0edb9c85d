/** Chance that repeats: the same seed gives the same numbers on every machine, so a synthetic year can be told again. */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(of: readonly T[]): T
  /** One of the things, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(of: readonly T[]): T
}

/** mulberry32 by Tommy Ettinger, public domain: small, fast and even enough for made-up stories; never for secrets. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <T>(of: readonly T[], index: number): T => {
    const found = of[index]
    if (found === undefined) throw new Error('there is nothing to pick from')
    return found
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (of) => at(of, Math.floor(next() * of.length)),
    weighted: (of) => {
      let left = next() * of.reduce((total, { weight }) => total + weight, 0)
      const found = of.findIndex(({ weight }) => (left -= weight) < 0)
      return at(of, found)
    },
  }
}
