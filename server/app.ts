import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { changesStream } from '../engine/api/changes-stream.ts'
import { dhis2Routes } from '../engine/api/dhis2-routes.ts'
import { figureRoutes } from '../engine/api/figure-routes.ts'
import { fileRoutes } from '../engine/api/file-routes.ts'
import { importRoutes } from '../engine/api/import-routes.ts'
import { openapiRoutes } from '../engine/api/openapi-routes.ts'
import { personalRoutes } from '../engine/api/personal-routes.ts'
import { exportRoutes } from '../engine/api/export-routes.ts'
import { publicationRoutes } from '../engine/api/publication-routes.ts'
import { registerRoutes } from '../engine/api/register-routes.ts'
import { savedViewRoutes } from '../engine/api/saved-view-routes.ts'
import { unitRoutes } from '../engine/api/unit-routes.ts'
import { workRoutes } from '../engine/api/work-routes.ts'
import { langOf } from '../engine/api/request.ts'
import type { Actor } from '../engine/access/actor.ts'
import type { Context } from '../engine/context.ts'
import type { HealthWire } from '../engine/define/wire.ts'
import type { FileStore } from '../engine/files/file-store.ts'
import { fileLimit } from '../engine/files/file-types.ts'
import { publicRoutes } from '../engine/public/public-routes.ts'
import { Refusal, refuse, toWire } from '../engine/refusals.ts'
import { logger } from './logger.ts'
import { protectiveHeaders } from './protective-headers.ts'
import { basicSignIn } from './sign-in/basic.ts'
import { sessionRoutes } from './sign-in/routes.ts'
import { Sessions } from './sign-in/session.ts'
import { countedSignIn } from './sign-in/tries.ts'
import { webFiles } from './web-files.ts'

/** A page of JSON from a person's hand is never larger; files come by their own route with their own limit. */
const bodyLimit = 1024 * 1024

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string }

export interface AppOptions {
  readonly context: Context
  readonly store: FileStore
  readonly databaseVersion: string
  /** Whether the sign-in page offers the demonstration's people. */
  readonly demonstration: boolean
}

/** What the framework found wrong with a request, as a refusal; null for what is our own fault. */
function refusalOf(error: FastifyError & { code?: string }): Refusal | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse.tooLarge({ limit: bodyLimit })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse.wrongMediaType({ accepted: ['application/json'] })
    case 'FST_REQ_FILE_TOO_LARGE':
      return refuse.tooLarge({ limit: fileLimit })
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refuse.badJson()
    // The database gave up waiting (a lock, a time-out, a restart): nothing was written, and trying again helps.
    case '57014':
    case '55P03':
    case '40001':
    case '40P01':
    case '57P01':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EPIPE':
      return refuse.busy()
    default:
      return error instanceof SyntaxError ||
        (error.statusCode !== undefined && error.statusCode < 500)
        ? refuse.badJson()
        : null
  }
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = error instanceof Refusal ? error : refusalOf(error)
  reply.type('application/problem+json; charset=utf-8')
  if (refusal)
    return reply
      .status(refusal.status)
      .send({ ...toWire(refusal, langOf(request)), requestId: request.id })
  request.log.error({ err: error }, 'a bug')
  const title = { zh: '系统出错，已记录', en: 'Something went wrong; it has been logged' }[
    langOf(request)
  ]
  return reply
    .status(500)
    .send({ type: 'about:blank', title, status: 500, detail: title, requestId: request.id })
}

/** A write sent from another site's page is refused before anything else looks at it. */
function checkOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw refuse.foreignOrigin()
}

/** What every answer passes through: who may send, what browsers may do with it, how it travels. */
async function guard(app: FastifyInstance): Promise<void> {
  app.setErrorHandler<FastifyError>(answerError)
  app.addHook('onRequest', async (request) => checkOrigin(request))
  const protective = await protectiveHeaders()
  app.addHook('onRequest', async (_request, reply) => {
    // Set below the framework, so that streams that write their own head carry them too.
    for (const [name, value] of protective) reply.raw.setHeader(name, value)
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
}

function healthRoute(app: FastifyInstance, context: Context, databaseVersion: string): void {
  app.get('/healthz', async (): Promise<HealthWire> => {
    await context.pool.query('select 1')
    return {
      ready: true,
      version,
      node: process.version,
      database: databaseVersion,
      filing: process.env['TAIZHANG_FILING'] ?? null,
    }
  })
}

/** The web server: sign-in, the API that the definitions make, and the web app. */
export async function makeApp({
  context,
  store,
  databaseVersion,
  demonstration,
}: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    genReqId: () => crypto.randomUUID(),
  })
  const sessions = new Sessions(context)
  const holderOf = async (token: string | undefined): Promise<Actor> => {
    const who = await sessions.find(token)
    if (!who) throw refuse.notSignedIn()
    return who.actor
  }
  const actorOf = (request: FastifyRequest): Promise<Actor> =>
    holderOf(request.cookies['taizhang_session'])
  await guard(app)
  const signIn = countedSignIn(app, sessions)
  const basic = basicSignIn(signIn, sessions)
  healthRoute(app, context, databaseVersion)
  sessionRoutes(app, context, { sessions, signIn }, demonstration)
  personalRoutes(app, context, actorOf)
  figureRoutes(app, context, actorOf)
  unitRoutes(app, context, actorOf)
  dhis2Routes(app, context, async (request) =>
    holderOf((await basic(request)) ?? request.cookies['taizhang_session']),
  )
  savedViewRoutes(app, context, actorOf)
  changesStream(app, context, actorOf)
  workRoutes(app, context, actorOf)
  openapiRoutes(app, context, actorOf, version)
  await fileRoutes(app, context, store, actorOf)
  importRoutes(app, context, store, actorOf)
  publicationRoutes(app, context, actorOf)
  registerRoutes(app, context, actorOf)
  exportRoutes(app, context, actorOf)
  publicRoutes(app, context, store)
  await webFiles(app)
  app.setNotFoundHandler(() => {
    throw refuse.unknownAddress()
  })
  return app
}
