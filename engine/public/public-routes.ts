import { createReadStream } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import { fileColumns, type FileRow } from '../files/file-row.ts'
import { isPhotoType } from '../files/file-types.ts'
import type { RegisterModel } from '../model/model.ts'
import { qrSvg } from '../qr/encode.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import { row, sql } from '../store/sql.ts'
import { idOf } from '../api/request.ts'
import { publicIndex, publicPage } from './page.ts'
import { publicPath } from './public-path.ts'
import { publicById, publicEntries, publicEntry, publicLines } from './public-entries.ts'

/** A page that changes when its entry is withdrawn or corrected: kept a minute by browsers, no longer. */
const kept = 'public, max-age=60'

/** The register that an address names, if anything of it can be public and stands on a page of its own. */
function registerOf(context: Context, request: FastifyRequest): RegisterModel {
  const { programme, register } = request.params as { programme: string; register: string }
  const model = context.model.registers.get(`${programme}.${register}`)
  if (!model?.register.public || model.register.lineOf !== undefined) throw refuse.notFound()
  return model
}

const addressOf = (request: FastifyRequest, path: string): string =>
  `${request.protocol}://${request.host}${path}`

/** The entry that an address names, if it is public now; one that is not is as unknown as one that is not there. */
async function entryFor(
  context: Context,
  request: FastifyRequest,
): Promise<{ readonly model: RegisterModel; readonly entry: Entry; readonly no: number }> {
  const model = registerOf(context, request)
  const { no = '' } = request.params as { no?: string }
  const [, digits] = new RegExp(`^${model.register.prefix}-(\\d{1,9})$`).exec(no) ?? []
  const entry = digits ? await publicEntry(context, model, Number(digits)) : undefined
  if (!entry || entry.no === null) throw refuse.notFound()
  return { model, entry, no: entry.no }
}

/** A photograph of a public entry, in a field that is public. */
async function photoFor(context: Context, id: string): Promise<FileRow> {
  const file = await row<FileRow>(
    context.pool,
    sql`select ${fileColumns} from file f where f.zone_id = ${context.zone} and f.id = ${id}`,
  )
  const model = file?.register ? context.model.registers.get(file.register) : undefined
  if (!file?.entry_id || !model?.register.public || !isPhotoType(file.type)) throw refuse.notFound()
  const entry = await publicById(context, model, file.entry_id)
  const named = model.register.public.fields.some((field) => {
    const held = entry?.values[field]
    return Array.isArray(held) && (held as readonly unknown[]).includes(id)
  })
  if (!named) throw refuse.notFound()
  return file
}

/** What everybody may read without signing in: pages of public entries, their QR codes and their photographs. Nothing can be written here. */
export function publicRoutes(app: FastifyInstance, context: Context, store: FileStore): void {
  const { label: zone, offsetMinutes } = context.model.ledger
  const page = (reply: FastifyReply, text: string) =>
    reply.type('text/html; charset=utf-8').header('cache-control', kept).send(text)
  app.get('/public/photos/:id', async (request, reply) => {
    const file = await photoFor(context, idOf(request))
    return reply
      .type(file.type)
      .header('cache-control', kept)
      .send(createReadStream(store.pathOf(file.sha256)))
  })
  app.get('/public/:programme/:register', async (request, reply) => {
    const model = registerOf(context, request)
    const entries = await publicEntries(context, model)
    return page(
      reply,
      publicIndex(zone, model, entries, ({ no }) => publicPath(model, no ?? 0)),
    )
  })
  app.get('/public/:programme/:register/:no', async (request, reply) => {
    const { model, entry, no } = await entryFor(context, request)
    const open = model.lines.filter(({ register }) => register.public !== undefined)
    const lines = await Promise.all(
      open.map(async (line) => ({
        model: line,
        entries: await publicLines(context, line, entry.id),
      })),
    )
    const address = addressOf(request, publicPath(model, no))
    return page(reply, publicPage({ zone, offsetMinutes, model, entry, lines, address }))
  })
  app.get('/public/:programme/:register/:no/qr.svg', async (request, reply) => {
    const { model, no } = await entryFor(context, request)
    return reply
      .type('image/svg+xml')
      .header('cache-control', kept)
      .send(qrSvg(addressOf(request, publicPath(model, no))))
  })
}
