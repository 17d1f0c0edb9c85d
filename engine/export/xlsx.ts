import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import type { RegisterModel } from '../model/model.ts'
import type { CellLook } from '../sheets/cell-looks.ts'
import { daySerial } from '../sheets/day-serial.ts'
import { type WrittenCell, type WrittenRow, writeXlsx } from '../sheets/write-xlsx.ts'
import type { ColumnHolds, TableColumn } from './columns.ts'
import { exportPages, type Lines } from './pages.ts'
import { printedPage, titleRows } from './sheet-titles.ts'

type Lang = keyof Words

const lookOf: Readonly<Record<ColumnHolds, CellLook>> = {
  text: 'text',
  long: 'text',
  number: 'number',
  amount: 'amount',
  day: 'day',
  moment: 'moment',
}
/** In characters: a title of a usual length, a sentence, a day. */
const widthOf: Readonly<Record<ColumnHolds, number>> = {
  text: 16,
  long: 40,
  number: 12,
  amount: 14,
  day: 12,
  moment: 18,
}
/** A spreadsheet keeps 15 digits; a number that has more stays text, so that none is lost. */
const exact = /^-?(?=[\d.]{1,16}$)(?!\d{16})\d+(\.\d+)?$/

/** A text as the column's kind; masks, and what a spreadsheet could not keep exactly, stay text. */
function cellOf(text: string, holds: ColumnHolds): WrittenCell {
  if (text === '') return null
  if (holds === 'number' || holds === 'amount') return exact.test(text) ? Number(text) : text
  if (holds === 'day' || holds === 'moment') return daySerial(text) ?? text
  return text
}

async function* rowsOf(
  columns: readonly TableColumn[],
  lines: AsyncIterable<Lines>,
): AsyncGenerator<readonly WrittenRow[]> {
  const looks = columns.map(({ holds }) => lookOf[holds])
  for await (const some of lines)
    yield some.map((cells) => ({
      cells: cells.map((text, at) => cellOf(text, columns[at]?.holds ?? 'text')),
      looks,
    }))
}

/**
 * All rows of a list's query as the actor sees them: a workbook with a title, the unit, the period, the person and the time above its
 * heading, written while the rows are read, kept on record. Texts stay text, so that nothing is run and no digit of a code is lost;
 * numbers, amounts and days are what they are, so that they can be added up and sorted.
 *
 * @throws Refusal `badQuery`, at once and not with the first piece
 */
export function exportXlsx(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  lang: Lang,
): AsyncIterable<Buffer> {
  const { asked, table, lines } = exportPages(context, actor, model, query, lang)
  const { columns, masks } = table
  const title = lang === 'zh' ? model.register.label : model.en.label
  return (async function* () {
    const titles = await titleRows(context, actor, { model, asked, title, masks, lang }, columns)
    yield* writeXlsx({
      name: title,
      widths: columns.map(({ holds }) => widthOf[holds]),
      ...titles,
      pageFooter: printedPage[lang],
      rows: rowsOf(columns, lines),
    })
  })()
}
