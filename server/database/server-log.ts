/** The embedded server's log, and what a refusal quotes from it. */
import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { StartRefusal } from '../start-refusal.ts'
import type { Cluster } from './cluster.ts'

/** The log is put aside at a start once it is larger than this; one older log is kept. */
const largestLog = 10 * 1024 * 1024

/** Opens the log for a server that is about to start. Returns the file descriptor and where its words will begin. */
export function openLog(cluster: Cluster): { descriptor: number; mark: number } {
  const size = existsSync(cluster.log) ? statSync(cluster.log).size : 0
  const full = size > largestLog
  if (full) renameSync(cluster.log, `${cluster.log}.1`)
  return { descriptor: openSync(cluster.log, 'a', 0o600), mark: full ? 0 : size }
}

/** What the server has said since the mark. */
export function logSince(cluster: Cluster, mark: number): string {
  return readFileSync(cluster.log).subarray(mark).toString()
}

export function refuseStart(cluster: Cluster, said: string): never {
  throw new StartRefusal(
    `数据库未能启动。完整日志见 ${cluster.log}。`,
    `The database did not start. Its whole log is ${cluster.log}.`,
    said.split('\n').slice(-20).join('\n'),
  )
}
