/** The settings of one running process, read from its environment once, at the start. */
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { StartRefusal } from './start-refusal.ts'

/** What can be set from outside. Everything else is in definitions or in the database. */
export type Config = {
  /** TCP port of the web server; 0 lets the system choose a free one (used by tests). */
  readonly port: number
  /** Address the web server listens on; the default answers this machine only. */
  readonly host: string
  /** Absolute path of the data folder: the embedded database and the files people hand in. */
  readonly home: string
  /** Address of a PostgreSQL of one's own; without it the embedded server in `home` is used. */
  readonly databaseUrl: string | undefined
  /** Whether a new data folder gets the demonstration zone. */
  readonly demo: boolean
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reads `PORT`, `HOST`, `TAIZHANG_HOME`, `DATABASE_URL` and `TAIZHANG_DEMO`. A variable set to nothing counts as not
 * set, which is what an empty line in a service file means.
 *
 * @throws StartRefusal naming the variable, its value and what is expected.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string) => env[name]?.trim() || undefined
  return {
    port: readPort(read('PORT')),
    host: readHost(read('HOST')),
    home: resolve(projectRoot, read('TAIZHANG_HOME') ?? 'data'),
    databaseUrl: readDatabaseUrl(read('DATABASE_URL')),
    demo: readSwitch('TAIZHANG_DEMO', read('TAIZHANG_DEMO') ?? '1'),
  }
}

function readPort(text = '8420'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new StartRefusal(
    `PORT 应为 0 到 65535 的整数，现为“${text}”。`,
    `PORT must be a whole number from 0 to 65535, but is "${text}".`,
  )
}

function readHost(text = '127.0.0.1'): string {
  if (/^[\w.:-]+$/.test(text)) return text
  throw new StartRefusal(
    `HOST 应为一个地址或主机名（如 127.0.0.1 或 0.0.0.0），现为“${text}”。`,
    `HOST must be an address or a host name (such as 127.0.0.1 or 0.0.0.0), but is "${text}".`,
  )
}

/** The address itself is never repeated in the refusal: it holds a password. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text
  throw new StartRefusal(
    'DATABASE_URL 应形如 postgresql://用户:口令@主机:5432/数据库。',
    'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
  )
}

function readSwitch(name: string, text: string): boolean {
  if (text === '1') return true
  if (text === '0') return false
  throw new StartRefusal(
    `${name} 只能为 1（是）或 0（否），现为“${text}”。`,
    `${name} must be 1 (yes) or 0 (no), but is "${text}".`,
  )
}
