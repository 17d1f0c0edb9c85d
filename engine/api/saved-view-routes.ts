import type { FastifyInstance } from 'fastify'
import type { SavedViewWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'
import { row, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { mayOpen } from '../access/may-open.ts'
import type { ActorOf } from './register-routes.ts'
import { bodyOf, idOf, isText, textMember } from './request.ts'

/** Views that one person keeps for one register. */
const viewsAtMost = 30

type Given = Omit<SavedViewWire, 'id'>

const isQuery = (query: unknown): query is Given['query'] =>
  typeof query === 'object' &&
  query !== null &&
  !Array.isArray(query) &&
  Object.entries(query)
    .flat()
    .every((text) => isText(text, 2_000)) &&
  JSON.stringify(query).length < 4_000

const isColumns = (columns: unknown): columns is Given['columns'] =>
  Array.isArray(columns) && columns.length <= 100 && columns.every((one) => isText(one, 63))

/** The view that a body describes; throws the refusal of its first fault. */
function givenView(context: Context, actor: Actor, body: Readonly<Record<string, unknown>>): Given {
  const register = textMember(body, 'register', 100) ?? ''
  const name = textMember(body, 'name', 60)?.trim()
  const { query = {}, columns = [] } = body
  const model = context.model.registers.get(register)
  if (!model || !mayOpen(actor, model)) throw refuse.unknownRegister({ register })
  if (!name) throw refuse.badQuery({ word: 'name' })
  if (!isQuery(query) || !isColumns(columns)) throw refuse.badQuery({ word: 'query' })
  return { register, name, query, columns }
}

async function save(
  { pool, zone }: Context,
  { person }: Actor,
  { register, name, query, columns }: Given,
): Promise<SavedViewWire | undefined> {
  const kept = await row<{ n: number }>(
    pool,
    sql`select count(*) as n from saved_view where zone_id = ${zone} and person_id = ${person} and register = ${register} and name <> ${name}`,
  )
  if ((kept?.n ?? 0) >= viewsAtMost) throw refuse.tooManyViews({ most: viewsAtMost })
  return row<SavedViewWire>(
    pool,
    sql`insert into saved_view (zone_id, id, person_id, register, name, query, columns)
        values (${zone}, ${newId()}, ${person}, ${register}, ${name}, ${JSON.stringify(query)}, ${[...columns]})
        on conflict (zone_id, person_id, register, name) do update set query = excluded.query, columns = excluded.columns
        returning id, register, name, query, columns`,
  )
}

/** The views a person has saved of registers: a query and the columns it is shown with. */
export function savedViewRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  const { pool, zone } = context
  app.get('/api/views', async (request): Promise<SavedViewWire[]> => {
    const { person } = await actorOf(request)
    return rows<SavedViewWire>(
      pool,
      sql`select id, register, name, query, columns from saved_view where zone_id = ${zone} and person_id = ${person} order by register, name`,
    )
  })
  app.post('/api/views', async (request, reply) => {
    const actor = await actorOf(request)
    const body = bodyOf(request, ['register', 'name', 'query', 'columns'])
    return reply.status(201).send(await save(context, actor, givenView(context, actor, body)))
  })
  app.delete('/api/views/:id', async (request, reply) => {
    const { person } = await actorOf(request)
    const gone = await row(
      pool,
      sql`delete from saved_view where zone_id = ${zone} and person_id = ${person} and id = ${idOf(request)} returning id`,
    )
    if (!gone) throw refuse.notFound()
    return reply.status(204).send()
  })
}
