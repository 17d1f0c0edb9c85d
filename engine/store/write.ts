import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { appendHistory, historyColumns, historyValues } from '../history/history-sql.ts'
import { countFacts, factChanges, factsKind, factValues } from '../indicators/fact-changes.ts'
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
  kind: string,
  make: () => string,
): string {
  const known = texts.get(model) ?? new Map<string, string>()
  texts.set(model, known)
  const key = `${kind} ${columns.join(' ')}`
  const text = known.get(key) ?? make()
  if (known.size < textsAtMost) known.set(key, text)
  return text
}

const withHistory = (change: string, facts: string, from: number): string =>
  `with written as (${change} returning no), logged as (${appendHistory(from)})${countFacts(facts, from + historyColumns.length)} select no from written`
const cell = (column: string, at: number): string =>
  column === 'search' ? `to_tsvector('simple', $${at})` : `$${at}`

const insertText = (model: RegisterModel, columns: readonly string[], facts: string): string =>
  withHistory(
    `insert into "${model.table}" (zone_id, ${columns.map((one) => `"${one}"`).join(', ')}) values ($1, ${columns.map((one, at) => cell(one, at + 2)).join(', ')})`,
    facts,
    columns.length + 1,
  )
const updateText = (model: RegisterModel, columns: readonly string[], facts: string): string =>
  withHistory(
    `update "${model.table}" set ${columns.map((one, at) => `"${one}" = ${cell(one, at + 4)}`).join(', ')} where zone_id = $1 and id = $2 and version = $3`,
    facts,
    columns.length + 3,
  )

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

function insert({ zone, model: ledger }: Context, decision: Decision, refs: Entry['refs']) {
  const { model, entry, history } = decision
  const facts = factChanges(ledger, model, null, entry, refs)
  const kind = factsKind(facts)
  const cells: Row = {
    ...rowOf(model, entry),
    search: searchVector(searchedTexts(model, entry.values)),
  }
  // Empty columns are left to the database: a long register has many, and each bound null costs a little.
  const columns = Object.keys(cells).filter((column) => cells[column] !== null)
  return {
    text: textFor(model, columns, `insert ${kind}`, () => insertText(model, columns, kind)),
    values: [
      zone,
      ...columns.map((column) => cells[column]),
      ...historyValues(zone, history),
      ...factValues(entry.id, facts),
    ],
  }
}

/** What search finds an entry by is put together only when it changed: splitting Chinese text costs more than the rest of a step. */
function searchAfter(model: RegisterModel, before: Entry, entry: Entry): Row {
  const [was, is] = [searchedTexts(model, before.values), searchedTexts(model, entry.values)]
  return same(was, is) ? {} : { search: searchVector(is) }
}

function update(
  { zone, model: ledger }: Context,
  { model, entry, history }: Decision,
  before: Entry,
  refs: Entry['refs'],
) {
  const facts = factChanges(ledger, model, before, entry, refs)
  const kind = factsKind(facts)
  const [held, row] = [rowOf(model, before), rowOf(model, entry)]
  const next: Row = { ...row, ...searchAfter(model, before, entry) }
  const columns = Object.keys(next).filter(
    (column) => column !== 'id' && !same(next[column], held[column]),
  )
  return {
    text: textFor(model, columns, `update ${kind}`, () => updateText(model, columns, kind)),
    values: [
      zone,
      entry.id,
      before.version,
      ...columns.map((column) => next[column]),
      ...historyValues(zone, history),
      ...factValues(entry.id, facts),
    ],
  }
}

/**
 * Writes a decision: the change, its line of history and what it adds to figures in one statement, so that none is ever there without the others. Nothing is
 * written, and `undefined` answered, when the entry is no longer at the version that was decided on.
 */
export async function write(
  database: Database,
  context: Context,
  decision: Decision,
  refs: Entry['refs'] = {},
): Promise<Written | undefined> {
  const { text, values } = decision.before
    ? update(context, decision, decision.before, refs)
    : insert(context, decision, refs)
  return (await prepared<{ no: number }>(database, text, values))[0]
}
