import type { BoardWire, CountsWire, Reading } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { kindOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { column, rows, sql } from '../store/sql.ts'
import { entriesWire } from './entry-wire.ts'
import type { Query } from './filters.ts'
import { list, select } from './list.ts'
import { namesOf } from './names.ts'
import { titles } from './readings.ts'

/** Cards a column of the board shows at first. */
const cardsAColumn = 20

/** How many of the rows are overdue at this moment. */
export const overdueSql = (context: Context) =>
  sql`count(*) filter (where e.due_at < ${context.now().toISOString()})`

/** The field by which entries weigh, if the reader sees it. */
function worthOf(model: RegisterModel, actor: Actor): FieldModel | null {
  const field = model.fieldOf.get(model.register.worth ?? '')
  return field && sightOf(field, actor) === 'plain' ? field : null
}

/** The board: every state with its counts and its most urgent entries. */
export async function board(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<BoardWire> {
  const { reach, where } = select(context, actor, model, query)
  const worth = worthOf(model, actor)
  const amount = worth ? sql`coalesce(sum(${column('e', worth.column)}), 0)::float8` : sql`null`
  const counted = await rows<{ state: string; n: number; overdue: number; worth: number | null }>(
    context.pool,
    sql`select e.state, count(*) as n, ${overdueSql(context)} as overdue, ${amount} as worth from ${reach.from()} where ${where} group by e.state`,
  )
  const byState = new Map(counted.map((one) => [one.state, one]))
  const columns = model.states.map(async (state) => {
    const n = byState.get(state)?.n ?? 0
    const ordered = model.final.has(state) || model.clocks.length === 0 ? '-no' : 'due'
    const page =
      n === 0
        ? []
        : (
            await list(context, actor, model, {
              ...query,
              state,
              sort: ordered,
              limit: String(cardsAColumn),
            })
          ).entries
    return {
      state,
      n,
      overdue: byState.get(state)?.overdue ?? 0,
      ...(worth && { worth: byState.get(state)?.worth ?? 0 }),
      entries: await entriesWire(context, actor, model, page),
    }
  })
  return { columns: await Promise.all(columns) }
}

async function readingsFor(
  context: Context,
  actor: Actor,
  field: FieldModel | null,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
  if (!field) return new Map()
  if (field.target) return titles(context, actor, field.target, keys)
  const names = await namesOf(context)
  const words = field.field.kind === 'person' ? names.people : names.posts
  return new Map(
    keys.flatMap((key) => {
      const found = words.get(key)
      return found ? [[key, { label: found.zh, labelEn: found.en }]] : []
    }),
  )
}

/** The reading of a group's key, where it has one. */
export function withReading(
  readings: ReadonlyMap<string, Reading>,
  key: string | null,
): { readonly reading?: Reading } {
  const reading = key === null ? undefined : readings.get(key)
  return reading ? { reading } : {}
}

/** Most values that a breakdown tells apart. */
const mostGroups = 200

/** How many entries there are by state or by a field that names one of several things. */
export async function counts(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<CountsWire> {
  const by = query['by'] ?? 'state'
  const field = model.fieldOf.get(by) ?? null
  const allowed =
    by === 'state' ||
    (field &&
      kindOf(field.field).filter === 'oneOf' &&
      sightOf(field, actor) === 'plain' &&
      kindOf(field.field).sqlType(field.field) !== 'text[]')
  if (!allowed) throw refuse.badQuery({ word: 'by' })
  const { reach, where } = select(context, actor, model, query)
  const key = column('e', field ? field.column : 'state')
  const found = await rows<{ key: string | null; n: number; overdue: number }>(
    context.pool,
    sql`select ${key} as key, count(*) as n, ${overdueSql(context)} as overdue from ${reach.from()} where ${where} group by ${key} order by n desc limit ${mostGroups}`,
  )
  const readings = await readingsFor(
    context,
    actor,
    field,
    found.flatMap((one) => (one.key === null ? [] : [one.key])),
  )
  return { by, rows: found.map((one) => ({ ...one, ...withReading(readings, one.key) })) }
}
