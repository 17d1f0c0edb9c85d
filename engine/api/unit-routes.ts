import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { isOperator } from '../access/actor.ts'
import { moveUnit } from '../indicators/move-unit.ts'
import { previewMove, unitMoves } from '../indicators/unit-moves.ts'
import { isDay } from '../lists/query-day.ts'
import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import { demandOperator } from './operator.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, idOf, textMember } from './request.ts'

/**
 * `POST /api/units/:id/move`: a unit comes under another parent, by those who look after the ledger; with `preview` it is only looked at.
 * `GET /api/units/moves`: what has been moved, for everybody, since it explains figures.
 */
export function unitRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/units/moves', async (request) => {
    const actor = await actorOf(request)
    return unitMoves(context, isOperator(actor, context.model.ledger))
  })
  app.post('/api/units/:id/move', async (request) => {
    const actor = await actorOf(request)
    demandOperator(context, actor, { zh: '调整机构隶属关系', en: 'move a unit' })
    const body = bodyOf(request, ['parent', 'day', 'reason', 'preview'])
    const [parent, day] = [textMember(body, 'parent', 40), textMember(body, 'day', 10)]
    const reason = textMember(body, 'reason')?.trim()
    if (!isId(parent)) throw refuse.notFound()
    if (day === undefined || !isDay(day)) throw refuse.unitMove({ why: 'day' })
    const move = { unit: idOf(request), parent, day, reason: reason ?? '' }
    if (body['preview'] === true) return previewMove(context, move)
    if (!reason) throw refuse.unitMove({ why: 'reason' })
    await moveUnit(context, actor, move)
    return { units: context.units.units }
  })
}
