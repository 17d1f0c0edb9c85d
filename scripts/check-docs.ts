/**
 * Checks that every path and command which a document names exists: in links, between backticks and in fenced blocks.
 * Addresses, placeholders (`<name>`, `{name}`, `NAME`) and patterns (`*.test.ts`) are left alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** What documents may name. Paths are relative to the project's root. */
export type Project = {
  /** Whether this file or folder is there, or will be once the program has run (`web/dist`). */
  readonly has: (path: string) => boolean
  /** Whether any file of the project has this name. */
  readonly hasFileNamed: (name: string) => boolean
  /** Folders at the root: what begins with one of them and a slash is a path. */
  readonly folders: ReadonlySet<string>
  /** Names of the scripts in package.json. */
  readonly scripts: ReadonlySet<string>
  /** Commands of `npx taizhang`. */
  readonly commands: ReadonlySet<string>
}

/** Something a document names and that is not there. */
export type Broken = { readonly file: string; readonly line: number; readonly what: string }

/** Reads the project that git knows at this root, new files included. */
export function readProject(root: string): Project & { readonly documents: readonly string[] } {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const files = git('ls-files', '-co', '--exclude-standard').stdout.split('\n').filter(Boolean)
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> }
  return {
    documents: files.filter((file) => file.endsWith('.md')),
    has: (path) => existsSync(join(root, path)) || git('check-ignore', '-q', path).status === 0,
    hasFileNamed: (name) => files.some((file) => file === name || file.endsWith(`/${name}`)),
    folders: new Set(
      files.filter((file) => file.includes('/')).map((file) => file.replace(/\/.*/, '')),
    ),
    scripts: new Set(Object.keys(scripts)),
    commands: new Set(commandsIn(join(root, 'server/commands'))),
  }
}

/** The commands of the command line: each is declared as `new Command('name')` in a file of its own. */
function commandsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  return texts.flatMap((text) =>
    [...text.matchAll(/new Command\('([a-z-]+)'/g)].map(([, name = '']) => name),
  )
}

/**
 * @param file The document's path, relative to the root.
 * @param text Its text.
 */
export function findBroken(project: Project, file: string, text: string): Broken[] {
  const broken: Broken[] = []
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      continue
    }
    const named = fence === undefined ? namedInProse(line) : { links: [], code: [line] }
    const missing = [
      ...named.links.filter((path) => !isThere(project, file, path)),
      ...named.code.flatMap((code) => missingInCode(project, file, code)),
    ]
    broken.push(...missing.map((what) => ({ file, line: index + 1, what })))
  }
  return broken
}

function namedInProse(line: string): { links: string[]; code: string[] } {
  const code = [...line.matchAll(/(`+)(.+?)\1/g)].map((match) => match[2] ?? '')
  const links = [...line.replaceAll(/(`+).+?\1/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target))
  return { links, code }
}

function missingInCode(project: Project, file: string, code: string): string[] {
  const paths = code
    .split(/[\s'"`,;()=|]+/)
    .map((word) => word.replace(/[.:…]+$/, '').replace(/:\d+$/, ''))
    .filter((word) => isPath(project, word) && !isThere(project, file, word))
  return [...missingCommands(project, code), ...paths]
}

/** Words of npm itself that run a script of the same name. */
const npmShortcuts = ['start', 'test']

function missingCommands(project: Project, code: string): string[] {
  const scripts = [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
    .filter(([whole, name = '']) => whole.includes(' run ') || npmShortcuts.includes(name))
    .filter(([, name = '']) => name !== 'run' && !project.scripts.has(name))
  const commands = [...code.matchAll(/\bnpx taizhang ([a-z][\w-]*)/g)].filter(
    ([, name = '']) => !project.commands.has(name),
  )
  return [...scripts, ...commands].map(([whole]) => whole)
}

const fileEnding = /\w\.(ts|tsx|mts|mjs|js|json|md|sql|yml|yaml|html|css|sh)$/
const placeholder = /[<>{}*$[\]]|(^|\/)[A-Z][A-Z_]+($|\/)|…|\.\.\./

function isPath(project: Project, word: string): boolean {
  if (placeholder.test(word) || /^[/@~-]|:\/\//.test(word)) return false
  const first = word.replace(/^(\.{1,2}\/)+/, '').replace(/\/.*/, '')
  return fileEnding.test(word) || (word.includes('/') && project.folders.has(first))
}

/** From the root, from the document's folder, or, where only a name is given, anywhere. */
function isThere(project: Project, file: string, path: string): boolean {
  const fromRoot = normalize(path.replace(/^(\.{1,2}\/)+/, ''))
  const fromFile = normalize(join(dirname(file), path))
  const places = [fromRoot, ...(fromFile.startsWith('..') ? [] : [fromFile])]
  if (places.some((place) => project.has(place))) return true
  return !path.includes('/') && project.hasFileNamed(path)
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..')
  const project = readProject(root)
  const broken = project.documents.flatMap((file) =>
    findBroken(project, file, readFileSync(join(root, file), 'utf8')),
  )
  for (const { file, line, what } of broken) console.error(`${file}:${line}: ${what} is not there`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
