import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { drillDown } from '../indicators/drill-down.ts'
import { todayOf } from '../indicators/figure-totals.ts'
import { figures } from '../indicators/figures.ts'
import { figuresCsv } from '../indicators/figures-csv.ts'
import { withMetadata } from '../indicators/figures-metadata.ts'
import { foldPosition } from '../indicators/fold-position.ts'
import { refuse } from '../refusals.ts'
import { verifications, verifyNow } from '../verify/verify-figure.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, langOf, queryOf, textMember } from './request.ts'

/**
 * What a reader's answer is known by: it changes with every write that moves a figure, with the day (stocks), the reader's posts and the
 * question. An answer that is still the same is not sent again (RFC 9110, 304).
 */
const figureTag = async (
  context: Context,
  request: FastifyRequest,
  posts: readonly unknown[],
): Promise<string> => {
  const said = [await foldPosition(context), todayOf(context), posts, request.url, langOf(request)]
  return `"${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 27)}"`
}

/**
 * Answers "still the same" when it is; true when nothing more is to be sent. The reader may hold several answers, and a proxy that packs them marks
 * their tags as weak (RFC 9110, 13.1.2).
 */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  const held = request.headers['if-none-match']
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  return held?.includes(tag) ?? false
}

/** Figures, as JSON or as a table, and what stands behind each number. */
export function figureRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/figures', async (request, reply) => {
    const actor = await actorOf(request)
    const query = queryOf(request)
    const { format = 'json' } = query
    if (format !== 'json' && format !== 'csv') throw refuse.badQuery({ word: 'format' })
    // The tag is read before the figures: what is written in between makes the answer newer than its tag, never older.
    if (isUnchanged(request, reply, await figureTag(context, request, actor.posts)))
      return reply.status(304).send()
    const found = await figures(context, actor, query)
    const lang = langOf(request)
    const dimensions = (query['by'] ?? '').split(',').filter((one) => one !== '')
    const answer = await withMetadata(context, actor, found, dimensions, lang)
    if (format === 'json') return answer
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="figures.csv"')
      .send(figuresCsv(answer, { zh: '规则版本', en: 'Rule version' }[lang]))
  })
  app.get('/api/figures/entries', async (request) =>
    drillDown(context, await actorOf(request), queryOf(request)),
  )
  app.get('/api/figures/verification', async (request) => {
    const { indicators = '', ...strange } = queryOf(request)
    const [word] = Object.keys(strange)
    if (word !== undefined) throw refuse.badQuery({ word })
    return verifications(context, await actorOf(request), indicators)
  })
  app.post('/api/figures/verification', async (request) => {
    const actor = await actorOf(request)
    const key = textMember(bodyOf(request, ['indicator']), 'indicator', 200) ?? ''
    return verifyNow(context, actor, key)
  })
}
