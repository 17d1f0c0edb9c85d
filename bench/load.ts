import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly cookie: string | undefined
}

/** One keep-alive connection of a client that sends one request after the other. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #base: string
  cookie = ''

  constructor(base: string) {
    this.#base = base
  }

  send(method: string, path: string, body?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const sent = request(
        `${this.#base}${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            cookie: this.cookie,
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
              cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

export interface Measured {
  /** Requests a second. */
  readonly rate: number
  /** 95th percentile of the answer time, milliseconds. */
  readonly p95: number
}

/** Eight clients at once for some seconds; `work` makes its requests and tells how many they were. */
export async function loadFor(
  seconds: number,
  clients: readonly Client[],
  work: (client: Client, at: number) => Promise<number>,
): Promise<Measured> {
  const times: number[] = []
  let requests = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    clients.map(async (client, at) => {
      while (performance.now() < until) {
        const start = performance.now()
        const made = await work(client, at)
        requests += made
        times.push((performance.now() - start) / made)
      }
    }),
  )
  const sorted = times.toSorted((a, b) => a - b)
  return {
    rate: requests / ((performance.now() - began) / 1000),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  }
}

export const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0

/** Starts a server of bench/servers.ts in its own process and gives its address. */
export function startServer(
  kind: 'ledger' | 'figures' | 'bare',
  url: string,
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('servers.ts', import.meta.url)), kind, url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended with ${String(code)}`)))
    child.stdout.once('data', (text: Buffer) => resolve({ address: text.toString().trim(), child }))
  })
}

export const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** The most memory that a process had since it began; Linux keeps it. */
export async function mostEver({ pid }: ChildProcess): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? []
  return kilobytes === undefined ? 'unknown' : mega(Number(kilobytes) * 1024)
}
