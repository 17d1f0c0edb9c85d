import type { ReportSheetWire, Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { publishedSheet } from '../publications/publications.ts'
import { refuse } from '../refusals.ts'
import { rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import { localDay } from './local-day.ts'
import { liveSheet } from './sheet.ts'
import { sheetXlsx } from './sheet-xlsx.ts'

type Lang = keyof Words
/** A file on its way out, under the name that it is saved by. */
export interface TakenOut {
  readonly name: string
  readonly pieces: AsyncIterable<Buffer> | Iterable<Buffer>
}

/** A report that nobody defined is recorded under its own title. */
const nameOf = (sheet: ReportSheetWire): string => sheet.report ?? sheet.title.zh

/** Keeps who took which sheet out. */
async function record(
  { pool, zone, now }: Context,
  { person }: Actor,
  sheet: ReportSheetWire,
  query: Readonly<Record<string, string>>,
): Promise<void> {
  await rows(
    pool,
    sql`insert into export_record (zone_id, id, person_id, report, query, rows, at)
        values (${zone}, ${newId()}, ${person}, ${nameOf(sheet)}, ${JSON.stringify(query)}, ${sheet.rows.length}, ${now().toISOString()})`,
  )
}

const fileName = ({ title, period }: ReportSheetWire, lang: Lang): string =>
  `${title[lang]} ${period[lang]}.xlsx`

/**
 * A sheet as it stands now, as a workbook.
 *
 * @throws Refusal `badQuery`, `notFound`
 */
export async function sheetOut(
  context: Context,
  actor: Actor,
  asked: Readonly<Record<string, string>>,
  lang: Lang,
): Promise<TakenOut> {
  const sheet = await liveSheet(context, actor, asked)
  await record(context, actor, sheet, asked)
  return {
    name: fileName(sheet, lang),
    pieces: sheetXlsx(sheet, localDay(context, sheet.at), lang),
  }
}

/**
 * The file of a publication: the same bytes at any later time.
 *
 * @throws Refusal `notFound`
 */
export async function publishedOut(
  context: Context,
  actor: Actor,
  publication: string,
  lang: Lang,
): Promise<TakenOut> {
  const sheet = await publishedSheet(context, actor, publication)
  if (!sheet) throw refuse.notFound()
  const [kept] = await rows<{ zh: Buffer; en: Buffer }>(
    context.pool,
    sql`select xlsx_zh as zh, xlsx_en as en from publication_sheet where zone_id = ${context.zone} and publication_id = ${publication}`,
  )
  if (!kept) throw refuse.notFound()
  await record(context, actor, sheet, { ...sheet.asked, publication })
  return { name: fileName(sheet, lang), pieces: [kept[lang]] }
}
