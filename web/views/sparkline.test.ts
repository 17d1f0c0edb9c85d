import { expect, test } from 'vitest'
import { sparkPieces } from './sparkline.tsx'

test('a month without a value leaves a gap in the line', () => {
  const pieces = sparkPieces([1, 2, null, 3])
  expect(pieces.map((piece) => piece.length)).toEqual([2, 1])
})

test('the highest value lies above the lowest, and what never moves in the middle', () => {
  const [[low, high] = []] = sparkPieces([1, 9])
  expect(high?.[1]).toBeLessThan(low?.[1] ?? 0)
  const [[still] = []] = sparkPieces([4, 4])
  expect(still?.[1]).toBe(11)
})
