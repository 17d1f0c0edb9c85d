import { expect, test } from 'vitest'
import { sharesOf, stepOf } from './map-shade.ts'

test('the lowest value has the lightest shade and the highest the darkest', () => {
  const shares = sharesOf(
    new Map([
      ['a', 2],
      ['b', 3],
      ['c', 4],
    ]),
  )
  expect([...shares.values()].map(stepOf)).toEqual([0, 2, 4])
})

test('where all values are the same, all have the same shade', () => {
  const shares = sharesOf(
    new Map([
      ['a', 7],
      ['b', 7],
    ]),
  )
  expect([...new Set(shares.values())]).toEqual([1])
})
