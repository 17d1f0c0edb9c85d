import type { Canvas } from './canvas.ts'

/** The eight masks: which modules are turned over. */
export const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Points of a line: long runs, and what looks like a corner pattern. */
function ofLine(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('')
  const runs = (text.match(/1+|0+/g) ?? [])
    .filter((run) => run.length >= 5)
    .reduce((points, run) => points + run.length - 2, 0)
  const corners = [...text.matchAll(/(?=10111010000|00001011101)/g)].length
  return runs + corners * 40
}

/** How hard a code is to read by the four rules of ISO/IEC 18004; the mask with the fewest points is taken. */
export function penalty({ dark, size, at }: Canvas): number {
  const columns = Array.from({ length: size }, (_, x) => dark.map((_row, y) => at(x, y)))
  let points = [...dark, ...columns].reduce((sum, line) => sum + ofLine(line), 0)
  for (let y = 1; y < size; y += 1)
    for (let x = 1; x < size; x += 1) {
      const one = at(x, y)
      if (one === at(x - 1, y) && one === at(x, y - 1) && one === at(x - 1, y - 1)) points += 3
    }
  const share = dark.flat().filter(Boolean).length / (size * size)
  return points + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
