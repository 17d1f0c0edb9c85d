import type { Total } from './read-cells.ts'

/** Totals added up, or taken away where `sign` says -1. Sums are exact decimals and fingerprints big integers: they are added as such. */
export function addTotals(all: readonly Total[], sign: (at: number) => 1 | -1 = () => 1): Total {
  const digits = Math.max(0, ...all.map(({ sum }) => sum.split('.')[1]?.length ?? 0))
  const scaled = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.split('.')
    return BigInt(`${whole}${fraction.padEnd(digits, '0')}`)
  }
  const added = (of: (one: Total) => bigint): bigint =>
    all.reduce((so, one, at) => so + BigInt(sign(at)) * of(one), 0n)
  const sum = added((one) => scaled(one.sum))
  const plain = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0')
  const text = digits === 0 ? plain : `${plain.slice(0, -digits)}.${plain.slice(-digits)}`
  return {
    n: all.reduce((so, { n }, at) => so + sign(at) * n, 0),
    sum: sum < 0n ? `-${text}` : text,
    hash: added(({ hash }) => BigInt(hash)).toString(),
  }
}

/** The same set: as many entries, as much, and the same fingerprint. */
export function isSameSet(a: Total, b: Total): boolean {
  const { n, sum, hash } = addTotals([a, b], (at) => (at === 0 ? 1 : -1))
  return n === 0 && Number(sum) === 0 && hash === '0'
}
