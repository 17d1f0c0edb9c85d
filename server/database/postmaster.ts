/** What PostgreSQL says of itself in `postmaster.pid`, checked against the processes that really run. */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A server process that runs on a cluster's folder. */
export type Postmaster = { readonly pid: number; readonly ready: boolean }

/**
 * The server that runs on this folder, or `undefined`. After a crash the file still names a process and still says
 * "ready", and the number may by now belong to any other process: only one that works inside this folder counts.
 */
export function findPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(data)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isSafeInteger(pid) || pid <= 0 || !worksIn(pid, data)) return undefined
  // Line 8 of the file is the server's state: starting, ready, stopping or standby.
  return { pid, ready: lines[7]?.trim() === 'ready' }
}

/** The lock of the socket in the folder itself, `.s.PGSQL.5432.lock`; it names a process as well. */
const isSocketLock = (file: string): boolean => /^\.s\.PGSQL\.\d+\.lock$/.test(file)

/**
 * Removes the locks of a server whose process is gone: `postmaster.pid` and the one of its socket. PostgreSQL would do so itself unless the
 * number is in use again by the same user, which is the rule and not the exception inside a container, or the killed process was not yet
 * collected; then it would refuse to start. A server takes the socket's lock after its own file, so whoever has none holds no socket.
 */
export function clearStaleFile(data: string): void {
  if (findPostmaster(data)) return
  const locks = readdirSync(data).filter((file) => file === 'postmaster.pid' || isSocketLock(file))
  for (const file of locks) rmSync(join(data, file), { force: true })
}

function readLines(data: string): string[] | undefined {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') {
    return /postgres/.test(spawnSync('ps', ['-o', 'command=', '-p', String(pid)]).stdout.toString())
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    // No such process, a process that has ended but was not yet collected, or one of another user: not our server.
    return false
  }
}

/** Whether any process has this number, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
