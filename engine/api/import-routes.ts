import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import type { ImportUndoneWire, ImportWire } from '../define/index.ts'
import type { Context } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { type Commit, ImportDesk } from '../sheet-import/import-desk.ts'
import { type Counts, discardRun, runOf, runsOf } from '../sheet-import/import-runs.ts'
import { rowsWire } from '../sheet-import/import-rows-wire.ts'
import { importWire, runWire } from '../sheet-import/import-wire.ts'
import { readPlan } from '../sheet-import/plan.ts'
import { returnedFile, type ReturnedFile } from '../sheet-import/returned-file.ts'
import { templateOf } from '../sheet-import/template.ts'
import { sheetLimits } from '../sheets/sheet-limits.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, booleanMember, idOf, langOf, queryOf, registerFor, textMember } from './request.ts'
import { broken, uploadOf } from './upload.ts'

const base = '/api/:programme/:register/imports'
const kinds = ['new', 'changed', 'unchanged', 'refused'] as const

type Asked = {
  readonly actor: Actor
  readonly model: RegisterModel
  readonly request: FastifyRequest
}

const wrong = (field: string, zh: string, en: string) =>
  refuse.invalid({ fields: [{ field, type: 'wrong-type', zh, en }] })

function countsIn(value: unknown): Counts {
  const said = value as Partial<Counts> | null
  if (
    typeof said !== 'object' ||
    said === null ||
    kinds.some((kind) => !Number.isInteger(said[kind]))
  )
    throw wrong('expect', '请给出预览中的四个数。', 'Give the four counts of the preview.')
  return said as Counts
}

function commitOf(request: FastifyRequest): Commit {
  const body = bodyOf(request, ['which', 'expect'])
  const { which } = body
  if (which !== 'all' && which !== 'good')
    throw wrong(
      'which',
      '请选择全部导入或只导入合格的行。',
      'Choose all rows or the good ones only.',
    )
  return { which, expect: countsIn(body['expect']) }
}

function afterOf(request: FastifyRequest): { kind: string | undefined; after: number } {
  const { kind, after = '0' } = queryOf(request)
  if (kind !== undefined && !kinds.some((one) => one === kind))
    throw refuse.badQuery({ word: 'kind' })
  if (!/^\d{1,7}$/.test(after)) throw refuse.badQuery({ word: 'after' })
  return { kind, after: Number(after) }
}

/** What all routes of imports begin with. */
interface Counter {
  readonly context: Context
  readonly desk: ImportDesk
  readonly asked: (request: FastifyRequest) => Promise<Asked>
  readonly answer: (who: Asked, id: string, sheet?: string) => Promise<ImportWire>
}

function readRoutes(app: FastifyInstance, { context, desk, asked, answer }: Counter): void {
  app.get(base, async (request) => {
    const { actor, model } = await asked(request)
    return (await runsOf(context, actor, model.key)).map(runWire)
  })
  app.get(`${base}/:id`, async (request) => answer(await asked(request), idOf(request)))
  app.get(`${base}/:id/rows`, async (request) => {
    const { actor, model } = await asked(request)
    const wanted = afterOf(request)
    const session = await desk.look(actor, model, idOf(request))
    const { preview } = session
    if (!preview) throw refuse.importNotReady()
    return rowsWire(context, actor, model, session, preview, wanted, langOf(request))
  })
}

/** A file to be saved under its name. */
const asFile = (reply: FastifyReply, { bytes, name, type }: ReturnedFile): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes)

function fileRoutes(app: FastifyInstance, { context, desk, asked }: Counter): void {
  app.get(`${base}/:id/returned`, async (request, reply) => {
    const { actor, model } = await asked(request)
    const { run, preview } = await desk.ready(actor, model, idOf(request))
    return asFile(reply, await returnedFile(desk.pathOf(run), preview, run, langOf(request)))
  })
  app.get('/api/:programme/:register/template.xlsx', async (request, reply) => {
    const { actor, model } = await asked(request)
    const lang = langOf(request)
    const name = `${lang === 'zh' ? model.register.label : model.en.label}.xlsx`
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return asFile(reply, { bytes: await templateOf(context, actor, model, lang), name, type })
  })
}

function beginRoutes(app: FastifyInstance, { context, desk, asked, answer }: Counter): void {
  app.post(base, { bodyLimit: sheetLimits.fileBytes + 64 * 1024 }, async (request, reply) => {
    const who = await asked(request)
    const { part, clientId } = await uploadOf(request)
    const file = { stream: part.file, name: part.filename }
    const id = await desk.upload(who.actor, who.model, file, clientId()).catch(broken)
    return reply.status(201).send(await answer(who, id))
  })
  app.post(`${base}/:id/again`, async (request, reply) => {
    const who = await asked(request)
    const sheet = textMember(bodyOf(request, ['sheet']), 'sheet', 200)
    const run = await runOf(context.pool, who.actor, who.model.key, idOf(request))
    const id = await desk.again(who.actor, who.model, run)
    return reply.status(201).send(await answer(who, id, sheet))
  })
  app.delete(`${base}/:id`, async (request, reply) => {
    const { actor, model } = await asked(request)
    await discardRun(context, (await runOf(context.pool, actor, model.key, idOf(request))).id)
    return reply.status(204).send()
  })
}

function writeRoutes(app: FastifyInstance, { desk, asked, answer }: Counter): void {
  app.post(`${base}/:id/plan`, async (request) => {
    const { actor, model } = await asked(request)
    const session = await desk.replan(actor, model, idOf(request), readPlan(request.body))
    return importWire(model, session, langOf(request))
  })
  app.post(`${base}/:id/commit`, async (request, reply) => {
    const { actor, model } = await asked(request)
    const session = await desk.commit(actor, model, idOf(request), commitOf(request))
    return reply.status(202).send(importWire(model, session, langOf(request)))
  })
  app.post(`${base}/:id/undo`, async (request): Promise<ImportUndoneWire> => {
    const who = await asked(request)
    const partly = booleanMember(bodyOf(request, ['partly']), 'partly')
    const kept = await desk.undo(who.actor, who.model, idOf(request), partly)
    const lang = langOf(request)
    return {
      import: await answer(who, idOf(request)),
      kept: kept.map(({ line, no, ...words }) => ({ line, no, text: words[lang] })),
    }
  })
}

/** Handing in tables: reading, correcting, writing and taking back. Their shapes are in engine/define/wire-imports.ts. */
export function importRoutes(
  app: FastifyInstance,
  context: Context,
  store: FileStore,
  actorOf: ActorOf,
): void {
  const desk = new ImportDesk(context, store)
  const counter: Counter = {
    context,
    desk,
    asked: async (request) => {
      const actor = await actorOf(request)
      return { actor, model: registerFor(context, actor, request), request }
    },
    answer: async ({ actor, model, request }, id, sheet) =>
      importWire(model, await desk.look(actor, model, id, sheet), langOf(request)),
  }
  readRoutes(app, counter)
  fileRoutes(app, counter)
  beginRoutes(app, counter)
  writeRoutes(app, counter)
}
