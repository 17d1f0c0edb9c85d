import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PublishedFigureBody, SheetAsked } from '../define/index.ts'
import type { Context } from '../context.ts'
import { publication, publications } from '../publications/publications.ts'
import { publish } from '../publications/publish.ts'
import { refuse } from '../refusals.ts'
import { publishSheet } from '../reports/publish-sheet.ts'
import { liveSheet } from '../reports/sheet.ts'
import { publishedOut, sheetOut, type TakenOut } from '../reports/take-out.ts'
import { isId } from '../store/uuid.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, idOf, isText, languageIn, queryOf } from './request.ts'

/** Figures of one publication: a bulletin's page has a few dozen. */
const mostFigures = 50
const words = ['indicator', 'units', 'from', 'to', 'by', 'key']
const longestWord = 2_000

const isFigure = (one: unknown): one is PublishedFigureBody =>
  typeof one === 'object' &&
  one !== null &&
  ['indicator', 'from', 'to'].every((word) => word in one) &&
  Object.entries(one).every(
    ([word, value]) =>
      words.includes(word) &&
      (word === 'units'
        ? Array.isArray(value) && value.every((id: unknown) => isText(id, 200))
        : isText(value, 200)),
  )

const isSheet = (one: unknown): one is SheetAsked =>
  typeof one === 'object' &&
  one !== null &&
  !Array.isArray(one) &&
  Object.values(one).every((value: unknown) => isText(value, longestWord))

function figuresOf(figures: unknown): readonly PublishedFigureBody[] {
  if (!Array.isArray(figures) || figures.length === 0 || figures.length > mostFigures)
    throw refuse.badJson()
  const sound = figures.filter((one: unknown) => isFigure(one))
  if (sound.length !== figures.length) throw refuse.badJson()
  return sound
}

const send = (reply: FastifyReply, { name, pieces }: TakenOut): FastifyReply =>
  reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name.replaceAll('/', ' '))}`,
    )
    .send(Readable.from(pieces))

/** Report sheets as they stand; publishing figures and sheets, and what was published. */
export function publicationRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/sheets', async (request) =>
    liveSheet(context, await actorOf(request), queryOf(request)),
  )
  app.get('/api/sheets.xlsx', async (request, reply) => {
    const actor = await actorOf(request)
    const [lang, asked] = languageIn(request)
    return send(reply, await sheetOut(context, actor, asked, lang))
  })
  app.get('/api/publications', async (request) =>
    publications(context, await actorOf(request), queryOf(request)),
  )
  app.get('/api/publications/:id', async (request) =>
    publication(context, await actorOf(request), idOf(request)),
  )
  app.get('/api/publications/:id/sheet.xlsx', async (request, reply) => {
    const actor = await actorOf(request)
    const [lang] = languageIn(request)
    return send(reply, await publishedOut(context, actor, idOf(request), lang))
  })
  app.post('/api/publications', async (request, reply) => {
    const actor = await actorOf(request)
    const body = bodyOf(request, ['title', 'figures', 'sheet', 'revises'])
    const { title, figures, sheet, revises } = body
    if (!isText(title, 200) || title.trim() === '') throw refuse.badJson()
    const named = { title: title.trim() }
    if (sheet === undefined) {
      if (revises !== undefined) throw refuse.badJson()
      const id = await publish(context, actor, { ...named, figures: figuresOf(figures) })
      return reply.status(201).send({ id })
    }
    if (figures !== undefined || !isSheet(sheet)) throw refuse.badJson()
    if (revises !== undefined && !isId(revises)) throw refuse.badQuery({ word: 'revises' })
    const id = await publishSheet(context, actor, { ...named, sheet, revises })
    return reply.status(201).send({ id })
  })
}
