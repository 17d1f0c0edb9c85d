import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/*
 * CONTRIBUTING tells how school sports was made. Here the same steps are followed on a copy of the project that has never heard of it: the files that
 * the steps name, in their order, and the one line.
 */

const root = join(import.meta.dirname, '..')
const steps = (() => {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const [, told = ''] = /## How a programme is made: school sports\n(.*?)\n## /s.exec(page) ?? []
  return told
})()
/** The files that make the programme: those that the steps name before the line is written. */
const [before = ''] = steps.split('The one line')
const files = [...before.matchAll(/^\d\. `(programmes\/sports\/[\w-]+\.ts)`/gm)].map(
  ([, file = '']) => file,
)
const line = `import { sports } from './sports/index.ts'`

const scratch = mkdtempSync(join(tmpdir(), 'taizhang-scratch-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const index = join(scratch, 'programmes/index.ts')
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))

/** What a ledger made of the copy would run: its tables, its API, its mistakes. */
type Look = Readonly<Record<'programmes' | 'tables' | 'paths' | 'mistakes', readonly string[]>>
function look(): Look {
  const script = `
    const { ledger } = await import('./programmes/index.ts')
    const { compile } = await import('./engine/model/model.ts')
    const { findMistakes } = await import('./engine/model/mistakes.ts')
    const { openapi } = await import('./engine/api/openapi.ts')
    const model = compile(ledger)
    console.log(JSON.stringify({
      programmes: model.programmes.map(({ programme }) => programme),
      tables: [...model.registers.values()].map(({ table }) => table),
      paths: Object.keys(openapi(model, [...model.registers.values()], '1', 'en').paths),
      mistakes: findMistakes(model),
    }))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: scratch,
    encoding: 'utf8',
  })
  return JSON.parse(said) as Look
}

beforeAll(() => {
  for (const folder of ['engine', 'programmes'])
    cpSync(join(root, folder), join(scratch, folder), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts') && basename(path) !== 'sports',
    })
  cpSync(join(root, 'package.json'), join(scratch, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'))
  edit(index, (text) => text.replace(`${line}\n`, '').replace(/\s*\bsports,/, ''))
})

it('a copy without school sports runs the other programmes', () => {
  expect(readFileSync(index, 'utf8')).not.toContain('sports')
  expect(look().programmes).toContain('upkeep')
  expect(look().programmes).not.toContain('sports')
})

it('following the steps of CONTRIBUTING, one folder and one line make its tables and its API', () => {
  const other = look()
  expect(files.map((file) => basename(file))).toEqual([
    'meets.ts',
    'results.ts',
    'en.ts',
    'index.ts',
  ])
  for (const file of files) cpSync(join(root, file), join(scratch, file))
  edit(index, (text) => `${line}\n${text.replace('programmes: [', 'programmes: [sports, ')}`)
  const made = look()
  expect(made.mistakes).toEqual([])
  expect(made.programmes).toEqual(['sports', ...other.programmes])
  const fresh = made.tables.filter((table) => !other.tables.includes(table))
  expect(fresh.toSorted()).toEqual([
    'sports_athlete',
    'sports_event',
    'sports_meet',
    'sports_result',
    'sports_school',
  ])
  expect(made.paths).toContain('/api/sports/meet/{id}/steps/publish')
})

it('its definition has under 150 lines', () => {
  const definition = files.filter((file) => !file.endsWith('/en.ts'))
  const lines = definition.flatMap((file) =>
    readFileSync(join(root, file), 'utf8').trimEnd().split('\n'),
  )
  expect(lines.length).toBeLessThan(150)
})
