/** Rules about names that no linter knows. Each is tried on a planted breach first. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type File = { readonly path: string; readonly text: string }

const root = join(import.meta.dirname, '..')
const textual = /\.(ts|tsx|mts|mjs|js|json|md|sql|yml|yaml|html|css|sh)$|^[^.]+$|^\.\w+$/

/** Every file of the project that holds text, new ones included; not this one, which must name what it forbids. */
function projectFiles(): File[] {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.stdout
    .split('\n')
    .filter((path) => path !== '' && textual.test(path.replace(/.*\//, '')))
    .filter((path) => existsSync(join(root, path)) && !import.meta.filename.endsWith(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const files = projectFiles()

/** The folders below programmes/, less what they share. */
function programmeNames(): string[] {
  const folder = join(root, 'programmes')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name)
}

/**
 * Files of the engine and the web app that name a programme, in quotes or in a path. An ordinary word may be both a
 * programme's name and a property's: `wire['suggestions']` names a property, and so does what is made from types that are looked at themselves.
 */
function knowingProgrammes(among: File[], programmes: string[]): string[] {
  const named = programmes.map((name) => new RegExp(`(?<!\\w\\[)['"\`/]${name}['"\`/.]`))
  return among
    .filter(({ path }) => /^(engine|web)\//.test(path) && !path.startsWith('web/special/'))
    .filter(({ path }) => path !== 'engine/api/wire-schemas.json')
    .filter(({ text }) => named.some((name) => name.test(text)))
    .map(({ path }) => path)
}

/** Files and folders whose name says nothing of what they hold. */
function emptyNames(among: File[]): string[] {
  const empty = /(^|\/)(utils?|helpers?|common|misc|types)(\.|\/)/i
  return among.map(({ path }) => path).filter((path) => empty.test(path))
}

/** Lines that only make sense on one machine or in one network. */
function machineBound(among: File[]): string[] {
  const places =
    /(?<![\w.…])\/(work|root|home\/\w+|tmp\/brief)\/|"resolved": "http|\b(registry|npm|mirrors?)\.[\w-]+\.(org|com|cn|io)\b/
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (places.test(line) ? [`${path}:${index + 1}`] : [])),
  )
}

/** Files that silence the linter or the compiler. */
function silenced(among: File[]): string[] {
  const silence = /(oxlint|eslint)-disable|@ts-(ignore|nocheck|expect-error)/
  return among
    .filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.type-test.ts'))
    .filter(({ path, text }) => path !== 'scripts/lint-rules.test.ts' && silence.test(text))
    .map(({ path }) => path)
}

const plant = (path: string, text = '') => [{ path, text }]

describe('no file of the engine or the web app', () => {
  it('names a programme', () => {
    expect(
      knowingProgrammes(plant('engine/a.ts', "if (name === 'roads')"), ['roads']),
    ).toHaveLength(1)
    expect(knowingProgrammes(plant('web/a.ts', "go('/roads/list')"), ['roads'])).toHaveLength(1)
    expect(knowingProgrammes(plant('web/a.ts', "map['roads'] // roads"), ['roads'])).toEqual([])
    expect(knowingProgrammes(files, programmeNames())).toEqual([])
  })
})

describe('no file of the project', () => {
  it('has a name that says nothing', () => {
    expect(emptyNames(plant('engine/string-utils/a.ts'))).toEqual([])
    expect(emptyNames([...plant('web/utils.ts'), ...plant('a/helpers/b.ts')])).toHaveLength(2)
    expect(emptyNames(files)).toEqual([])
  })

  it('names a place of one machine or network', () => {
    expect(machineBound(plant('a.md', 'cd /work/main'))).toEqual(['a.md:1'])
    expect(machineBound(plant('package-lock.json', '\n"resolved": "https://x"'))).toHaveLength(1)
    expect(machineBound(plant('a.md', 'https://registry.npmjs.org'))).toHaveLength(1)
    expect(machineBound(plant('a.md', 'docs/work/list'))).toEqual([])
    expect(machineBound(files)).toEqual([])
  })

  it('silences the linter or the compiler', () => {
    expect(silenced(plant('a.ts', '// oxlint-disable-next-line'))).toHaveLength(1)
    expect(silenced(files)).toEqual([])
  })
})
