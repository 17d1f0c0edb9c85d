import type { RegisterModel } from '../model/model.ts'
import { appendHistory, historyValues } from '../history/history-sql.ts'
import { searchVector } from '../search/search-words.ts'
import type { Decision } from '../steps/decision.ts'
import { type Entry, type Row, rowOf, searchedTexts } from './entry.ts'
import { type Database, prepared } from './sql.ts'

export interface Written {
  readonly no: number
}

/** Texts of statements by register and by the columns they write: the same few come again and again, and putting one together costs more than running it. */
const texts = new WeakMap<RegisterModel, Map<string, string>>()
const textsAtMost = 1_000

function textFor(
  model: RegisterModel,
  columns: readonly string[],
  kind: 'insert' | 'update',
  make: () => string,
): string {
  const known = texts.get(model) ?? new Map<string, string>()
  texts.set(model, known)
  const key = `${kind} ${columns.join(' ')}`
  const text = known.get(key) ?? make()
  if (known.size < textsAtMost) known.set(key, text)
  return text
}

const withHistory = (change: string, from: number): string =>
  `with written as (${change} returning no), logged as (${appendHistory(from)}) select no from written`
const cell = (column: string, at: number): string =>
  column === 'search' ? `to_tsvector('simple', $${at})` : `$${at}`

const insertText = (model: RegisterModel, columns: readonly string[]): string =>
  withHistory(
    `insert into "${model.table}" (zone_id, ${columns.map((one) => `"${one}"`).join(', ')}) values ($1, ${columns.map((one, at) => cell(one, at + 2)).join(', ')})`,
    columns.length + 1,
  )
const updateText = (model: RegisterModel, columns: readonly string[]): string =>
  withHistory(
    `update "${model.table}" set ${columns.map((one, at) => `"${one}" = ${cell(one, at + 4)}`).join(', ')} where zone_id = $1 and id = $2 and version = $3`,
    columns.length + 3,
  )

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

function insert(zone: number, { model, entry, history }: Decision) {
  const cells: Row = {
    ...rowOf(model, entry),
    search: searchVector(searchedTexts(model, entry.values)),
  }
  // Empty columns are left to the database: a long register has many, and each bound null costs a little.
  const columns = Object.keys(cells).filter((column) => cells[column] !== null)
  return {
    text: textFor(model, columns, 'insert', () => insertText(model, columns)),
    values: [zone, ...columns.map((column) => cells[column]), ...historyValues(zone, history)],
  }
}

/** What search finds an entry by is put together only when it changed: splitting Chinese text costs more than the rest of a step. */
function searchAfter(model: RegisterModel, before: Entry, entry: Entry): Row {
  const [was, is] = [searchedTexts(model, before.values), searchedTexts(model, entry.values)]
  return same(was, is) ? {} : { search: searchVector(is) }
}

function update(zone: number, { model, entry, history }: Decision, before: Entry) {
  const [held, row] = [rowOf(model, before), rowOf(model, entry)]
  const next: Row = { ...row, ...searchAfter(model, before, entry) }
  const columns = Object.keys(next).filter(
    (column) => column !== 'id' && !same(next[column], held[column]),
  )
  return {
    text: textFor(model, columns, 'update', () => updateText(model, columns)),
    values: [
      zone,
      entry.id,
      before.version,
      ...columns.map((column) => next[column]),
      ...historyValues(zone, history),
    ],
  }
}

/**
 * Writes a decision: the change and its line of history in one statement, so that neither is ever there without the other. Nothing is
 * written, and `undefined` answered, when the entry is no longer at the version that was decided on.
 */
export async function write(
  database: Database,
  zone: number,
  decision: Decision,
): Promise<Written | undefined> {
  const { text, values } = decision.before
    ? update(zone, decision, decision.before)
    : insert(zone, decision)
  return (await prepared<{ no: number }>(database, text, values))[0]
}
