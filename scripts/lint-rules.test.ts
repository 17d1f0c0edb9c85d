/** Proves that the rules of .oxlintrc.json fire: each planted fault is found, and what is right is left in peace. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const lines = (count: number, line: string) => `${line}\n`.repeat(count)
const work = 'export function work(): Promise<number> { return Promise.resolve(1) }\n'

/** Not written out, or the rule would find it here. */
const unfinished = 'todo'.toUpperCase()

/** Path, fault and the rule that must find it. */
const faults: [path: string, text: string, rule: string][] = [
  ['engine/equal.ts', 'export const same = (a: number, b: number) => a == b', 'eqeqeq'],
  ['engine/loud.ts', "console.log('here')", 'no-console'],
  ['engine/later.ts', `export const a = 1 // ${unfinished}: more`, 'no-warning-comments'],
  ['engine/any.ts', 'export function f(a: any): void { void a }', 'no-explicit-any'],
  ['engine/floating.ts', `${work}work()`, 'no-floating-promises'],
  ['engine/misused.ts', `${work}if (work()) throw new Error('never')`, 'no-misused-promises'],
  ['engine/assigned.ts', "export const a: number = JSON.parse('1')", 'no-unsafe-assignment'],
  ['engine/called.ts', "JSON.parse('1')()", 'no-unsafe-call'],
  ['engine/member.ts', "export const a = String(JSON.parse('1').b)", 'no-unsafe-member-access'],
  [
    'engine/returned.ts',
    'export function f(): number { return JSON.parse("1") }',
    'no-unsafe-return',
  ],
  ['engine/argument.ts', 'export const a = Math.abs(JSON.parse("1"))', 'no-unsafe-argument'],
  [
    'engine/switch.ts',
    "export function f(a: 'x' | 'y'): void { switch (a) { case 'x': return } }",
    'switch-exhaustiveness-check',
  ],
  ['engine/ignored.ts', '// @ts-ignore\nexport const a: number = 1', 'ban-ts-comment'],
  ['engine/unused.ts', 'const a = 1', 'no-unused-vars'],
  ['engine/hen.ts', "import { egg } from './egg.ts'\nexport const hen = () => egg", 'no-cycle'],
  ['engine/egg.ts', "import { hen } from './hen.ts'\nexport const egg = () => hen", 'no-cycle'],
  ['engine/long.ts', lines(301, 'export {}'), 'max-lines'],
  [
    'engine/deep.ts',
    `export function f(a: number[]): void {\n${lines(51, 'a.push(1)')}}`,
    'max-lines-per-function',
  ],
]

const importing = (source: string) => `import * as it from '${source}'\nexport default it`
const directions: [path: string, source: string][] = [
  ['programmes/roads/a.ts', '../../engine/store/sql.ts'],
  ['programmes/roads/b.ts', '../../server/config.ts'],
  ['programmes/roads/c.ts', 'node:fs'],
  ['programmes/roads/d.ts', 'pg'],
  ['programmes/roads/e.ts', '../../web/api.ts'],
  ['engine/define/a.ts', '../store/sql.ts'],
  ['engine/define/b.ts', 'node:fs'],
  ['engine/store/a.ts', '../../programmes/roads/index.ts'],
  ['engine/store/b.ts', '../../server/config.ts'],
  ['engine/store/c.ts', '../../web/api.ts'],
  ['web/a.ts', '../engine/store/sql.ts'],
  ['web/b.ts', '../programmes/index.ts'],
  ['web/views/c.ts', '../../server/config.ts'],
  ['web/d.ts', 'node:fs'],
  ['server/a.ts', '../web/api.ts'],
]
const allowed: [path: string, source: string][] = [
  ['programmes/roads/f.ts', '../../engine/define/index.ts'],
  ['programmes/roads/g.ts', '../shared/units.ts'],
  ['programmes/roads/h.test.ts', '../../test/database.ts'],
  ['engine/define/c.ts', './field.ts'],
  ['engine/store/d.ts', '../define/index.ts'],
  ['web/views/e.ts', '../../engine/define/index.ts'],
  ['web/f.ts', 'react'],
  ['server/b.ts', '../engine/store/sql.ts'],
  ['server/c.ts', '../programmes/index.ts'],
]

const planted = mkdtempSync(join(tmpdir(), 'taizhang-lint-'))
let found: { rule: string; file: string }[] = []

beforeAll(() => {
  cpSync(join(root, '.oxlintrc.json'), join(planted, '.oxlintrc.json'))
  const types = { compilerOptions: { target: 'es2024', module: 'nodenext', strict: true } }
  writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify(types))
  for (const [path, text] of [
    ...faults,
    ...[...directions, ...allowed].map(([file, source]) => [file, importing(source)] as const),
    ['scripts/loud.ts', "console.log('a script may speak')"] as const,
  ]) {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), `${text}\n`)
  }
  const done = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'json'], {
    timeout: 15_000,
    cwd: planted,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
  })
  const report = JSON.parse(done.stdout) as { diagnostics: { code: string; filename: string }[] }
  found = report.diagnostics.map(({ code, filename }) => ({
    rule: code.replace(/.*\((.*)\)/, '$1'),
    file: filename,
  }))
})
afterAll(() => rmSync(planted, { recursive: true, force: true }))

const rulesFor = (path: string) => found.filter(({ file }) => file === path).map(({ rule }) => rule)

describe('the linter', () => {
  it.each(faults)('finds in %s what it must', (path, _, rule) => {
    expect(rulesFor(path)).toContain(rule)
  })

  it.each(directions)('lets %s not import %s', (path) => {
    expect(rulesFor(path)).toContain('no-restricted-imports')
  })

  it.each(allowed)('lets %s import %s', (path) => {
    expect(rulesFor(path)).not.toContain('no-restricted-imports')
  })

  it('lets scripts speak', () => {
    expect(rulesFor('scripts/loud.ts')).toEqual([])
  })
})
