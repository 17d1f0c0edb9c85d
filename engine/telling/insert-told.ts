import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { historyColumns, historyValues } from '../history/history-sql.ts'
import type { RegisterModel } from '../model/model.ts'
import { searchVector } from '../search/search-words.ts'
import type { HistoryLine } from '../steps/decision.ts'
import { type Entry, rowOf, searchedTexts } from '../store/entry.ts'
import { name, raw, rows, sql } from '../store/sql.ts'

/** An entry whose whole life is known, with the lines of its history. */
export interface ToldEntry {
  readonly key: string
  readonly model: RegisterModel
  entry: Entry
  readonly lines: HistoryLine[]
  /** Entries that its steps opened. */
  readonly opened: ToldEntry[]
}

/** An entry and all that it led to, what is named before what names it. */
const withOpened = (told: ToldEntry): ToldEntry[] => [told, ...told.opened.flatMap(withOpened)]

/** Registers in an order in which what is named stands before what names it. */
function ordered(models: readonly RegisterModel[]): RegisterModel[] {
  const done = new Set<RegisterModel>()
  const visit = (model: RegisterModel, above: readonly RegisterModel[]): void => {
    if (done.has(model) || above.includes(model)) return
    for (const { target } of model.fields)
      if (target && target !== model) visit(target, [...above, model])
    done.add(model)
  }
  for (const model of models) visit(model, [])
  return [...done].filter((model) => models.includes(model))
}

const columnList = (columns: readonly string[], from?: string) =>
  raw(columns.map((one) => `${from ? `${from}.` : ''}"${one}"`).join(', '))

async function insertEntries(
  client: PoolClient,
  zone: number,
  model: RegisterModel,
  all: readonly ToldEntry[],
): Promise<void> {
  // Numbers are given in the order in which things happened.
  const told = all.toSorted((a, b) => (a.entry.createdAt < b.entry.createdAt ? -1 : 1))
  const [first] = told
  if (!first) return
  const columns = Object.keys(rowOf(model, first.entry))
  const data = told.map(({ entry }) => ({
    ...rowOf(model, entry),
    search_text: searchVector(searchedTexts(model, entry.values)),
  }))
  await rows(
    client,
    sql`insert into ${name(model.table)} (zone_id, ${columnList(columns)}, search)
        select ${zone}, ${columnList(columns, 'r')}, to_tsvector('simple', j.value ->> 'search_text')
          from jsonb_array_elements(${JSON.stringify(data)}::jsonb) with ordinality as j(value, at),
               jsonb_populate_record(null::${name(model.table)}, j.value) as r order by j.at`,
  )
}

async function insertLines(
  client: PoolClient,
  zone: number,
  lines: readonly HistoryLine[],
): Promise<void> {
  const rest = historyColumns.filter((column) => column !== 'zone_id')
  const data = lines.map((line) =>
    Object.fromEntries(
      historyValues(zone, line).map((value, at) => {
        const column = historyColumns[at] ?? ''
        return [
          column,
          (column === 'changes' || column === 'clock') && typeof value === 'string'
            ? JSON.parse(value)
            : value,
        ]
      }),
    ),
  )
  await rows(
    client,
    sql`insert into history (zone_id, ${columnList(rest)}) select ${zone}, ${columnList(rest, 'r')} from jsonb_populate_recordset(null::history, ${JSON.stringify(data)}::jsonb) as r`,
  )
}

/** Lines of history bound in one statement; more make the parameter too large to be pleasant. */
const linesAtOnce = 20_000

/** Writes told entries set by set: one statement a register, a few for the history, one for the keys. */
export async function insertTold(
  client: PoolClient,
  context: Context,
  begun: readonly ToldEntry[],
): Promise<void> {
  const told = begun.flatMap(withOpened)
  const byModel = Map.groupBy(told, ({ model }) => model)
  for (const model of ordered([...byModel.keys()]))
    await insertEntries(client, context.zone, model, byModel.get(model) ?? [])
  const lines = told.flatMap((one) => one.lines)
  for (let from = 0; from < lines.length; from += linesAtOnce)
    await insertLines(client, context.zone, lines.slice(from, from + linesAtOnce))
  const keys = told.map(({ key, model, entry }) => ({
    key,
    register: model.key,
    entry_id: entry.id,
    at: context.now().toISOString(),
  }))
  await rows(
    client,
    sql`insert into told (zone_id, key, register, entry_id, at) select ${context.zone}, r.key, r.register, r.entry_id, r.at from jsonb_populate_recordset(null::told, ${JSON.stringify(keys)}::jsonb) as r`,
  )
}
