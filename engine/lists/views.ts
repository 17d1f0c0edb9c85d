import type {
  BoardWire,
  CalendarWire,
  CountsWire,
  FieldValue,
  MapWire,
  Position,
  Reading,
} from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { kindOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import { column, raw, rows, sql } from '../store/sql.ts'
import { entriesWire } from './entry-wire.ts'
import type { Query } from './filters.ts'
import { list, select } from './list.ts'
import { namesOf } from './names.ts'
import { titles } from './readings.ts'

/** Cards a column of the board shows at first. */
const cardsAColumn = 20

const overdueSql = (context: Context) =>
  sql`count(*) filter (where e.due_at < ${context.now().toISOString()})`

/** The board: every state with its counts and its most urgent entries. */
export async function board(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<BoardWire> {
  const { reach, where } = select(context, actor, model, query)
  const counted = await rows<{ state: string; n: number; overdue: number }>(
    context.pool,
    sql`select e.state, count(*) as n, ${overdueSql(context)} as overdue from ${reach.from()} where ${where} group by e.state`,
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

const mapLimit = 5_000

function box(query: Query): readonly [number, number, number, number] | null {
  if (query['box'] === undefined) return null
  const numbers = query['box'].split(',').map(Number)
  const [west, south, east, north] = numbers
  if (
    numbers.length !== 4 ||
    west === undefined ||
    south === undefined ||
    east === undefined ||
    north === undefined ||
    numbers.some((one) => !Number.isFinite(one))
  )
    throw refuse.badQuery({ word: 'box' })
  return [west, south, east, north]
}

type Geometry = MapWire['features'][number]['geometry']
function geometryOf(field: FieldModel, value: FieldValue): Geometry | null {
  if (!Array.isArray(value)) return null
  const type = kindOf(field.field).sqlType(field.field)
  if (type === 'point') return { type: 'Point', coordinates: value as unknown as Position }
  return {
    type: type === 'path' ? 'LineString' : 'Polygon',
    coordinates: value as unknown as readonly Position[],
  }
}

/** Entries with their place, the newest first; points are kept to the box, lines and areas come whole. */
export async function map(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<MapWire> {
  const placed = model.fields.filter(
    (field) =>
      ['point', 'path', 'polygon'].includes(kindOf(field.field).sqlType(field.field)) &&
      sightOf(field, actor) === 'plain',
  )
  const title = model.fieldOf.get(model.register.title)
  const within = box(query)
  const features: MapWire['features'][number][] = []
  let more = false
  for (const field of placed) {
    const { reach, where } = select(context, actor, model, query)
    const at = column('e', field.column)
    const isPoint = kindOf(field.field).sqlType(field.field) === 'point'
    const inside =
      within && isPoint
        ? sql`${at} <@ box(point(${within[0]}::float8, ${within[1]}::float8), point(${within[2]}::float8, ${within[3]}::float8))`
        : sql`${at} is not null`
    const found = await rows<{
      id: string
      no: number
      state: string
      due_at: string | null
      place: unknown
      title: unknown
    }>(
      context.pool,
      sql`select e.id, e.no, e.state, e.due_at, ${at} as place, ${title ? column('e', title.column) : raw('null')} as title from ${reach.from()} where ${where} and ${inside} order by e.no desc limit ${mapLimit + 1}`,
    )
    more ||= found.length > mapLimit
    for (const one of found.slice(0, mapLimit)) {
      const geometry = geometryOf(field, kindOf(field.field).fromDb(one.place))
      if (!geometry) continue
      const hidden = !title || sightOf(title, actor) !== 'plain' || one.title === null
      features.push({
        id: one.id,
        no: numberText(model, one.no),
        title: hidden
          ? numberText(model, one.no)
          : kindOf(title.field).toText(kindOf(title.field).fromDb(one.title), title.field, {
              lang: 'zh',
            }),
        state: one.state,
        overdue: one.due_at !== null && Date.parse(one.due_at) < context.now().getTime(),
        field: field.name,
        geometry,
      })
    }
  }
  return { features, more }
}

const dayLength = 86_400_000
const mostDays = 400

/** What falls due on each day of a stretch, with the zone's working days. */
export async function calendar(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
): Promise<CalendarWire> {
  const [from, to] = [query['from'] ?? '', query['to'] ?? '']
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength
  if (!Number.isInteger(days) || days < 0 || days > mostDays)
    throw refuse.badQuery({ word: 'from' })
  const { reach, where } = select(context, actor, model, {
    ...query,
    'due.from': from,
    'due.to': to,
  })
  const { offsetMinutes } = context.model.ledger
  const found = await rows<{ day: string; due: number; overdue: number }>(
    context.pool,
    sql`select ((e.due_at at time zone 'UTC') + ${raw(`interval '${offsetMinutes} minutes'`)})::date as day, count(*) as due, ${overdueSql(context)} as overdue
        from ${reach.from()} where ${where} group by 1`,
  )
  const byDay = new Map(found.map((one) => [one.day, one]))
  return {
    days: Array.from({ length: days + 1 }, (_, at) => {
      const day = new Date(Date.parse(`${from}T00:00:00Z`) + at * dayLength)
        .toISOString()
        .slice(0, 10)
      return {
        day,
        due: byDay.get(day)?.due ?? 0,
        overdue: byDay.get(day)?.overdue ?? 0,
        workday: workday(context, day),
      }
    }),
  }
}

function workday(context: Context, day: string): boolean {
  const known = context.calendar.knownYears
  if (known.includes(Number(day.slice(0, 4)))) return context.calendar.workdayOf(day)
  // Nobody has announced that year yet: only the weekend is certain enough to be drawn.
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
