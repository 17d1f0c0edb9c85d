import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { exportList } from '../export/export-list.ts'
import { jobsWire } from '../jobs/jobs-wire.ts'
import { markRead, noticesOf } from '../jobs/notices.ts'
import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import { demandOperator } from './operator.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, queryOf } from './request.ts'

/** Background work and exports, for those who look after the ledger, and what one's own posts have been told. */
export function workRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/jobs', async (request) => {
    const actor = await actorOf(request)
    demandOperator(context, actor, { zh: '查看后台任务', en: 'see background work' })
    return jobsWire(context)
  })
  app.get('/api/exports', async (request) =>
    exportList(context, await actorOf(request), queryOf(request)),
  )
  app.get('/api/notices', async (request) => noticesOf(context, await actorOf(request)))
  app.post('/api/notices/read', async (request, reply) => {
    const actor = await actorOf(request)
    const { ids } = bodyOf(request, ['ids'])
    const sound = ids === undefined || (Array.isArray(ids) && ids.length <= 500 && ids.every(isId))
    if (!sound) throw refuse.badJson()
    await markRead(context, actor, ids)
    return reply.status(204).send()
  })
}
