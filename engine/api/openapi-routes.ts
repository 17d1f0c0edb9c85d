import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { docsPage } from './docs-page.ts'
import { mayOpen } from '../access/may-open.ts'
import { openapi } from './openapi.ts'
import type { ActorOf } from './register-routes.ts'
import { langOf } from './request.ts'

/** `GET /api/openapi.json`, and the same as a page to read. */
export function openapiRoutes(
  app: FastifyInstance,
  context: Context,
  actorOf: ActorOf,
  version: string,
): void {
  app.get('/api/openapi.json', async (request) => {
    const actor = await actorOf(request)
    const registers = [...context.model.registers.values()].filter((one) => mayOpen(actor, one))
    return openapi(context.model, registers, version, langOf(request))
  })
  app.get('/api/docs', async (request, reply) => {
    const actor = await actorOf(request)
    const registers = [...context.model.registers.values()].filter((one) => mayOpen(actor, one))
    return reply
      .type('text/html; charset=utf-8')
      .send(docsPage(context.model, registers, langOf(request)))
  })
}
