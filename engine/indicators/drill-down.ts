import type { Actor } from '../access/actor.ts'
import { readable, type Selection } from '../access/rows.ts'
import type { Context } from '../context.ts'
import type { DrillDownWire } from '../define/index.ts'
import { readCursor, writeCursor } from '../lists/cursor.ts'
import type { Query } from '../lists/filters.ts'
import { titles } from '../lists/readings.ts'
import { refuse } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import { raw, row, rows, sql } from '../store/sql.ts'
import { type DrillAsked, drillAskedOf } from './drill-asked.ts'
import { daysOf, factsOn, proofOf, visible } from './drill-proof.ts'
import { isGuarded } from './sight.ts'

const pageSize = 50

interface FoundEntry {
  id: string
  no: number
  state: string
  day: string
  until: string | null
  sum: string
}

async function page(
  context: Context,
  actor: Actor,
  asked: DrillAsked,
  selection: Selection,
  after: string | undefined,
) {
  const { model } = asked.measure
  // What left is told by the day on which it did.
  const day = raw(asked.side === 'left' ? 'f.until' : 'f.day')
  const cursor = after === undefined ? null : readCursor(after, 'day', 'date')
  const behind = cursor
    ? sql` and (${day}, f.entry_id) < (${cursor.value}::date, ${cursor.id}::uuid)`
    : raw('')
  const source = visible(context.zone, selection)
  const found = await rows<FoundEntry>(
    context.pool,
    sql`select e.id, e.no, e.state, f.day, f.until, f.sum
          from ${source.from} where ${source.where} and ${factsOn(context.zone, asked, asked.side)}${behind}
         order by ${day} desc, f.entry_id desc limit ${pageSize + 1}`,
  )
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  const lastDay = asked.side === 'left' ? last?.until : last?.day
  const named = await titles(
    context,
    actor,
    model,
    shown.map(({ id }) => id),
  )
  return {
    entries: shown.map(({ id, no, state, day: from, until, sum }) => ({
      id,
      register: model.key,
      no: numberText(model, no),
      title: named.get(id)?.label ?? numberText(model, no),
      state,
      day: from,
      until,
      sum: Number(sum),
    })),
    next:
      last && found.length > pageSize
        ? writeCursor({ sort: 'day', value: lastDay ?? null, id: last.id })
        : null,
  }
}

/** Of a growth: the stretches that it sets against each other, and which of them is listed. */
const growsOf = ({ grows, range }: DrillAsked): Pick<DrillDownWire, 'grows'> =>
  grows
    ? {
        grows: {
          period: range.period === 'compared' ? 'compared' : 'current',
          current: daysOf(grows.current),
          compared: daysOf(grows.compared),
        },
      }
    : {}

/**
 * What stands behind one number: its entries, as far as the reader may read them, and the proof that list and figure are the same set: as
 * many, as much, and the same fingerprint. A stock opens onto what stood before, what came and what left as well, which add up to it; a
 * growth onto either of the stretches that it sets against each other.
 */
export async function drillDown(
  context: Context,
  actor: Actor,
  query: Query,
): Promise<DrillDownWire> {
  const asked = drillAskedOf(context, actor, query)
  // Whoever sees the figure without its entries has no list to open.
  if (isGuarded(actor, asked.figure)) throw refuse.notFound()
  const { pool, zone } = context
  const selection = readable(context, actor, asked.measure.model)
  const [proof, measure, entries] = await Promise.all([
    proofOf(context, actor, asked, selection),
    row<{ at: string | null }>(
      pool,
      sql`select verified_at as at from measure where zone_id = ${zone} and id = ${asked.measure.id}`,
    ),
    page(context, actor, asked, selection, query['after']),
  ])
  return { ...entries, ...proof, verifiedAt: measure?.at ?? null, ...growsOf(asked) }
}
