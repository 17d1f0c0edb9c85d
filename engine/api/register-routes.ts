import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BulkWire, ListWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { takeDraw } from '../draw/take-draw.ts'
import { timeline } from '../history/timeline.ts'
import { entriesWire } from '../lists/entry-wire.ts'
import { count, list } from '../lists/list.ts'
import { calendar } from '../lists/due-calendar.ts'
import { map } from '../lists/map.ts'
import { funnel } from '../lists/funnel.ts'
import { matrix } from '../lists/matrix.ts'
import { board, counts } from '../lists/views.ts'
import type { RegisterModel } from '../model/model.ts'
import { Refusal, toWire } from '../refusals.ts'
import { findEntry, previewStep, takeStep, type Wish } from '../steps/take-step.ts'
import { entryPage } from './entry-page.ts'
import {
  bodyOf,
  booleanMember,
  entriesMember,
  type EntryVersion,
  idOf,
  langOf,
  queryOf,
  registerFor,
  versionMember,
  wishOf,
} from './request.ts'

/** Who asks; throws the refusal to sign in. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor>

async function listWire(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  request: FastifyRequest,
): Promise<ListWire> {
  const query = queryOf(request)
  const [page, counted] = await Promise.all([
    list(context, actor, model, query),
    query['count'] === 'yes' ? count(context, actor, model, query) : null,
  ])
  return {
    entries: await entriesWire(context, actor, model, page.entries),
    next: page.next,
    ...(counted && { count: counted }),
  }
}

/** One entry of a bulk step: taken, or only tried. */
async function bulkOne(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  step: string,
  { id, version }: EntryVersion,
  wish: Wish,
  preview: boolean,
  lang: 'zh' | 'en',
): Promise<BulkWire['results'][number]> {
  try {
    if (preview)
      return {
        id,
        no: await previewStep(context, actor, model, id, step, { ...wish, version }),
        ok: true,
      }
    const clientId = wish.clientId === undefined ? undefined : `${wish.clientId}:${id}`
    const answer = await takeStep(context, actor, model.key, id, step, {
      ...wish,
      version,
      ...(clientId !== undefined && { clientId }),
    })
    return { id, no: answer.no, ok: true, answer }
  } catch (error) {
    if (error instanceof Refusal) return { id, no: null, ok: false, refusal: toWire(error, lang) }
    throw error
  }
}

async function bulk(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  request: FastifyRequest,
): Promise<BulkWire> {
  const body = bodyOf(request, [
    'entries',
    'values',
    'reason',
    'reasonCode',
    'clientId',
    'post',
    'preview',
  ])
  const { step } = request.params as { step: string }
  const preview = booleanMember(body, 'preview')
  const results: BulkWire['results'][number][] = []
  // One after the other: each is a fate of its own, and two of them may touch the same entry.
  for (const entry of entriesMember(body))
    results.push(
      await bulkOne(
        context,
        actor,
        model,
        step,
        entry,
        wishOf(request, body),
        preview,
        langOf(request),
      ),
    )
  return { results }
}

const base = '/api/:programme/:register'

function readRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  const read = (
    path: string,
    answer: (actor: Actor, model: RegisterModel, request: FastifyRequest) => Promise<unknown>,
  ): void => {
    app.get(`${base}${path}`, async (request) => {
      const actor = await actorOf(request)
      return answer(actor, registerFor(context, actor, request), request)
    })
  }
  read('', (actor, model, request) => listWire(context, actor, model, request))
  read('/board', (actor, model, request) => board(context, actor, model, queryOf(request)))
  read('/counts', (actor, model, request) => counts(context, actor, model, queryOf(request)))
  read('/map', (actor, model, request) => map(context, actor, model, queryOf(request)))
  read('/funnel', (actor, model, request) => funnel(context, actor, model, queryOf(request)))
  read('/matrix', (actor, model, request) => matrix(context, actor, model, queryOf(request)))
  read('/calendar', (actor, model, request) => calendar(context, actor, model, queryOf(request)))
  read('/:id', (actor, model, request) =>
    entryPage(context, actor, model, idOf(request), langOf(request)),
  )
  read('/:id/history', async (actor, model, request) => {
    await findEntry(context, actor, model, idOf(request))
    return timeline(context, actor, model, idOf(request))
  })
}

/** The routes that every register has. Their shapes are in engine/define/wire.ts. */
export function registerRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  readRoutes(app, context, actorOf)
  app.post(base, async (request, reply) => {
    const actor = await actorOf(request)
    const model = registerFor(context, actor, request)
    const answer = await takeStep(
      context,
      actor,
      model.key,
      null,
      'create',
      wishOf(request, bodyOf(request, ['values', 'clientId', 'post'])),
    )
    return reply.status(answer.repeated ? 200 : 201).send(answer)
  })
  app.post(`${base}/:id/steps/:step`, async (request) => {
    const actor = await actorOf(request)
    const model = registerFor(context, actor, request)
    const body = bodyOf(request, ['version', 'values', 'reason', 'reasonCode', 'clientId', 'post'])
    const { step } = request.params as { step: string }
    return takeStep(context, actor, model.key, idOf(request), step, {
      ...wishOf(request, body),
      version: versionMember(body),
    })
  })
  app.post(`${base}/draw`, async (request) => {
    const actor = await actorOf(request)
    const model = registerFor(context, actor, request)
    const body = bodyOf(request, ['values', 'clientId', 'post', 'preview'])
    const { clientId: _once, ...wish } = wishOf(request, body)
    return takeDraw(context, actor, model, wish, booleanMember(body, 'preview'))
  })
  app.post(`${base}/steps/:step`, async (request) => {
    const actor = await actorOf(request)
    return bulk(context, actor, registerFor(context, actor, request), request)
  })
}
