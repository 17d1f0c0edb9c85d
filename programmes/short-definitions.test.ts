import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/* A definition is read aloud by a clerk: a file of more lines than this is cut in two, each named after what it holds. */
const most = 120

/** Not read aloud: the English beside a definition, tables of facts and data, and what is made up for the demonstration. */
const besides =
  /(?:^|\/)(?:[\w-]+-)?en(?:-[\w-]+)?\.ts$|\.test\.ts$|\/(?:facts|year)\/|\/(?:facts|year|examples|standards-data)\.ts$|^shared\//

const linesOf = (text: string): number => text.trimEnd().split('\n').length
const tooLong = (files: readonly (readonly [file: string, text: string])[]): readonly string[] =>
  files.flatMap(([file, text]) =>
    !besides.test(file) && linesOf(text) > most ? [`${file}: ${linesOf(text)}`] : [],
  )

const definitions = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .map((file) => [file, readFileSync(join(import.meta.dirname, file), 'utf8')] as const)

it('no file of a definition is longer than can be read aloud', () => {
  expect(definitions.filter(([file]) => !besides.test(file)).length).toBeGreaterThan(80)
  expect(tooLong(definitions)).toEqual([])
})

it('one that is longer would be told, and its English would not', () => {
  const long = 'x\n'.repeat(most + 1)
  expect(tooLong([['sports/meets.ts', long]])).toEqual(['sports/meets.ts: 121'])
  expect(tooLong([['sports/en.ts', long]])).toEqual([])
})
