import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemasFile, wireSchemas } from './wire-schemas.ts'

it('the description of the API speaks of the shapes that the types say (UPDATE_GOLDEN=1 writes them anew)', () => {
  const now = wireSchemas()
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(schemasFile, now)
  // The types are read as they are laid out here; how a formatter breaks lines of JSON says nothing.
  expect(JSON.parse(readFileSync(schemasFile, 'utf8'))).toEqual(JSON.parse(now))
}, 60_000)
