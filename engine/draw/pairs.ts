import { createHash } from 'node:crypto'

/** One unit that looks, and the one it looks at; by their codes. */
export interface Pair {
  readonly from: string
  readonly to: string
}

const place = (seed: string, code: string): string =>
  createHash('sha256').update(`${seed}/${code}`).digest('hex')
const meeting = (one: string, other: string): string => JSON.stringify([one, other].toSorted())

/** So many places are tried before the draw is given up: what forty units need is a few hundred. */
const mostTries = 200_000

/**
 * Draws by lot who looks at whom. The units stand in the order of the SHA-256 of `seed/code`; the first begins, each takes the first one
 * after it in that order (and round again) who is still free and whom it has not met, and the last closes the circle with the first; where
 * that leads nowhere, the latest choice is taken back. So nobody draws itself, no two units meet twice, and whoever has the seed, the codes
 * and the earlier pairs can draw again with the same result.
 *
 * @param met The pairs of earlier rounds, in either direction.
 * @returns Nothing when there is no such circle: fewer than three units, or too many earlier rounds.
 */
export function drawPairs(
  seed: string,
  codes: readonly string[],
  met: readonly Pair[],
): readonly Pair[] | undefined {
  const order = codes
    .map((code) => ({ code, place: place(seed, code) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ code }) => code)
  const [first] = order
  if (first === undefined || order.length < 3) return undefined
  const known = new Set(met.map(({ from, to }) => meeting(from, to)))
  const mayMeet = (one: string, other: string): boolean => !known.has(meeting(one, other))
  const after = (code: string): readonly string[] => {
    const at = order.indexOf(code)
    return [...order.slice(at + 1), ...order.slice(0, at)]
  }
  const circle = [first]
  const taken = new Set(circle)
  let tries = 0
  const close = (from: string): boolean => {
    if (circle.length === order.length) return mayMeet(from, first)
    for (const next of after(from)) {
      if (taken.has(next) || !mayMeet(from, next)) continue
      if ((tries += 1) > mostTries) return false
      circle.push(next)
      taken.add(next)
      if (close(next)) return true
      circle.pop()
      taken.delete(next)
    }
    return false
  }
  if (!close(first)) return undefined
  return circle.map((from, at) => ({ from, to: circle[at + 1] ?? first }))
}
