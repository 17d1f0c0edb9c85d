import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import type { RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { csvLine } from './csv-cell.ts'
import { exportPages, type Pages } from './pages.ts'
import { titleRows } from './sheet-titles.ts'

/** Without it spreadsheets on Chinese machines read UTF-8 as GB 18030. */
const byteOrderMark = '\uFEFF'

/**
 * All rows of a list's query as the actor sees them: CSV in UTF-8 with a byte order mark, lines ended by CR LF, in pieces of a
 * thousand rows, kept on record. With `titles=yes` the lines stand above it that a workbook has: what it is, of which unit and period, by whom and when.
 *
 * @throws Refusal `badQuery`, at once and not with the first piece
 */
export function exportCsv(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  query: Query,
  lang: keyof Words,
): AsyncIterable<string> {
  const { titles = 'no' } = query
  if (titles !== 'yes' && titles !== 'no')
    throw refuse.badQuery({ word: 'titles', values: ['yes', 'no'] })
  const pages = exportPages(context, actor, model, query, lang)
  const { asked, table } = pages
  const title = lang === 'zh' ? model.register.label : model.en.label
  const titled = { model, asked, title, masks: table.masks, lang }
  const above = async (): Promise<string> => {
    if (titles === 'no') return csvLine(table.columns.map(({ heading }) => heading))
    const { head } = await titleRows(context, actor, titled, table.columns)
    return head.map(({ cells }) => csvLine(cells.map(String))).join('')
  }
  return text(pages, above)
}

async function* text({ lines }: Pages, above: () => Promise<string>): AsyncGenerator<string> {
  // Nothing goes out before the first rows are there: what fails until then can still be said in words.
  let head = byteOrderMark + (await above())
  for await (const some of lines) {
    yield head + some.map(csvLine).join('')
    head = ''
  }
  if (head !== '') yield head
}
