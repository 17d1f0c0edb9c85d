import type {
  PublicationHeadWire,
  PublicationsWire,
  PublicationWire,
  PublishedFigureWire,
  ReportSheetWire,
} from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { type Figure, measuresOf } from '../indicators/measure.ts'
import { figureSight } from '../indicators/sight.ts'
import { readCursor, writeCursor } from '../lists/cursor.ts'
import type { Query } from '../lists/filters.ts'
import { onlyWords } from '../lists/only-words.ts'
import { namesOf } from '../lists/names.ts'
import { refuse } from '../refusals.ts'
import { reportsOf } from '../reports/reports-of.ts'
import { raw, rows, type Sql, sql } from '../store/sql.ts'
import { mayPublish } from './publishers.ts'
import { movedSince } from './moved-since.ts'
import { figureColumns, type FigureRow, revisedSince } from './revised-since.ts'

/** Publications that a page shows. */
const shown = 50

interface Head {
  id: string
  title: string
  person_id: string
  at: string
  report: string | null
  revises: string | null
  revised_by: string | null
  indicators: string[] | null
}

/** Whoever does not see a figure whole today does not see it as it was either. */
function whole(context: Context, actor: Actor, indicator: string): Figure | null {
  const figure = measuresOf(context.model).figures.get(indicator)
  return figure && figureSight(actor, figure) === 'all' ? figure : null
}

const heads = ({ pool, zone }: Context, which: Sql): Promise<Head[]> =>
  rows<Head>(
    pool,
    sql`select p.id, p.title, p.person_id, p.at, p.revises, s.sheet ->> 'report' as report,
               (select r.id from publication r where r.zone_id = ${zone} and r.revises = p.id order by r.at desc limit 1) as revised_by,
               (select array_agg(f.indicator order by f.place) from publication_figure f where f.zone_id = ${zone} and f.publication_id = p.id) as indicators
          from publication p left join publication_sheet s on s.zone_id = ${zone} and s.publication_id = p.id
         where p.zone_id = ${zone} and ${which} order by p.at desc, p.id desc limit ${shown + 1}`,
  )

async function headWire(
  context: Context,
  head: Head,
): Promise<Omit<PublicationHeadWire, 'figures' | 'moved'>> {
  const { people } = await namesOf(context)
  const { id, title, at, report, revises, revised_by: revisedBy } = head
  const person = people.get(head.person_id) ?? { zh: '', en: '' }
  return { id, title, person, at, report, revises, revisedBy }
}

/** What was published, the newest first. Publications of which the reader may see nothing are left out. */
export async function publications(
  context: Context,
  actor: Actor,
  query: Query,
): Promise<PublicationsWire> {
  onlyWords(query, ['after'])
  const after = query['after'] ? readCursor(query['after'], 'at', 'timestamptz') : null
  const found = await heads(
    context,
    after ? sql`(p.at, p.id) < (${after.value}, ${after.id})` : raw('true'),
  )
  const page = found.slice(0, shown)
  const last = page.at(-1)
  const isSeen = (indicator: string): boolean => whole(context, actor, indicator) !== null
  const moved = await movedSince(
    context,
    page.map(({ id }) => id),
    isSeen,
  )
  const listed: PublicationHeadWire[] = []
  for (const head of page) {
    const seen = (head.indicators ?? []).filter(isSeen)
    if (seen.length === 0) continue
    const wire = await headWire(context, head)
    listed.push({ ...wire, figures: seen.length, moved: moved.get(head.id) ?? 0 })
  }
  return {
    publications: listed,
    next:
      last && found.length > shown
        ? writeCursor({ sort: 'at', value: last.at, id: last.id })
        : null,
    mayPublish: mayPublish(context, actor),
  }
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

async function figureWire(
  context: Context,
  actor: Actor,
  of: FigureRow,
): Promise<PublishedFigureWire[]> {
  const figure = whole(context, actor, of.indicator)
  if (!figure) return []
  return [
    {
      place: of.place,
      indicator: of.indicator,
      units: of.units,
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

/** The sheet of a publication, for whoever sees every figure of it whole. */
export async function publishedSheet(
  context: Context,
  actor: Actor,
  id: string,
): Promise<ReportSheetWire | null> {
  const [found] = await rows<{ sheet: ReportSheetWire }>(
    context.pool,
    sql`select sheet from publication_sheet where zone_id = ${context.zone} and publication_id = ${id}`,
  )
  const isWhole = found?.sheet.columns.every(({ indicator }) => whole(context, actor, indicator))
  return found && isWhole ? found.sheet : null
}

/** Who may publish a sheet: of a report that a programme defines, those whom it names. */
const mayPublishSheet = (context: Context, actor: Actor, report: string | null): boolean =>
  mayPublish(
    context,
    actor,
    reportsOf(context.model).find(({ key }) => key === report)?.report.publishedBy,
  )

/**
 * One publication: each figure as it was, with what has moved since.
 *
 * @throws Refusal `notFound`, also where the reader may see none of its figures
 */
export async function publication(
  context: Context,
  actor: Actor,
  id: string,
): Promise<PublicationWire> {
  const { pool, zone } = context
  const [head] = await heads(context, sql`p.id = ${id}`)
  if (!head) throw refuse.notFound()
  const kept = await rows<FigureRow>(
    pool,
    sql`select ${figureColumns} from publication_figure where zone_id = ${zone} and publication_id = ${id} order by place`,
  )
  const figures: PublishedFigureWire[] = []
  // One after the other: a sheet has hundreds, and other people need connections too.
  for (const one of kept) figures.push(...(await figureWire(context, actor, one)))
  if (figures.length === 0) throw refuse.notFound()
  const sheet = await publishedSheet(context, actor, id)
  return {
    ...(await headWire(context, head)),
    figures,
    sheet,
    mayRevise: sheet !== null && mayPublishSheet(context, actor, sheet.report),
  }
}
