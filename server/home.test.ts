import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareHome } from './home.ts'
import { StartRefusal } from './start-refusal.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-home-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a data folder is made with the folders above it, and found again', () => {
  const home = join(folder, 'deep/er/data')
  prepareHome(home)
  expect(existsSync(home)).toBe(true)
  prepareHome(home)
})

const file = join(folder, 'file')
writeFileSync(file, '')

test.runIf(existsSync('/proc/self'))(
  'a folder that the system lets nobody make is refused, and does not keep the start waiting',
  () => expect(() => prepareHome('/proc/taizhang/data')).toThrow(StartRefusal),
)

test.each([file, join(file, 'data')])('a file in its place is refused: %s', (home) => {
  expect(() => prepareHome(home)).toThrow(StartRefusal)
})
