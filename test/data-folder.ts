/** Data folders for tests of the embedded server, and the processes that use them; all gone when the test ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Client } from 'pg'
import { expect, onTestFinished, vi } from 'vitest'
import type { Database } from '../server/database/database.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { findPostmaster } from '../server/database/postmaster.ts'

/** A data folder that nobody but its owner can enter, as under /root or in a private temporary folder. */
export function newHome(name = 'home'): string {
  const parent = mkdtempSync(join(tmpdir(), 'taizhang-home-'))
  const home = join(parent, name)
  onTestFinished(async () => {
    // A server whose users were killed is about to stop; until then it writes into the folder.
    await vi.waitFor(() => expect(serverOf(home)).toBeUndefined(), { timeout: 10_000 })
    rmSync(parent, { recursive: true, force: true })
  })
  return home
}

/** Opens the folder's database in this process. */
export async function open(home: string, onLost?: (error: Error) => void): Promise<Database> {
  const database = await openDatabase({ home, databaseUrl: undefined }, onLost ? { onLost } : {})
  onTestFinished(database.stop)
  return database
}

/** A process of its own that holds the database open, and what it said: the address, or why it was refused. */
export type Holder = { readonly process: ChildProcess; readonly answer: string }

const holding = `
  const { openDatabase } = await import(${JSON.stringify(import.meta.resolve('../server/database/open-database.ts'))})
  try {
    const database = await openDatabase({ home: process.argv[1], databaseUrl: undefined })
    process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
    console.log(database.url)
    setInterval(() => undefined, 60_000)
  } catch (error) {
    console.log(error.name + ': ' + error.message.replaceAll('\\n', ' '))
  }`

/** Opens the folder's database in another process, under another user or umask where the test asks for it. */
export async function hold(
  home: string,
  as: { uid?: number; gid?: number; umask?: string } = {},
): Promise<Holder> {
  const { umask = '022', ...user } = as
  const command = [process.execPath, '--input-type=module', '-e', holding, home]
  const child = spawn('/bin/sh', ['-c', `umask ${umask} && exec "$@"`, 'sh', ...command], {
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const holder = {
    process: child,
    answer: await firstLine(child.stdout),
  }
  onTestFinished(() => end(holder, 'SIGKILL'))
  return holder
}

async function firstLine(said: Readable): Promise<string> {
  for await (const line of createInterface(said)) return line
  throw new Error('The process ended without a word.')
}

/** Sends the signal and waits until the process has ended. */
export async function end(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  if (holder.process.exitCode !== null || holder.process.signalCode !== null) return
  holder.process.kill(signal)
  await once(holder.process, 'exit')
}

/** Runs one statement over a connection of its own. */
export async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row & Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

/** The folder that PostgreSQL itself uses. */
export function clusterFolder(home: string): string {
  return join(home, 'database/cluster/data')
}

/** Process number of the server that runs on this data folder, if one does. */
export function serverOf(home: string): number | undefined {
  return findPostmaster(clusterFolder(home))?.pid
}
