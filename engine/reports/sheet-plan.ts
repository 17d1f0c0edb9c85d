import type { ReportShows, SheetAsked, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { stretchOf } from '../indicators/asked.ts'
import type { Figure } from '../indicators/measure.ts'
import { type Range, rangesOf } from '../indicators/periods.ts'
import { onlyWords } from '../lists/only-words.ts'
import { refuse } from '../refusals.ts'
import { isId } from '../store/uuid.ts'
import type { Measuring } from './measuring.ts'
import { periodWords, wordsOfRange } from './period-words.ts'
import { columnsAsked, columnsDefined } from './planned-columns.ts'
import { type ReportModel, reportsFor } from './reports-of.ts'

export interface PlannedColumn {
  readonly name: string
  readonly label: Words
  readonly group: Words | null
  readonly measuring: Measuring
  readonly figure: Figure
  readonly shows: ReportShows
  /** One value of a dimension; null where the figure is not broken down. */
  readonly part: { readonly by: string; readonly key: string } | null
}
export interface PlannedRow {
  readonly label: Words
  /** Units that do not lie in one another; none for the whole zone. */
  readonly units: readonly string[]
  readonly range: Range
  readonly from: string
  readonly to: string
  readonly total: boolean
}
/** A sheet before it has numbers. */
export interface SheetPlan {
  readonly report: ReportModel | null
  readonly asked: SheetAsked
  readonly title: Words
  readonly period: Words
  readonly rowsAre: 'units' | 'periods'
  readonly columns: readonly PlannedColumn[]
  readonly rows: readonly PlannedRow[]
}

/** A sheet is read by people and printed on paper; more is a download of figures. */
const mostRows = 60
/** Which sheet: a report that is defined, or a title, figures and rows. */
export const sheetWords = ['report', 'title', 'indicators', 'units', 'unit', 'per', 'from', 'to']
const longestTitle = 100

const idsIn = (context: Context, asked: SheetAsked, word: string): readonly string[] => {
  const ids = (asked[word] ?? '').split(',').filter((one) => one !== '')
  if (!ids.every((id) => isId(id) && context.units.has(id))) throw refuse.badQuery({ word })
  return ids
}

/** The units whose rows a sheet has, in the zone's official order. */
function rowUnits(
  context: Context,
  asked: SheetAsked,
  report: ReportModel | null,
): readonly string[] {
  const { units } = context.units
  const rows = report?.report.rows
  if (!rows) return idsIn(context, asked, 'units')
  if ('kinds' in rows)
    return units.filter(({ kind }) => rows.kinds.some((one) => one === kind)).map(({ id }) => id)
  if ('units' in rows) return rows.units.flatMap((code) => context.units.byCode(code)?.id ?? [])
  return []
}

/** Units as one set: those that lie below another of them are in it already. */
const together = ({ units }: Context, ids: readonly string[]): readonly string[] => {
  const single = [...new Set(ids)]
  return single.filter((id) => !single.some((other) => other !== id && units.isWithin(id, other)))
}

const everything: Words = { zh: '全区', en: 'Whole zone' }
const total: Words = { zh: '合计', en: 'Total' }

function rowsOf(
  context: Context,
  asked: SheetAsked,
  report: ReportModel | null,
  whole: Range,
): Pick<SheetPlan, 'rowsAre' | 'rows'> {
  const { from = '', to = '' } = asked
  const rows = report?.report.rows
  const per = rows && 'periods' in rows ? rows.periods : report ? undefined : asked['per']
  if (per !== undefined && per !== 'month' && per !== 'quarter')
    throw refuse.badQuery({ word: 'per' })
  const of = { range: whole, from, to }
  if (per !== undefined) {
    const units = idsIn(context, asked, 'unit')
    const each = rangesOf(per, whole.from, whole.until)
    const named = each.map((range) => {
      const ends = wordsOfRange(range.from, range.until)
      return { label: periodWords(ends.from, ends.to), units, range, ...ends, total: false }
    })
    return { rowsAre: 'periods', rows: [...named, { ...of, label: total, units, total: true }] }
  }
  const ids = rowUnits(context, asked, report)
  const nameOf = new Map(context.units.units.map(({ id, name }) => [id, name]))
  const named = ids.map((id) => ({
    ...of,
    label: nameOf.get(id) ?? everything,
    units: [id],
    total: false,
  }))
  if (named.length === 0)
    return { rowsAre: 'units', rows: [{ ...of, label: everything, units: [], total: false }] }
  if (named.length === 1) return { rowsAre: 'units', rows: named }
  const all = { ...of, label: total, units: together(context, ids), total: true }
  return { rowsAre: 'units', rows: [...named, all] }
}

/**
 * Reads which sheet is asked for: one that a programme defines, or figures that somebody puts together.
 *
 * @throws Refusal `badQuery`, `notFound`
 */
export function sheetPlan(context: Context, actor: Actor, asked: SheetAsked): SheetPlan {
  onlyWords(asked, sheetWords)
  const key = asked['report']
  const report = reportsFor(context, actor).find((one) => one.key === key) ?? null
  if (key !== undefined && !report) throw refuse.notFound()
  const wrong = ['title', 'indicators', 'units', 'per'].find((word) => report && word in asked)
  if (wrong !== undefined) throw refuse.badQuery({ word: wrong })
  const title = (asked['title'] ?? '').trim()
  if (!report && (title === '' || title.length > longestTitle))
    throw refuse.badQuery({ word: 'title' })
  const [from] = stretchOf(asked, 'from')
  const [, until] = stretchOf(asked, 'to')
  if (from >= until) throw refuse.badQuery({ word: 'to' })
  const planned = rowsOf(context, asked, report, { period: 'whole', from, until })
  if (planned.rows.length > mostRows) throw refuse.badQuery({ word: report ? 'to' : 'units' })
  return {
    report,
    asked,
    title: report ? { zh: report.report.label, en: report.en.label } : { zh: title, en: title },
    period: periodWords(asked['from'] ?? '', asked['to'] ?? ''),
    ...planned,
    columns: report ? columnsDefined(context, report) : columnsAsked(context, actor, asked),
  }
}
