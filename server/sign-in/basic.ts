import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Sessions } from './session.ts'
import type { SignIn } from './tries.ts'

/** A consumer that asks every minute signs in once in so long: a password takes fifty milliseconds to look at. */
const keptMilliseconds = 5 * 60_000
const keptAtMost = 1_000

/** Name and password of `Authorization: Basic …` (RFC 7617, in UTF-8); null where the request has none. */
function credentialsOf({
  headers,
}: FastifyRequest): readonly [name: string, password: string] | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]{1,600})$/i.exec(headers.authorization ?? '') ?? []
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0
    ? null
    : [text.slice(0, colon).trim().slice(0, 100), text.slice(colon + 1).slice(0, 200)]
}

/**
 * Signing in with every request, for programs that keep no cookie: the same passwords, the same limits, and a session that nobody else is handed.
 * Gives its token, or undefined where the request names nobody.
 */
export function basicSignIn(
  signIn: SignIn,
  sessions: Pick<Sessions, 'find'>,
): (request: FastifyRequest) => Promise<string | undefined> {
  const kept = new Map<string, { readonly token: string; readonly until: number }>()
  return async (request) => {
    const said = credentialsOf(request)
    if (!said) return undefined
    const key = createHash('sha256').update(JSON.stringify(said)).digest('base64')
    const held = kept.get(key)
    // A session may have ended meanwhile; the password still opens another.
    if (held && held.until > Date.now() && (await sessions.find(held.token))) return held.token
    const token = await signIn(request, ...said)
    if (kept.size >= keptAtMost) kept.clear()
    kept.set(key, { token, until: Date.now() + keptMilliseconds })
    return token
  }
}
