import { expect, it } from 'vitest'
import { sharedBuffers } from './settings.ts'

const gigabyte = 1024 ** 3

it.each([
  [64 * 1024 ** 2, 32],
  [2 * gigabyte, 512],
  [16 * gigabyte, 4096],
  [512 * gigabyte, 4096],
])('of %d bytes of memory the server buffers %d MB', (memory, megabytes) => {
  expect(sharedBuffers(memory)).toBe(megabytes)
})
