import type { PublishedFigureWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { isSameSet } from '../indicators/add-totals.ts'
import { everyUnit } from '../indicators/fold.ts'
import type { Figure, Part } from '../indicators/measure.ts'
import type { Total } from '../indicators/read-cells.ts'
import { titles } from '../lists/readings.ts'
import { raw, rows, sql } from '../store/sql.ts'
import {
  type Asked,
  frozenFacts,
  liveFacts,
  measured,
  type Place,
  totalsOf,
} from './published-set.ts'

/** A figure as it was published. */
export interface FigureRow {
  publication_id: string
  place: number
  indicator: string
  units: string[]
  period: string
  since: string
  until: string
  by: string | null
  key: string | null
  num: string
  den: string | null
  value: string | null
  rule: string
  rule_source: string
  rule_version: number
  parts: Readonly<Record<string, Total & { readonly measure: number }>>
}
export const figureColumns = raw(
  'publication_id, place, indicator, units, period, since, until, by, key, num, den, value, rule, rule_source, rule_version, parts',
)
type Revised = NonNullable<PublishedFigureWire['revised']>

/** Entries that are named as the reason of a revision; their numbers are always told in full. */
const namedAtMost = 50

const askedOf = (figure: Figure, of: FigureRow): Asked => ({
  figure,
  period: of.period,
  range: { period: of.period, from: of.since, until: of.until },
  units: of.units.length === 0 ? [everyUnit] : of.units,
  by: of.by,
  dim: of.by === null ? 0 : figure.indicator.by.indexOf(of.by) + 1,
  key: of.key ?? '',
})

interface Moved {
  entry_id: string
  change: 'came' | 'went' | 'changed'
}

/** The entries of one part that came, went or changed since: the two sets laid side by side. */
const movedIn = (context: Context, at: Place, asked: Asked, part: Part): Promise<Moved[]> => {
  const measure = asked.figure.parts[part]
  if (!measure) return Promise.resolve([])
  return rows<Moved>(
    context.pool,
    sql`select coalesce(l.entry_id, p.entry_id) as entry_id,
               case when p.entry_id is null then 'came' when l.entry_id is null then 'went' else 'changed' end as change
          from (${liveFacts(at.zone, asked, measure)}) as l full join (${frozenFacts(at, part)}) as p on p.entry_id = l.entry_id
         where p.entry_id is null or l.entry_id is null or (l.dims, l.bucket, l.sum) is distinct from (p.dims, p.bucket, p.sum)
         order by 1`,
  )
}

/**
 * Moves that were entered after the publication and led into one of the figure's units or out of it, of units with something to count in the stretch; the
 * whole zone has none.
 */
async function movesSince(
  { pool, zone, units }: Context,
  { publication }: Place,
  { figure, range, units: counted }: Asked,
): Promise<Revised['moves']> {
  if (counted.includes(everyUnit)) return []
  const measures = measured(figure).map(([, { id }]) => id)
  const found = await rows<Revised['moves'][number]>(
    pool,
    sql`select m.unit_id as unit, m.from_day as day, m.old_parent_id as "from", m.new_parent_id as "to" from unit_move m
         where m.zone_id = ${zone} and m.at > (select p.at from publication p where p.zone_id = ${zone} and p.id = ${publication})
           and exists (select 1 from fact f join unit_path u on u.zone_id = ${zone} and u.above_id = m.unit_id and u.unit_id = f.unit_id
                        where f.zone_id = ${zone} and f.measure = any(${measures}::integer[]) and f.day < ${range.until}::date
                          and (f.day >= ${range.from}::date or f.until is null or f.until >= ${range.from}::date))
         order by m.from_day, m.at`,
  )
  const isUnder = (unit: string | null, of: string): boolean =>
    unit !== null && units.isWithin(unit, of)
  return found.filter(({ from, to }) =>
    counted.some((one) => isUnder(from, one) !== isUnder(to, one)),
  )
}

async function entriesOf(
  context: Context,
  actor: Actor,
  figure: Figure,
  part: Part,
  moved: readonly Moved[],
): Promise<Revised['entries'][number][]> {
  const model = figure.parts[part]?.model
  if (!model) return []
  const ids = moved.slice(0, namedAtMost).map((one) => one.entry_id)
  const readings = await titles(context, actor, model, ids)
  return moved.flatMap(({ entry_id: id, change }) => {
    const reading = readings.get(id)
    const { no, label } = reading ?? {}
    return no === undefined || label === undefined
      ? []
      : [{ part, change, register: model.key, id, no, title: label }]
  })
}

/**
 * Whether a figure is another although it counts the same entries with the same sum: the days that a median is taken of, or the things that
 * entries name, were corrected.
 */
export const isOtherNumber = (
  { base }: Figure,
  { value }: FigureRow,
  now: number | null,
): boolean =>
  ['percentile', 'distinct'].includes(base.kind) && (value === null ? null : Number(value)) !== now

/** Live minus published; null where nothing has moved. */
export async function revisedSince(
  context: Context,
  actor: Actor,
  figure: Figure,
  of: FigureRow,
): Promise<Revised | null> {
  const { pool, zone } = context
  const asked = askedOf(figure, of)
  const at: Place = { zone, publication: of.publication_id, place: of.place }
  const live = await totalsOf(pool, figure, (_, measure) => liveFacts(zone, asked, measure))
  const parts = measured(figure)
  const rule = parts.some(([part, { id }]) => of.parts[part]?.measure !== id)
  const isSame = parts.every(([part]) => {
    const [then, now] = [of.parts[part], live.parts[part]]
    return then !== undefined && now !== undefined && isSameSet(then, now)
  })
  if (isSame && !rule && !isOtherNumber(figure, of, live.numbers.value)) return null
  const moved = await Promise.all(
    parts.map(async ([part]) => [part, await movedIn(context, at, asked, part)] as const),
  )
  const how = (change: Moved['change']): number =>
    moved.reduce((all, [, some]) => all + some.filter((one) => one.change === change).length, 0)
  const entries = await Promise.all(
    moved.map(([part, some]) => entriesOf(context, actor, figure, part, some)),
  )
  return {
    now: live.numbers,
    rule,
    came: how('came'),
    went: how('went'),
    changed: how('changed'),
    moves: await movesSince(context, at, asked),
    entries: entries.flat().slice(0, namedAtMost),
  }
}
