import type { PublicationsWire, PublicationWire, PublishedFigureWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { everyUnit } from '../indicators/fold.ts'
import { type Figure, measuresOf, type Part } from '../indicators/measure.ts'
import { figureSight } from '../indicators/sight.ts'
import { namesOf } from '../lists/names.ts'
import { titles } from '../lists/readings.ts'
import { rows, sql } from '../store/sql.ts'
import { mayPublish } from './publish.ts'
import {
  type Asked,
  frozenFacts,
  liveFacts,
  measured,
  type Place,
  totalsOf,
  type Totals,
} from './published-set.ts'

interface FigureRow {
  publication_id: string
  place: number
  indicator: string
  unit_id: string
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
  parts: Readonly<Record<string, Totals & { readonly measure: number }>>
}
type Revised = NonNullable<PublishedFigureWire['revised']>

/** Publications that a page shows. */
const shown = 50
/** Entries that are named as the reason of a revision; their numbers are always told in full. */
const namedAtMost = 50

const askedOf = (figure: Figure, of: FigureRow): Asked => ({
  figure,
  period: of.period,
  range: { period: of.period, from: of.since, until: of.until },
  unit: of.unit_id,
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

/** Live minus published; null where nothing has moved. */
async function revisedSince(
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
    return then?.n === now?.n && then?.hash === now?.hash && Number(then?.sum) === Number(now?.sum)
  })
  if (isSame && !rule) return null
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
    entries: entries.flat().slice(0, namedAtMost),
  }
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

async function figureWire(
  context: Context,
  actor: Actor,
  of: FigureRow,
): Promise<PublishedFigureWire[]> {
  const figure = measuresOf(context.model).figures.get(of.indicator)
  // Whoever does not see a figure whole today does not see it as it was either.
  if (!figure || figureSight(actor, figure) !== 'all') return []
  return [
    {
      indicator: of.indicator,
      unit: of.unit_id === everyUnit ? null : of.unit_id,
      period: of.period,
      by: of.by,
      key: of.key,
      num: Number(of.num),
      den: numberOf(of.den),
      value: numberOf(of.value),
      rule: of.rule,
      ruleSource: of.rule_source,
      ruleVersion: of.rule_version,
      parts: Object.fromEntries(
        Object.entries(of.parts).map(([part, { n, sum, hash }]) => [part, { n, sum, hash }]),
      ),
      revised: await revisedSince(context, actor, figure, of),
    },
  ]
}

/** What was published, the newest first, each figure with what has moved since. Publications of which the reader may see nothing are left out. */
export async function publications(context: Context, actor: Actor): Promise<PublicationsWire> {
  const { pool, zone } = context
  const heads = await rows<{ id: string; title: string; person_id: string; at: string }>(
    pool,
    sql`select id, title, person_id, at from publication where zone_id = ${zone} order by at desc, id desc limit ${shown}`,
  )
  const ids = heads.map(({ id }) => id)
  const kept = await rows<FigureRow>(
    pool,
    sql`select publication_id, place, indicator, unit_id, period, since, until, by, key, num, den, value, rule, rule_source, rule_version, parts
          from publication_figure where zone_id = ${zone} and publication_id = any(${ids}::uuid[]) order by place`,
  )
  const { people } = await namesOf(context)
  const found: PublicationWire[] = []
  for (const { id, title, person_id: person, at } of heads) {
    const own = kept.filter((one) => one.publication_id === id)
    const figures = (await Promise.all(own.map((one) => figureWire(context, actor, one)))).flat()
    const name = people.get(person) ?? { zh: '', en: '' }
    if (figures.length > 0) found.push({ id, title, person: name, at, figures })
  }
  return { publications: found, mayPublish: mayPublish(context, actor) }
}
