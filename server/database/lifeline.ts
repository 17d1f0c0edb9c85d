/**
 * The lifeline ties the server to the processes that use it: a named pipe which each of them holds open for writing
 * and which a small shell, the watcher, reads. Nobody ever writes. When the last holder lets go, for whatever reason,
 * kill -9 included, the watcher sees the end of the file and asks the server to stop. So a server never outlives its
 * users, and never stops under one of them because another was there first.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type Cluster, programEnvironment } from './cluster.ts'
import type { Identity } from './identity.ts'

/** One holder's end. */
export type Lifeline = {
  /** Lets go. Returns whether this was the last holder, so that the server is about to stop. */
  readonly release: () => boolean
}

/**
 * Waits for the end of the file, then asks the server that runs on this folder to stop. The number in the file is
 * believed only where that process works in this folder: after a crash it may have become any other program's.
 */
const watcher = `
read -r _
read -r pid < postmaster.pid || exit
if [ -d /proc/self ]; then [ "/proc/$pid/cwd" -ef . ] || exit; fi
kill -INT "$pid"`

/** Takes hold of the server's lifeline and gives it a watcher where it has none. */
export function holdLifeline(cluster: Cluster, identity: Identity): Lifeline {
  const path = join(cluster.base, 'lifeline')
  if (!existsSync(path)) spawnSync('mkfifo', ['-m', '600', path])
  const end = openWatched(path) ?? openWithWatcher(path, cluster, identity)
  let held = true
  return {
    release: () => {
      if (held) closeSync(end)
      held = false
      return isFree(path)
    },
  }
}

/** Opens the pipe if somebody reads it: opening without waiting fails (ENXIO) on a pipe with no reader. */
function openWatched(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENXIO') return undefined
    throw error
  }
}

function openWithWatcher(path: string, cluster: Cluster, identity: Identity): number {
  // Open both ways first: opening one end alone would wait for the other.
  const both = openSync(path, constants.O_RDWR)
  const reading = openSync(path, constants.O_RDONLY)
  const writing = openSync(path, constants.O_WRONLY)
  closeSync(both)
  spawn('/bin/sh', ['-c', watcher, 'taizhang-watcher'], {
    ...identity,
    cwd: cluster.data,
    env: programEnvironment,
    // A session of its own, so that Ctrl-C at the terminal does not reach it.
    detached: true,
    stdio: [reading, 'ignore', 'ignore'],
  }).unref()
  closeSync(reading)
  return writing
}

/** Reading without waiting finds the end of the file when nobody holds the pipe, and "try again" when somebody does. */
function isFree(path: string): boolean {
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    return readSync(reading, Buffer.alloc(1)) === 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return false
    throw error
  } finally {
    closeSync(reading)
  }
}
