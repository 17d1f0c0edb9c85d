import { expect, test } from 'vitest'
import { dashOf, shapeOf } from './marks.ts'

test('neighbouring series differ in dash and in point shape, not only in colour', () => {
  const signs = [0, 1, 2, 3, 4, 5].map((series) => `${shapeOf(series)} ${String(dashOf(series))}`)
  expect(new Set(signs).size).toBe(6)
})
