import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Selection } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { Cursor } from '../lists/cursor.ts'
import type { Query } from '../lists/filters.ts'
import { type Order, orderOf, pageAfter, select } from '../lists/list.ts'
import type { RegisterModel } from '../model/model.ts'
import { rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { type Table, tableOf } from './columns.ts'

/** Rows that are held at once, however many there are. */
const pageSize = 1_000

/** A thousand rows, each cell as its reader sees it. */
export type Lines = readonly (readonly string[])[]
export interface Pages {
  /** The words of the query that say which rows, and in what order. */
  readonly asked: Query
  readonly table: Table
  readonly lines: AsyncIterable<Lines>
}

/**
 * All rows of a list's query as the actor sees them, a thousand at a time. Words about pages (`after`, `limit`) mean nothing here.
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
    Object.entries(query).filter(([word]) => !['after', 'limit', 'count'].includes(word)),
  )
  const selection = select(context, actor, model, asked)
  const order = orderOf(model, actor, asked)
  const table = tableOf(context, actor, model, lang)
  return {
    asked,
    table,
    lines: recorded(context, actor, model, asked, pages(context, selection, order, table)),
  }
}

async function* pages(
  context: Context,
  selection: Selection,
  order: Order,
  table: Table,
): AsyncGenerator<Lines> {
  let after: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(
      context,
      selection,
      order,
      after,
      pageSize,
    )
    yield await table.cells(page.entries)
    after = page.end
  } while (after)
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
