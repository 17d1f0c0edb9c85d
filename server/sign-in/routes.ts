import type { FastifyInstance } from 'fastify'
import type { Context } from '../../engine/context.ts'
import type { SessionWire } from '../../engine/define/index.ts'
import { bodyOf, textMember } from '../../engine/api/request.ts'
import { row, sql } from '../../engine/store/sql.ts'
import { demonstrationPeople, type Sessions } from './session.ts'
import { type SignIn, tooOften } from './tries.ts'

const cookieName = 'taizhang_session'

const minute = 60_000
/** All tries a minute from one address, so that many sent at once cannot run ahead of the count of the wrong ones. */
const tries = { max: 300, timeWindow: minute, errorResponseBuilder: tooOften }

async function zoneOf(context: Context): Promise<SessionWire['zone']> {
  const found = await row<{ code: string; zh: string; en: string; synthetic: boolean }>(
    context.pool,
    sql`select code, name_zh as zh, name_en as en, loaded is not distinct from 'demonstration' as synthetic from zone where zone_id = ${context.zone}`,
  )
  if (!found) throw new Error('the zone this process serves is not in the database')
  const { code, zh, en, synthetic } = found
  return { code, name: { zh, en }, synthetic }
}

/** Signing in and out, and who one is. Nothing but this and the web app's files is answered without signing in. */
export function sessionRoutes(
  app: FastifyInstance,
  context: Context,
  { sessions, signIn }: { readonly sessions: Sessions; readonly signIn: SignIn },
  demonstration: boolean,
): void {
  const wire = async (token: string | undefined): Promise<SessionWire> => {
    const who = await sessions.find(token)
    return {
      person: who && who.actor.person !== null ? { id: who.actor.person, name: who.name } : null,
      posts: who?.posts ?? [],
      lastSignInAt: who?.lastSignInAt ?? null,
      zone: await zoneOf(context),
      ...(demonstration && !who && { demonstration: await demonstrationPeople(context) }),
    }
  }
  app.get('/api/session', (request) => wire(request.cookies[cookieName]))
  app.post('/api/session', { config: { rateLimit: tries } }, async (request, reply) => {
    const body = bodyOf(request, ['signIn', 'password'])
    const token = await signIn(
      request,
      textMember(body, 'signIn', 100)?.trim() ?? '',
      textMember(body, 'password', 200) ?? '',
    )
    reply.setCookie(cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
    })
    return wire(token)
  })
  app.delete('/api/session', async (request, reply) => {
    const token = request.cookies[cookieName]
    if (token !== undefined) await sessions.signOut(token)
    return reply.clearCookie(cookieName, { path: '/' }).status(204).send()
  })
}
