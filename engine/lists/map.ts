import type { FieldValue, MapWire, Position } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { fromColumn, kindOf, toText } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import { column, raw, rows, sql } from '../store/sql.ts'
import type { Query } from './filters.ts'
import { select } from './list.ts'

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

interface PlacedRow {
  id: string
  no: number
  state: string
  due_at: string | null
  place: unknown
  title: unknown
}

const isPoint = ({ field }: FieldModel): boolean => kindOf(field).sqlType(field) === 'point'

/** The rows that one field places: points kept to the box, lines and areas whole. */
function placedRows(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  field: FieldModel,
  title: FieldModel | null,
): Promise<PlacedRow[]> {
  const { reach, where } = select(context, actor, model, query)
  const at = column('e', field.column)
  const within = box(query)
  const inside =
    within && isPoint(field)
      ? sql`${at} <@ box(point(${within[0]}::float8, ${within[1]}::float8), point(${within[2]}::float8, ${within[3]}::float8))`
      : sql`${at} is not null`
  const titled = title ? column('e', title.column) : raw('null')
  return rows<PlacedRow>(
    context.pool,
    sql`select e.id, e.no, e.state, e.due_at, ${at} as place, ${titled} as title from ${reach.from()} where ${where} and ${inside} order by e.no desc limit ${mapLimit + 1}`,
  )
}

/** Entries with their place, the newest first. A title that the reader may not see is the entry's number. */
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
  const named = model.fieldOf.get(model.register.title)
  const title = named && sightOf(named, actor) === 'plain' ? named : null
  const now = context.now().getTime()
  const features: MapWire['features'][number][] = []
  let more = false
  for (const field of placed) {
    const found = await placedRows(context, actor, model, query, field, title)
    more ||= found.length > mapLimit
    for (const one of found.slice(0, mapLimit)) {
      const geometry = geometryOf(field, kindOf(field.field).fromDb(one.place))
      if (!geometry) continue
      const no = numberText(model, one.no)
      const text = title
        ? toText(title.field, fromColumn(title.field, one.title), { lang: 'zh' })
        : ''
      const overdue = one.due_at !== null && Date.parse(one.due_at) < now
      features.push({
        id: one.id,
        no,
        title: text || no,
        state: one.state,
        overdue,
        field: field.name,
        geometry,
      })
    }
  }
  return { features, more }
}
