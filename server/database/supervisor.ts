/** Joins the server that runs on a cluster's folder, or starts one, and lets go of it in the end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { type Cluster, folderArgument, programEnvironment } from './cluster.ts'
import { giveTo, type Identity } from './identity.ts'
import { holdLifeline, type Lifeline } from './lifeline.ts'
import { clearStaleFile, findPostmaster } from './postmaster.ts'
import { logSince, openLog, refuseStart } from './server-log.ts'
import { serverSettings, settingsFile } from './settings.ts'

/** A server in use. `child` is there for the process that started it. */
export type Server = {
  readonly pid: number
  readonly lifeline: Lifeline
  readonly child?: ChildProcess
}

/** How to run a cluster: as whom, with which programs, and whether it must survive a power failure. */
export type Run = {
  readonly cluster: Cluster
  readonly identity: Identity
  readonly binaries: () => Binaries
  readonly durable: boolean
  /** Proves that a ready server is ours; resolves to false while it is stopping. */
  readonly answers: () => Promise<boolean>
}

/** Replaying the log after a crash may take minutes; a server that needs longer is looked at by a person. */
const longestStart = 10 * 60_000
/** A fast stop writes what is in memory to disk; with 4 GB of it on a slow disk that takes its time. */
const longestStop = 60_000
/** Milliseconds between two looks at a server that is starting or stopping. */
const pause = 10
/** Milliseconds between two starts, when the first met the remains of an earlier server. */
const betweenStarts = 200

/**
 * Joins or starts, whichever is possible first; several processes may do so at once.
 *
 * @throws StartRefusal with what the server said when it does not start.
 */
export async function joinOrStart(run: Run): Promise<Server> {
  const until = Date.now() + longestStart
  let said = ''
  while (Date.now() < until) {
    const running = findPostmaster(run.cluster.data)
    if (running?.ready) {
      const server = await joinServer(run, running.pid)
      if (server) return server
    } else if (!running) {
      const started = await startServer(run, until)
      if (typeof started !== 'string') return started
      if (!isPassing(started)) return refuseStart(run.cluster, started)
      said = started
      await sleep(betweenStarts)
    }
    await sleep(pause)
  }
  return refuseStart(run.cluster, said)
}

/**
 * Lets go of the server. The last to do so waits until it has stopped; where another process still uses it, it goes on.
 */
export async function leaveServer(cluster: Cluster, server: Server): Promise<void> {
  if (!server.lifeline.release()) return
  const until = Date.now() + longestStop
  const isRunning = () => findPostmaster(cluster.data)?.pid === server.pid
  // The watcher asks as well; asking twice does no harm, and the watcher may have been killed.
  if (isRunning()) process.kill(server.pid, 'SIGINT')
  while (isRunning() && Date.now() < until) await sleep(pause)
}

/** Takes hold first and asks afterwards, so that the server cannot stop in between. */
async function joinServer(run: Run, pid: number): Promise<Server | undefined> {
  const lifeline = holdLifeline(run.cluster, run.identity)
  const ours = await run.answers().catch((error: unknown) => {
    lifeline.release()
    throw error
  })
  const now = findPostmaster(run.cluster.data)
  if (ours && now?.ready && now.pid === pid) return { pid, lifeline }
  lifeline.release()
  return undefined
}

/** Starts a server and waits until it is ready. Resolves to what it said when it ended instead. */
async function startServer(run: Run, until: number): Promise<Server | string> {
  const { cluster, identity } = run
  const { postgres } = run.binaries()
  clearStaleFile(cluster.data)
  const settings = join(cluster.data, settingsFile)
  writeFileSync(settings, serverSettings(run.durable))
  giveTo(identity, settings)
  const log = openLog(cluster)
  const child = spawn(postgres, ['-D', folderArgument(cluster, identity)], {
    ...identity,
    cwd: cluster.data,
    env: programEnvironment,
    // A session of its own: Ctrl-C reaches this process first, which stops the server when its own work is done.
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  })
  closeSync(log.descriptor)
  const lifeline = holdLifeline(cluster, identity)
  const failure = await untilReady(cluster, child, until)
  if (failure === undefined && child.pid !== undefined) {
    child.unref()
    return { pid: child.pid, lifeline, child }
  }
  lifeline.release()
  return `${failure ?? ''}${logSince(cluster, log.mark)}`
}

/** Resolves to `undefined` when the server is ready, else to what the system said against it, often nothing. */
async function untilReady(
  cluster: Cluster,
  child: ChildProcess,
  until: number,
): Promise<string | undefined> {
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(''))
  })
  while (Date.now() < until) {
    const found = findPostmaster(cluster.data)
    if (found?.ready && found.pid === child.pid) return undefined
    const failure = await Promise.race([ended, sleep(pause, undefined)])
    if (failure !== undefined) return failure
  }
  return ''
}

/**
 * Whether a failed start is worth another: a second process was quicker, or processes of a server that was killed are
 * still about to end.
 */
function isPassing(said: string): boolean {
  return /lock file "postmaster\.pid" already exists|shared memory block .* is still in use/.test(
    said,
  )
}
