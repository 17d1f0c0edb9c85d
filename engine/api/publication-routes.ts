import type { FastifyInstance } from 'fastify'
import type { PublicationBody, PublishedFigureBody } from '../define/index.ts'
import type { Context } from '../context.ts'
import { publications } from '../publications/publications.ts'
import { publish } from '../publications/publish.ts'
import { refuse } from '../refusals.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, isText } from './request.ts'

/** Figures of one publication: a bulletin's page has a few dozen. */
const mostFigures = 50
const words = ['indicator', 'unit', 'from', 'to', 'by', 'key']

const isFigure = (one: unknown): one is PublishedFigureBody =>
  typeof one === 'object' &&
  one !== null &&
  ['indicator', 'from', 'to'].every((word) => word in one) &&
  Object.entries(one).every(([word, value]) => words.includes(word) && isText(value, 200))

function publicationOf(body: Readonly<Record<string, unknown>>): PublicationBody {
  const { title, figures } = body
  if (!isText(title, 200) || title.trim() === '') throw refuse.badJson()
  if (!Array.isArray(figures) || figures.length === 0 || figures.length > mostFigures)
    throw refuse.badJson()
  const sound = figures.filter((one: unknown) => isFigure(one))
  if (sound.length !== figures.length) throw refuse.badJson()
  return { title: title.trim(), figures: sound }
}

/** Publishing figures, and what was published. */
export function publicationRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/publications', async (request) => publications(context, await actorOf(request)))
  app.post('/api/publications', async (request, reply) => {
    const actor = await actorOf(request)
    const id = await publish(context, actor, publicationOf(bodyOf(request, ['title', 'figures'])))
    return reply.status(201).send({ id })
  })
}
