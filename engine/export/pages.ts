import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import { inOrder, orderOf, select } from '../lists/list.ts'
import type { RegisterModel } from '../model/model.ts'
import { inSnapshot, pagesOf } from '../store/snapshot-pages.ts'
import { rows, type Sql, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { type Table, tableOf } from './columns.ts'
import { takeTurn } from './turns.ts'

/** Rows of a page; one is written while the next is read, and no more are held, however many there are. */
const pageSize = 1_000
/** A reader who takes nothing for so long has gone, or may begin again: a snapshot that stays open keeps the database from tidying up. */
const patienceMs = 60_000

/** A thousand rows, each cell as its reader sees it. */
export type Lines = readonly (readonly string[])[]
export interface Pages {
  /** The words of the query that say which rows, and in what order. */
  readonly asked: Query
  readonly table: Table
  readonly lines: AsyncIterable<Lines>
}

/**
 * All rows of a list's query as the actor sees them, a thousand at a time, as they all were at one moment. Words about pages (`after`, `limit`) mean nothing here;
 * `columns=a,b` chooses columns and their order.
 * That it happened is kept before the first row goes out, and how many rows went out when the reader has them all or goes away.
 *
 * @throws Refusal `badQuery`, at once and not with the first rows
 */
export function exportPages(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  lang: keyof Words,
): Pages {
  const asked = Object.fromEntries(
    Object.entries(query).filter(
      ([word]) => !['after', 'limit', 'count', 'columns', 'titles'].includes(word),
    ),
  )
  const chosen = (query['columns'] ?? '').split(',').filter((one) => one !== '')
  // The rule about rows, the units and the names are those of the beginning, like the rows.
  const began = context.now()
  const still: Context = { ...context, now: () => began }
  const order = orderOf(model, actor, asked)
  const table = tableOf(still, actor, model, lang, chosen)
  const statements = inOrder(select(still, actor, model, asked), order, table.reads)
  return {
    asked,
    table,
    lines: recorded(still, actor, model, asked, pages(still, table, statements)),
  }
}

async function* pages(
  { pool }: Context,
  table: Table,
  statements: readonly Sql[],
): AsyncGenerator<Lines> {
  const endTurn = await takeTurn(pool)
  try {
    await table.prepare()
    yield* inSnapshot(pool, patienceMs, async function* (client) {
      for (const statement of statements)
        for await (const page of pagesOf(client, statement, pageSize))
          yield await table.cells(client, page)
    })
  } finally {
    endTurn()
  }
}

/** Keeps who took which rows out. */
async function* recorded(
  { pool, zone, now }: Context,
  { person }: Actor,
  { key }: RegisterModel,
  query: Query,
  from: AsyncIterable<Lines>,
): AsyncGenerator<Lines> {
  const id = newId()
  let given = 0
  await rows(
    pool,
    sql`insert into export_record (zone_id, id, person_id, register, query, rows, at)
        values (${zone}, ${id}, ${person}, ${key}, ${JSON.stringify(query)}, ${given}, ${now().toISOString()})`,
  )
  try {
    for await (const lines of from) {
      given += lines.length
      yield lines
    }
  } finally {
    await rows(
      pool,
      sql`update export_record set rows = ${given} where zone_id = ${zone} and id = ${id}`,
    )
  }
}
