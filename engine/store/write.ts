import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { appendHistory, lineParameters, writtenColumns } from '../history/history-sql.ts'
import { factChanges } from '../indicators/fact-changes.ts'
import { countFacts, factParameters } from '../indicators/count-facts.ts'
import { searchVector } from '../search/search-words.ts'
import type { Decision } from '../steps/decision.ts'
import { type Cell, cellsOf, type Entry, searchedTexts } from './entry.ts'
import { type Database, prepared } from './sql.ts'

export interface Written {
  readonly no: number
}

/** Texts of statements by register and by the columns they write: the same few come again and again, and putting one together costs more than running it. */
const texts = new WeakMap<RegisterModel, Map<string, string>>()
const textsAtMost = 1_000

function textFor(model: RegisterModel, shape: string, make: () => string): string {
  const known = texts.get(model) ?? new Map<string, string>()
  texts.set(model, known)
  const text = known.get(shape) ?? make()
  if (known.size < textsAtMost) known.set(shape, text)
  return text
}

const parameter = (column: string, at: number): string =>
  column === 'search' ? `to_tsvector('simple', $${at})` : `$${at}`

const insertText = (model: RegisterModel, columns: readonly string[]): string =>
  `insert into "${model.table}" (zone_id, ${columns.map((one) => `"${one}"`).join(', ')}) values ($1, ${columns.map((one, at) => parameter(one, at + 2)).join(', ')})`
const updateText = (model: RegisterModel, columns: readonly string[]): string =>
  `update "${model.table}" set ${columns.map((one, at) => `"${one}" = ${parameter(one, at + 4)}`).join(', ')} where zone_id = $1 and id = $2 and version = $3`

/** What is bound to some columns. */
interface Bound {
  readonly columns: readonly string[]
  readonly values: readonly unknown[]
}

/** The columns of a new entry. Empty ones are left to the database: a long register has many, and each bound null costs a little. */
function newRow(model: RegisterModel, entry: Entry): Bound {
  const bound = {
    columns: ['search'],
    values: [searchVector(searchedTexts(model, entry.values))] as unknown[],
  }
  for (const cell of cellsOf(model)) {
    const value = cell.bound(entry)
    if (value === null) continue
    bound.columns.push(cell.column)
    bound.values.push(value)
  }
  return bound
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
const isSame = ({ held }: Cell, before: Entry, entry: Entry): boolean =>
  same(held(before), held(entry))

/** The columns that a step changes; what search finds an entry by only where it changed: splitting Chinese text costs more than the rest. */
function changedRow(model: RegisterModel, before: Entry, entry: Entry): Bound {
  const bound = { columns: [] as string[], values: [] as unknown[] }
  for (const cell of cellsOf(model)) {
    if (cell.column === 'id' || isSame(cell, before, entry)) continue
    bound.columns.push(cell.column)
    bound.values.push(cell.bound(entry))
  }
  const [was, is] = [searchedTexts(model, before.values), searchedTexts(model, entry.values)]
  if (same(was, is)) return bound
  bound.columns.push('search')
  bound.values.push(searchVector(is))
  return bound
}

/** The whole statement: the change, and for the row it wrote the line of history, the facts and the deltas. */
function statement(
  { zone, model: ledger }: Context,
  { model, before, entry, history }: Decision,
  refs: Entry['refs'],
) {
  const row = before ? changedRow(model, before, entry) : newRow(model, entry)
  const keys = before ? [zone, entry.id, before.version] : [zone]
  const line = lineParameters(zone, history)
  const facts = factParameters(entry.id, factChanges(ledger, model, before, entry, refs))
  const from = keys.length + row.columns.length
  const shape = `${before ? 'update' : 'insert'} ${row.columns.join(' ')}|${line.columns.join(' ')}|${facts.shape}`
  const text = textFor(model, shape, () => {
    const change = (before ? updateText : insertText)(model, row.columns)
    const logged = appendHistory(model.key, line.columns, from)
    return `with written as (${change} returning ${writtenColumns}), logged as (${logged})${countFacts(facts, from + line.columns.length)} select no from written`
  })
  return { text, values: [...keys, ...row.values, ...line.values, ...facts.values] }
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
  const { text, values } = statement(context, decision, refs)
  return (await prepared<{ no: number }>(database, text, values))[0]
}
