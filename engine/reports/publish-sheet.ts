import type { FrozenNumbers, ReportSheetWire, SheetAsked, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { figureWords } from '../indicators/figure-words.ts'
import { publishedSheet } from '../publications/publications.ts'
import { freezeAll, frozenAs } from '../publications/publish.ts'
import { demandPublisher, demandWhole } from '../publications/publishers.ts'
import { refuse } from '../refusals.ts'
import { type Database, rows, sql } from '../store/sql.ts'
import { setOf } from './live-numbers.ts'
import { localDay } from './local-day.ts'
import { changesOf, revisionNote } from './revisions.ts'
import { drawSheet, notesOf } from './sheet.ts'
import { type PlannedColumn, type PlannedRow, type SheetPlan, sheetPlan } from './sheet-plan.ts'
import { sheetXlsx } from './sheet-xlsx.ts'

/** Figures that one sheet freezes: twelve for fifty rows. Each takes a few milliseconds of one snapshot. */
const mostFrozen = 600

/** Every figure of the sheet in every row, once however many columns show it. */
function frozenOf(plan: SheetPlan) {
  const sets = [...new Map(plan.columns.map((column) => [setOf(column), column])).values()]
  const cells = plan.rows.flatMap((row) => sets.map((column) => ({ row, column })))
  const keyOf = (column: PlannedColumn, row: PlannedRow): string =>
    `${plan.rows.indexOf(row)} ${setOf(column)}`
  const index = new Map(cells.map(({ row, column }, at) => [keyOf(column, row), at]))
  const at = (column: PlannedColumn, row: PlannedRow): number => index.get(keyOf(column, row)) ?? -1
  return { cells, at }
}

const sorted = (asked: SheetAsked): string =>
  JSON.stringify(Object.entries(asked).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The published sheet that is to be put right: the same report over the same stretch. */
async function revised(
  context: Context,
  actor: Actor,
  asked: SheetAsked,
  id: string | undefined,
): Promise<ReportSheetWire | null> {
  if (id === undefined) return null
  const sheet = await publishedSheet(context, actor, id)
  if (!sheet || sorted(sheet.asked) !== sorted(asked)) throw refuse.badQuery({ word: 'revises' })
  return sheet
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/**
 * Publishes a sheet: every number is frozen with its entries, the sheet is kept as it reads, and its files are made once and kept. A revised sheet
 * says in a note what is another than in the one before.
 *
 * @throws Refusal `notAllowed`, `badQuery`, `notFound`, `cannotPublish`
 */
export async function publishSheet(
  context: Context,
  actor: Actor,
  {
    title,
    sheet: asked,
    revises,
  }: {
    readonly title: string
    readonly sheet: SheetAsked
    readonly revises?: string | undefined
  },
): Promise<string> {
  const plan = sheetPlan(context, actor, asked)
  demandPublisher(context, actor, plan.report?.report.publishedBy)
  for (const { figure } of plan.columns)
    demandWhole(context, actor, figure, figureWords(context.model, figure.key).label)
  const before = await revised(context, actor, asked, revises)
  const { cells, at } = frozenOf(plan)
  if (cells.length > mostFrozen) throw refuse.badQuery({ word: 'units' })
  const frozen = cells.map(({ row, column: { figure, part } }) => {
    const period = row.from === row.to ? row.from : `${row.from}..${row.to}`
    return frozenAs(context, actor, figure, { units: row.units, range: row.range, period, part })
  })
  const notes = (drawn: Pick<ReportSheetWire, 'columns' | 'rows'>): readonly Words[] => {
    if (!before) return notesOf(context, actor, plan, [])
    const changes = changesOf(before, drawn)
    if (changes.length === 0) throw refuse.cannotPublish({ why: 'same', figure: plan.title })
    const day = localDay(context, before.at)
    return [revisionNote(day, changes), ...notesOf(context, actor, plan, [])]
  }
  const given = { title, asked: frozen, revises }
  return freezeAll(context, actor, given, async (client, id, numbers) => {
    const of = (column: PlannedColumn, row: PlannedRow): FrozenNumbers | undefined =>
      numbers[at(column, row)]
    const place = (column: PlannedColumn, row: PlannedRow) => at(column, row) + 1
    await keepSheet(context, client, id, await drawSheet(context, actor, plan, of, notes, place))
  })
}

/** Keeps a sheet as it reads, and the files made of it. */
async function keepSheet(
  context: Context,
  client: Database,
  id: string,
  sheet: ReportSheetWire,
): Promise<void> {
  const day = localDay(context, sheet.at)
  const [zh, en] = [
    await whole(sheetXlsx(sheet, day, 'zh')),
    await whole(sheetXlsx(sheet, day, 'en')),
  ]
  await rows(
    client,
    sql`insert into publication_sheet (zone_id, publication_id, sheet, xlsx_zh, xlsx_en)
        values (${context.zone}, ${id}, ${JSON.stringify(sheet)}, ${zh}, ${en})`,
  )
}
