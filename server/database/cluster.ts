/**
 * One database cluster on disk: made once, in a folder of its own that appears whole or not at all.
 *
 *     database/cluster/data/          what PostgreSQL calls its data directory
 *     database/cluster/passwords      the passwords of both roles, readable by the starting user only
 *     database/server.log             what the server says
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import type { Binaries } from './binaries.ts'
import { giveTo, type Identity } from './identity.ts'
import { isAlive } from './postmaster.ts'
import { settingsFile } from './settings.ts'

/** The paths of a cluster below `<TAIZHANG_HOME>/database`. */
export type Cluster = {
  readonly base: string
  readonly data: string
  readonly passwords: string
  readonly log: string
}

/**
 * Two roles: `postgres`, the superuser, for backups and for making databases; `taizhang`, who owns the ledger's
 * database and nothing else, for all daily work, so that row-level policies hold for it.
 */
export type Passwords = { readonly postgres: string; readonly taizhang: string }

export function clusterIn(home: string): Cluster {
  const base = join(home, 'database')
  const folder = join(base, 'cluster')
  return {
    base,
    data: join(folder, 'data'),
    passwords: join(folder, 'passwords'),
    log: join(base, 'server.log'),
  }
}

/** The cluster's passwords, or `undefined` when there is no cluster yet. */
export function readPasswords(cluster: Cluster): Passwords | undefined {
  try {
    return JSON.parse(readFileSync(cluster.passwords, 'utf8')) as Passwords
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * What the server's process is told about its folder. A server that runs as another user than this process may not be
 * allowed to walk down to the folder (a home closed to others, a private temporary folder), yet it may stay where it was put: it is
 * started inside the folder and names it by its own working directory.
 */
export function folderArgument(cluster: Cluster, identity: Identity): string {
  return identity && process.platform === 'linux' ? '/proc/self/cwd' : cluster.data
}

/** Environment of every database program: nothing of ours but the search path. */
export const programEnvironment = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  // glibc gives freed memory back above 128 kB and asks for it again at the next statement: a page fault for every 4 kB of it.
  MALLOC_TOP_PAD_: '4194304',
  MALLOC_TRIM_THRESHOLD_: '67108864',
}

/**
 * Makes the cluster. When two processes do so at once, the one that is later finds a cluster in place, drops its own
 * and uses the first.
 *
 * @throws StartRefusal with the answer of PostgreSQL's initdb.
 */
export function createCluster(
  cluster: Cluster,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Passwords {
  const folder = dirname(cluster.data)
  const unfinished = `${folder}.unfinished-${process.pid}`
  clearUnfinished(cluster)
  const data = join(unfinished, 'data')
  mkdirSync(unfinished, { recursive: true })
  chmodSync(unfinished, 0o711)
  mkdirSync(data, { mode: 0o700 })
  giveTo(identity, data)
  const passwords = { postgres: newPassword(), taizhang: newPassword() }
  try {
    initialise({ ...cluster, data }, binaries, identity, durable, passwords.postgres)
    writeFileSync(join(unfinished, 'passwords'), JSON.stringify(passwords), { mode: 0o600 })
    renameSync(unfinished, folder)
    return passwords
  } catch (error) {
    const first = readPasswords(cluster)
    if (first) return first
    throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * UTF-8 with a `C.UTF-8` character type: with plain `C` a trigram index holds no Chinese text at all and the text
 * search parser does not split at a full-width comma (measured). Order by pinyin or stroke is asked for where needed.
 */
const localeFlags =
  '--encoding=UTF8 --locale=C --lc-ctype=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8'

function initialise(
  cluster: Cluster,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
  password: string,
) {
  // initdb wants its folder empty and reads the password as the server's user: a file beside the folder, for a moment.
  const secret = join(dirname(cluster.data), 'superuser')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  giveTo(identity, secret)
  const folder = folderArgument(cluster, identity)
  const flags = ['-D', folder, '-U', 'postgres', `--pwfile=${folder}/../superuser`]
  const done = spawnSync(
    binaries.initdb,
    [
      ...flags,
      ...localeFlags.split(' '),
      '--data-checksums',
      '--auth=scram-sha-256',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...identity, cwd: cluster.data, env: programEnvironment, encoding: 'utf8' },
  )
  rmSync(secret)
  if (done.status !== 0) refuseInitialisation(cluster, done.error?.message ?? done.stderr)
  appendFileSync(join(cluster.data, 'postgresql.conf'), `include_if_exists = '${settingsFile}'\n`)
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

/** Removes what a start that was cut short has left; one that is still at work keeps its folder. */
function clearUnfinished(cluster: Cluster): void {
  for (const name of readdirSync(cluster.base)) {
    const pid = /^cluster\.unfinished-(\d+)$/.exec(name)?.[1]
    const atWork = pid && Number(pid) !== process.pid && isAlive(Number(pid))
    if (pid && !atWork) rmSync(join(cluster.base, name), { recursive: true, force: true })
  }
}

function refuseInitialisation(cluster: Cluster, detail: string): never {
  throw new StartRefusal(
    `无法在 ${cluster.base} 建立数据库。请检查磁盘空间和文件夹权限，或设置 DATABASE_URL。`,
    `No database could be made in ${cluster.base}. Check the disk space and the folder's permissions, or set DATABASE_URL.`,
    detail,
  )
}
