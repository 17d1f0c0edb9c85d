import { expect, test } from 'vitest'
import { neighbour } from './board-keys.ts'

const columns = [['a1', 'a2', 'a3'], [], ['c1'], ['d1', 'd2']]

test('up and down stay in the column and stop at its ends', () => {
  expect(neighbour(columns, 'a1', 'ArrowDown')).toBe('a2')
  expect(neighbour(columns, 'a1', 'ArrowUp')).toBeUndefined()
  expect(neighbour(columns, 'd2', 'ArrowDown')).toBeUndefined()
})

test('left and right pass over empty columns and land on the nearest card there is', () => {
  expect(neighbour(columns, 'a3', 'ArrowRight')).toBe('c1')
  expect(neighbour(columns, 'd2', 'ArrowLeft')).toBe('c1')
  expect(neighbour(columns, 'c1', 'ArrowLeft')).toBe('a1')
  expect(neighbour(columns, 'd1', 'ArrowRight')).toBeUndefined()
})

test('other keys and other places lead nowhere', () => {
  expect(neighbour(columns, 'a1', 'Enter')).toBeUndefined()
  expect(neighbour(columns, 'somewhere else', 'ArrowDown')).toBeUndefined()
})
