import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { exportCsv } from '../export/csv.ts'
import { exportXlsx } from '../export/xlsx.ts'
import type { ActorOf } from './register-routes.ts'
import { languageIn, registerFor } from './request.ts'

/** What a list can be taken out as. */
const formats = {
  csv: { type: 'text/csv; charset=utf-8', pieces: exportCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pieces: exportXlsx,
  },
} as const

/** Takes a list out of the ledger as a file, written while its reader takes it. */
export function exportRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  for (const [ending, { type, pieces }] of Object.entries(formats))
    app.get(`/api/:programme/:register/export.${ending}`, async (request, reply) => {
      const actor = await actorOf(request)
      const model = registerFor(context, actor, request)
      const [lang, query] = languageIn(request)
      const rows = Readable.from(pieces(context, actor, model, query, lang))
      // What fails before the first rows is refused in words; later a download can only break off.
      await once(rows, 'readable')
      const name = encodeURIComponent(
        `${lang === 'zh' ? model.register.label : model.en.label}.${ending}`,
      )
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(rows)
    })
}
