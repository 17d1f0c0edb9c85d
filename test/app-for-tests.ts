/** The web server over a test ledger, asked without a network, by people who are signed in. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { FileStore } from '../engine/files/file-store.ts'
import { rows, sql } from '../engine/store/sql.ts'
import { makeApp } from '../server/app.ts'
import type { TestLedger } from './ledger-for-tests.ts'
import type { PersonName } from './people.ts'

/** An answer: its status, its JSON (or the text where it is none). */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly text: string
}
export interface TestApp<Who extends string = PersonName> {
  readonly app: FastifyInstance
  /** Asks as somebody; `null` asks without signing in. */
  readonly ask: (who: Who | null, options: InjectOptions) => Promise<Answer>
  readonly get: (who: Who | null, url: string) => Promise<Answer>
  readonly post: (who: Who | null, url: string, payload: object) => Promise<Answer>
  readonly cookie: (who: Who) => Promise<string>
  readonly close: () => Promise<void>
}

const year = 365 * 86_400_000

/** A ledger and the people who sign in to it. */
interface Peopled<Who extends string> {
  readonly context: TestLedger['context']
  readonly person: (who: Who) => string
}

/** Signs in without a password, as the sign-in itself would write it down; argon2 takes longer than a test should. */
async function signedIn<Who extends string>(
  { context, person }: Peopled<Who>,
  who: Who,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  const now = context.now()
  await rows(
    context.pool,
    sql`insert into session (zone_id, token_hash, person_id, created_at, seen_at, expires_at)
        values (${context.zone}, ${hash}, ${person(who)}, ${now.toISOString()}, ${now.toISOString()}, ${new Date(now.getTime() + year).toISOString()})`,
  )
  return `taizhang_session=${token}`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export async function testApp<Who extends string = PersonName>(
  ledger: Peopled<Who>,
): Promise<TestApp<Who>> {
  const home = mkdtempSync(join(tmpdir(), 'taizhang-files-'))
  const store = new FileStore(home)
  await store.prepare()
  const app = await makeApp({
    context: ledger.context,
    store,
    databaseVersion: 'test',
    demonstration: false,
  })
  const cookies = new Map<Who, Promise<string>>()
  const cookie = (who: Who): Promise<string> => {
    const held = cookies.get(who) ?? signedIn(ledger, who)
    cookies.set(who, held)
    return held
  }
  const ask: TestApp<Who>['ask'] = async (who, options) => {
    const signed = who === null ? {} : { cookie: await cookie(who) }
    const answer = await app.inject({ ...options, headers: { ...options.headers, ...signed } })
    return { status: answer.statusCode, body: parsed(answer.body), text: answer.body }
  }
  return {
    app,
    ask,
    get: (who, url) => ask(who, { method: 'GET', url }),
    post: (who, url, payload) => ask(who, { method: 'POST', url, payload }),
    cookie,
    close: async () => {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With its parameters, as /api/:programme/:register. */
  readonly path: string
}

/** Every address of the API, as the server itself prints them: a new one cannot be forgotten by the tests that walk over all. */
export function routesOf({ app }: Pick<TestApp, 'app'>): readonly Route[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line): Route[] => {
      const [, indent = '', part = '', methods = ''] =
        /^([│├└─ ]*)(\S+) \(([A-Z, ]+)\)/.exec(line) ?? []
      const depth = Math.max(0, indent.length / 4 - 1)
      above.length = depth
      above.push(part)
      const path = above.join('')
      if (!path.startsWith('/api/') && path !== '/healthz') return []
      const known = ['GET', 'POST', 'DELETE'] as const
      return known
        .filter((method) => methods.split(', ').includes(method))
        .map((method) => ({ method, path }))
    })
}
