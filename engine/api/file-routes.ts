import { createReadStream } from 'node:fs'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { mayOpen } from '../access/may-open.ts'
import type { Context } from '../context.ts'
import { isFileField } from '../files/attach-files.ts'
import type { FileStore } from '../files/file-store.ts'
import { fileLimit, isPhotoType } from '../files/file-types.ts'
import { readFile } from '../files/read-file.ts'
import { receiveFile } from '../files/receive-file.ts'
import { readThumbnail, thumbnailType } from '../files/thumbnail.ts'
import { refuse } from '../refusals.ts'
import type { ActorOf } from './register-routes.ts'
import { idOf, queryOf } from './request.ts'
import { broken, uploadOf } from './upload.ts'

/** What browsers may show in place; everything else is handed over to be saved. */
const shownInPlace = (type: string): boolean => isPhotoType(type) || type === 'application/pdf'

function send(reply: FastifyReply, path: string, type: string, name: string): FastifyReply {
  return (
    reply
      .type(type)
      .header(
        'content-disposition',
        `${shownInPlace(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      // A document that somebody uploaded runs nothing here, whatever it holds.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      // The content of a file never changes, but who may read it does.
      .header('cache-control', 'private, max-age=300')
      .send(createReadStream(path))
  )
}

/** The field that an upload is meant for: `for=programme.register.field`. */
function fieldFor(context: Context, actor: Actor, request: FastifyRequest) {
  const { for: said } = queryOf(request)
  if (said === undefined) return undefined
  const [programme, register, name = ''] = said.split('.')
  const model = context.model.registers.get(`${programme}.${register}`)
  const field = model && mayOpen(actor, model) ? model.fieldOf.get(name) : undefined
  if (!model || !field || !isFileField(field)) throw refuse.badQuery({ word: 'for' })
  return { model, field }
}

/** Uploading and reading files. A file is read by whoever may read the entry that carries it. */
export async function fileRoutes(
  app: FastifyInstance,
  context: Context,
  store: FileStore,
  actorOf: ActorOf,
): Promise<void> {
  await app.register(multipart, { limits: { files: 1, fields: 4, fileSize: fileLimit } })
  app.post('/api/files', { bodyLimit: fileLimit + 64 * 1024 }, async (request, reply) => {
    const actor = await actorOf(request)
    const into = fieldFor(context, actor, request)
    const { part } = await uploadOf(request)
    const upload = { stream: part.file, name: part.filename, into }
    const received = await receiveFile(context, actor, store, upload).catch((error: unknown) => {
      // What is refused before it was read to its end is read all the same, so that the sender hears the refusal.
      part.file.resume()
      return broken(error)
    })
    return reply.status(201).send(received)
  })
  app.get('/api/files/:id', async (request, reply) => {
    const file = await readFile(context, await actorOf(request), idOf(request))
    return send(reply, store.pathOf(file.sha256), file.wire.type, file.wire.name)
  })
  app.get('/api/files/:id/thumbnail', async (request, reply) => {
    const file = await readFile(context, await actorOf(request), idOf(request))
    return send(reply, await readThumbnail(store, file), thumbnailType, `${file.wire.name}.webp`)
  })
}
