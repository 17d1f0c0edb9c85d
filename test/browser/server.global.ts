/** Starts the ledger as a person would, with a data folder and a port of its own, for all browser tests together. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

export interface RunningLedger {
  /** Where it answers, "http://127.0.0.1:41234". */
  readonly address: string
  /** The password that every demonstration post shares. */
  readonly password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly ledger: RunningLedger
  }
}

/** A fresh machine builds the screens, makes a database and tells a year of stories within this time (milliseconds). */
const longestStart = 180_000

const addressPattern = /Taizhang is ready: (\S+)/
const passwordPattern = /Demonstration sign-in: \S+ \/ (\S+)/

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ledger, stop } = await startLedger()
  project.provide('ledger', ledger)
  return stop
}

/** Starts a ledger with the demonstration zone in a new folder; `stop` ends it and takes the folder away. */
export async function startLedger(): Promise<{
  readonly ledger: RunningLedger
  readonly stop: () => Promise<void>
}> {
  const home = mkdtempSync(join(tmpdir(), 'taizhang-browser-'))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      TAIZHANG_HOME: home,
      TAIZHANG_DEMO: '1',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    await ended(child)
    rmSync(home, { recursive: true, force: true })
  }
  try {
    return { ledger: await whenReady(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function whenReady(child: ChildProcess): Promise<RunningLedger> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`The ledger did not start in time:\n${said}`)),
      longestStart,
    )
    child.once('exit', (code) =>
      reject(new Error(`The ledger ended with ${code} instead of starting:\n${said}`)),
    )
    const listen = (part: Buffer) => {
      said += part.toString()
      const [address, password] = [addressPattern.exec(said)?.[1], passwordPattern.exec(said)?.[1]]
      if (!address || !password) return
      clearTimeout(timer)
      resolve({ address, password })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
