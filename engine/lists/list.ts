import type { Actor } from '../access/actor.ts'
import { readableRows, type Selection, surroundingsNow } from '../access/rows.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { kindOf, sortableOf } from '../fields/index.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { Reach } from '../store/condition-sql.ts'
import { type Entry, entryOf, type Row } from '../store/entry.ts'
import { and, column, raw, row, rows, type Sql, sql } from '../store/sql.ts'
import { type Cursor, type CursorValue, readCursor, writeCursor } from './cursor.ts'
import { filters, type Query } from './filters.ts'

const usualLimit = 50
const mostLimit = 200
/** Counting stops here: beyond it people want to know "many", and the list must stay fast. */
const countedAtMost = 10_000

/** Compiles the query of any list, count, map or export; the row rule is always in it. */
export function select(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  further: readonly Sql[] = [],
): Selection {
  const around = surroundingsNow(context)
  const reach = new Reach(model, actor.zone)
  const readable = readableRows(reach, actor, around)
  return { reach, where: and([readable, ...filters({ reach, actor, around }, query), ...further]) }
}

export interface Order {
  readonly word: string
  readonly column: Sql
  readonly raw: string
  /** The column's type, as PostgreSQL spells it. */
  readonly type: string
  readonly descending: boolean
  readonly nullable: boolean
}

/** What lists are ordered by besides their fields: the column and its type. */
const special: ReadonlyMap<string, readonly [column: string, type: string]> = new Map([
  ['no', ['no', 'bigint']],
  ['due', ['due_at', 'timestamptz']],
  ['updated', ['updated_at', 'timestamptz']],
  ['created', ['no', 'bigint']],
])

/** The order a query asks for; newest number first when it asks for none. */
export function orderOf(model: RegisterModel, actor: Actor, query: Query): Order {
  const word = query['sort'] === undefined || query['sort'] === '' ? '-no' : query['sort']
  const descending = word.startsWith('-')
  const named = descending ? word.slice(1) : word
  const field = model.fieldOf.get(named)
  const sortable = field && sortableOf(field.field) && sightOf(field, actor) === 'plain'
  const known = sortable
    ? ([field.column, kindOf(field.field).sqlType(field.field)] as const)
    : special.get(named)
  if (known === undefined) {
    const names = model.fields
      .filter((one) => sortableOf(one.field) && sightOf(one, actor) === 'plain')
      .map(({ name }) => name)
    const all = [...special.keys(), ...names].join(', ')
    throw refuse.badQuery({
      word: 'sort',
      wanted: {
        zh: `下列之一，前加“-”为倒序：${all}`,
        en: `one of these, with - before it for the other order: ${all}`,
      },
    })
  }
  const [found, type] = known
  return {
    word,
    column: column('e', found),
    raw: found,
    type,
    descending,
    nullable: found !== 'no' && found !== 'updated_at',
  }
}

export function limitOf(query: Query): number {
  const asked = query['limit'] === undefined ? usualLimit : Number(query['limit'])
  if (!Number.isInteger(asked) || asked < 1 || asked > mostLimit)
    throw refuse.badQuery({
      word: 'limit',
      wanted: { zh: `1 到 ${mostLimit} 的整数`, en: `a whole number from 1 to ${mostLimit}` },
    })
  return asked
}

/** One stretch of the ordered rows, to its end: those with a value in the sort column, or the empty ones that come last. */
function stretch(
  { reach, where }: Selection,
  order: Order,
  after: Cursor | null,
  empty: boolean,
  columns: Sql,
): Sql {
  const direction = raw(order.descending ? 'desc' : 'asc')
  const beyond = raw(order.descending ? '<' : '>')
  const here = empty
    ? sql`${order.column} is null`
    : order.nullable
      ? sql`${order.column} is not null`
      : sql`true`
  const from =
    after === null
      ? sql`true`
      : empty
        ? sql`e.id ${beyond} ${after.id}`
        : sql`(${order.column}, e.id) ${beyond} (${after.value}, ${after.id})`
  const by = empty ? sql`e.id ${direction}` : sql`${order.column} ${direction}, e.id ${direction}`
  return sql`select ${columns} from ${reach.from()} where ${where} and ${here} and ${from} order by ${by}`
}

/** All rows of a selection in their order: statements whose rows follow each other, each read along an index. */
export const inOrder = (selection: Selection, order: Order, columns: Sql): readonly Sql[] =>
  (order.nullable ? [false, true] : [false]).map((empty) =>
    stretch(selection, order, null, empty, columns),
  )

const cursorValue = (value: unknown): CursorValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null

/** The `limit` rows of a selection that follow a cursor (null: the first ones), and where they ended; null when none follow. */
async function pageAfter(
  context: Context,
  selection: Selection,
  order: Order,
  after: Cursor | null,
  limit: number,
): Promise<{ readonly entries: readonly Entry[]; readonly end: Cursor | null }> {
  const inEmpty = after !== null && after.value === null && order.nullable
  const read = (from: Cursor | null, empty: boolean, most: number): Promise<Row[]> =>
    rows<Row>(context.pool, sql`${stretch(selection, order, from, empty, sql`e.*`)} limit ${most}`)
  const found = inEmpty ? [] : await read(after, false, limit + 1)
  if (order.nullable && found.length <= limit)
    found.push(...(await read(inEmpty ? after : null, true, limit + 1 - found.length)))
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const end =
    found.length > limit && last
      ? { sort: order.word, value: cursorValue(last[order.raw]), id: String(last['id']) }
      : null
  return { entries: shown.map((one) => entryOf(selection.reach.model, one)), end }
}

export interface Page {
  readonly entries: readonly Entry[]
  readonly next: string | null
}

/** A page of entries by keyset: as fast on the thousandth page as on the first. */
export async function list(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  further: readonly Sql[] = [],
): Promise<Page> {
  const selection = select(context, actor, model, query, further)
  const order = orderOf(model, actor, query)
  const after = query['after'] ? readCursor(query['after'], order.word, order.type) : null
  const { entries, end } = await pageAfter(context, selection, order, after, limitOf(query))
  return { entries, next: end && writeCursor(end) }
}

/** How many rows the query has, counted up to a bound. */
export async function count(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  further: readonly Sql[] = [],
): Promise<{ n: number; exact: boolean }> {
  const { reach, where } = select(context, actor, model, query, further)
  const found = await row<{ n: number }>(
    context.pool,
    sql`select count(*) as n from (select 1 from ${reach.from()} where ${where} limit ${countedAtMost + 1}) as counted`,
  )
  const n = found?.n ?? 0
  return n > countedAtMost ? { n: countedAtMost, exact: false } : { n, exact: true }
}
