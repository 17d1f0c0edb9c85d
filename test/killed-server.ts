/** A ledger that is killed again and again while people work, with somebody who starts it anew each time. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { serverOf } from './data-folder.ts'

const program = fileURLToPath(new URL('../server/taizhang.ts', import.meta.url))
const readyPattern = /Taizhang is ready: (\S+)/
/** Milliseconds between two tries of somebody who got no answer. */
const pause = 25

export type Victim = 'server' | 'database'

export interface WatchedLedger {
  /** Where it answers now; waits while it is being started. */
  readonly address: () => Promise<string>
  readonly kill: (victim: Victim) => void
  /** The number of the server's process as it runs now. */
  readonly pid: () => number | undefined
  /** How often it was started. */
  readonly starts: () => number
  readonly stop: () => Promise<void>
}

const environment = (home: string, password: string) => ({
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  TAIZHANG_HOME: home,
  TAIZHANG_DEMO: '1',
  TAIZHANG_DEMO_PASSWORD: password,
  DATABASE_URL: '',
})

async function whenReady(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const part of child.stdout ?? []) {
    said += String(part)
    const address = readyPattern.exec(said)?.[1]
    if (address) return address
  }
  throw new Error(`the ledger ended before it was ready: ${said}`)
}

/** Starts a real server process on a data folder with the reference lists, and again whenever it has ended. */
export function watchedLedger(home: string, password: string): WatchedLedger {
  const env = environment(home, password)
  execFileSync(process.execPath, [program, 'load', 'reference'], { env, stdio: 'ignore' })
  let [stopping, starts] = [false, 0]
  let child: ChildProcess
  let ready: Promise<string>
  const startAgain = (): void => {
    starts += 1
    // What a dying server says is of no use to the test's reader.
    const own = spawn(process.execPath, [program, 'start'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child = own
    ready = whenReady(own)
    // Whoever waits for it hears of it; one that was killed while nobody waited is no fault.
    ready.catch(() => undefined)
    own.once('exit', () => {
      if (!stopping) startAgain()
    })
  }
  startAgain()
  return {
    address: () => ready,
    starts: () => starts,
    pid: () => child.pid,
    kill: (victim) => {
      const pid = victim === 'server' ? child.pid : serverOf(home)
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Somebody who sends a request until it is answered, and each time the same one. */
export class Patient {
  readonly #ledger: WatchedLedger
  #cookie = ''
  /** How often no answer came, or only that the ledger is busy. */
  retried = 0

  constructor(ledger: WatchedLedger) {
    this.#ledger = ledger
  }

  async send(path: string, body: unknown): Promise<Answer> {
    for (;;) {
      const answer = await this.#try(path, body).catch(() => null)
      if (answer && answer.status < 500) return answer
      this.retried += 1
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  async signIn(signIn: string, password: string): Promise<void> {
    const { status } = await this.send('/api/session', { signIn, password })
    if (status !== 200) throw new Error(`${signIn} could not sign in: ${status}`)
  }

  async #try(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${await this.#ledger.address()}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify(body),
    })
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie) this.#cookie = cookie
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
}
