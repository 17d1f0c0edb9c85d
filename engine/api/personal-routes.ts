import type { FastifyInstance } from 'fastify'
import type { NamedWire } from '../define/index.ts'
import type { Context } from '../context.ts'
import { home } from '../lists/home.ts'
import { overview } from '../lists/overview.ts'
import { todo } from '../lists/todo.ts'
import { targets } from '../targets/targets.ts'
import { rows, sql } from '../store/sql.ts'
import { isId } from '../store/uuid.ts'
import { definitionsWire } from './definitions-wire.ts'
import type { ActorOf } from './register-routes.ts'
import { queryOf } from './request.ts'

/** Names offered at once while somebody types. */
const offered = 20

interface NamedRow {
  id: string
  zh: string
  en: string
  title_zh: string | null
  title_en: string | null
  unit: string | null
}
const named = ({ id, zh, en, title_zh, title_en, unit }: NamedRow): NamedWire => ({
  id,
  name: { zh, en },
  ...(title_zh !== null && { title: { zh: title_zh, en: title_en ?? title_zh } }),
  ...(unit !== null && { unit }),
})

function people(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  const like = (q: string | undefined): string =>
    `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  app.get('/api/people', async (request): Promise<NamedWire[]> => {
    await actorOf(request)
    const query = queryOf(request)
    const ids = (query['ids'] ?? '').split(',').filter(isId)
    const found = await rows<NamedRow>(
      context.pool,
      sql`select p.id, p.name_zh as zh, p.name_en as en, o.title_zh, o.title_en, o.unit_id as unit from person p
          left join lateral (select title_zh, title_en, unit_id from post where zone_id = ${context.zone} and holder_id = p.id order by code limit 1) o on true
          where p.zone_id = ${context.zone} and (p.name_zh ilike ${like(query['q'])} or p.name_en ilike ${like(query['q'])}) and (${ids.length === 0} or p.id = any(${ids}::uuid[]))
          order by p.name_zh, p.id limit ${offered}`,
    )
    return found.map(named)
  })
  app.get('/api/posts', async (request): Promise<NamedWire[]> => {
    await actorOf(request)
    const query = queryOf(request)
    const found = await rows<NamedRow>(
      context.pool,
      sql`select id, title_zh as zh, title_en as en, null as title_zh, null as title_en, unit_id as unit from post
          where zone_id = ${context.zone} and (title_zh ilike ${like(query['q'])} or title_en ilike ${like(query['q'])} or code ilike ${like(query['q'])}) order by code limit ${offered}`,
    )
    return found.map(named)
  })
}

/** What is one person's own: the definitions they may see, their first screen, their to-do, their views. */
export function personalRoutes(app: FastifyInstance, context: Context, actorOf: ActorOf): void {
  app.get('/api/definitions', async (request) => definitionsWire(context, await actorOf(request)))
  app.get('/api/home', async (request) => home(context, await actorOf(request)))
  app.get('/api/overview', async (request) =>
    overview(context, await actorOf(request), queryOf(request)),
  )
  app.get('/api/todo', async (request) => todo(context, await actorOf(request), queryOf(request)))
  app.get('/api/targets', async (request) => targets(context, await actorOf(request)))
  people(app, context, actorOf)
}
