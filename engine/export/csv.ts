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
import { csvLine } from './csv-cell.ts'
import { type Table, tableOf } from './columns.ts'

/** Rows that are held at once, however many there are. */
const pageSize = 1_000
/** Without it spreadsheets on Chinese machines read UTF-8 as GB 18030. */
const byteOrderMark = '\uFEFF'

/**
 * All rows of a list's query as the actor sees them: CSV in UTF-8 with a byte order mark, lines ended by CR LF, in pieces of a
 * thousand rows. Words about pages (`after`, `limit`) mean nothing here. That it happened is kept before the first row goes
 * out, and how many rows went out when the reader has them all or goes away.
 *
 * @throws Refusal `badQuery`, at once and not with the first piece
 */
export function exportCsv(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  lang: keyof Words,
): AsyncIterable<string> {
  const asked = Object.fromEntries(
    Object.entries(query).filter(([word]) => !['after', 'limit', 'count'].includes(word)),
  )
  const selection = select(context, actor, model, asked)
  const order = orderOf(model, actor, asked)
  const table = tableOf(context, actor, model, lang)
  return recorded(context, actor, model, asked, pieces(context, selection, order, table))
}

interface Piece {
  readonly text: string
  readonly rows: number
}

async function* pieces(
  context: Context,
  selection: Selection,
  order: Order,
  table: Table,
): AsyncGenerator<Piece> {
  yield { text: byteOrderMark + csvLine(table.header), rows: 0 }
  let after: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(
      context,
      selection,
      order,
      after,
      pageSize,
    )
    const cells = await table.cells(page.entries)
    yield { text: cells.map(csvLine).join(''), rows: cells.length }
    after = page.end
  } while (after)
}

/** Keeps who took which rows out. */
async function* recorded(
  { pool, zone, now }: Context,
  { person }: Actor,
  { key }: RegisterModel,
  query: Query,
  from: AsyncIterable<Piece>,
): AsyncGenerator<string> {
  const id = newId()
  let given = 0
  await rows(
    pool,
    sql`insert into export_record (zone_id, id, person_id, register, query, rows, at)
        values (${zone}, ${id}, ${person}, ${key}, ${JSON.stringify(query)}, ${given}, ${now().toISOString()})`,
  )
  try {
    for await (const piece of from) {
      given += piece.rows
      if (piece.text !== '') yield piece.text
    }
  } finally {
    await rows(
      pool,
      sql`update export_record set rows = ${given} where zone_id = ${zone} and id = ${id}`,
    )
  }
}
