import type { Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Query } from '../lists/filters.ts'
import type { RegisterModel } from '../model/model.ts'
import { csvLine } from './csv-cell.ts'
import { exportPages, type Pages } from './pages.ts'

/** Without it spreadsheets on Chinese machines read UTF-8 as GB 18030. */
const byteOrderMark = '\uFEFF'

/**
 * All rows of a list's query as the actor sees them: CSV in UTF-8 with a byte order mark, lines ended by CR LF, in pieces of a
 * thousand rows, kept on record.
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
  return text(exportPages(context, actor, model, query, lang))
}

async function* text({ table, lines }: Pages): AsyncGenerator<string> {
  // Nothing goes out before the first rows are there: what fails until then can still be said in words.
  let head = byteOrderMark + csvLine(table.columns.map(({ heading }) => heading))
  for await (const some of lines) {
    yield head + some.map(csvLine).join('')
    head = ''
  }
  if (head !== '') yield head
}
