import type { RegisterModel } from '../model/model.ts'
import { appendHistory } from '../history/history-sql.ts'
import { searchVector } from '../search/search-words.ts'
import type { Decision } from '../steps/decision.ts'
import { type Entry, rowOf, searchedTexts } from './entry.ts'
import { type Database, join, name, raw, row, type Sql, sql } from './sql.ts'

export interface Written {
  readonly no: number
}

const searchCell = (model: RegisterModel, entry: Entry): Sql => sql`to_tsvector('simple', ${searchVector(searchedTexts(model, entry.values))})`

/** Parameters need their type where the database cannot infer it from a column: nowhere in INSERT … VALUES and UPDATE … SET. */
const cell = (value: unknown): Sql => sql`${value as string}`

function insertSql(zone: number, { model, entry, history }: Decision): Sql {
  const cells = { ...rowOf(model, entry), search: null }
  const names = raw(['zone_id', ...Object.keys(cells)].map((one) => `"${one}"`).join(', '))
  const values = [cell(zone), ...Object.entries(cells).map(([key, value]) => (key === 'search' ? searchCell(model, entry) : cell(value)))]
  return sql`with written as (insert into ${name(model.table)} (${names}) values (${join(values)}) returning no),
    logged as (${appendHistory(zone, history)}) select no from written`
}

function updateSql(zone: number, { model, before, entry, history }: Decision & { readonly before: Entry }): Sql {
  const [held, next] = [rowOf(model, before), rowOf(model, entry)]
  const changed = Object.keys(next).filter((key) => key !== 'id' && JSON.stringify(next[key]) !== JSON.stringify(held[key]))
  const searched = searchedTexts(model, entry.values)
  const sets = changed.map((key) => sql`${name(key)} = ${cell(next[key])}`)
  if (JSON.stringify(searched) !== JSON.stringify(searchedTexts(model, before.values))) sets.push(sql`search = ${searchCell(model, entry)}`)
  return sql`with written as (update ${name(model.table)} e set ${join(sets)} where e.zone_id = ${zone} and e.id = ${entry.id} and e.version = ${before.version} returning e.no),
    logged as (${appendHistory(zone, history)}) select no from written`
}

/**
 * Writes a decision: the change and its line of history in one statement, so that neither is ever there without the other. Nothing is
 * written, and `undefined` answered, when the entry is no longer at the version that was decided on.
 */
export const write = (database: Database, zone: number, decision: Decision): Promise<Written | undefined> =>
  row<{ no: number }>(database, decision.before ? updateSql(zone, { ...decision, before: decision.before }) : insertSql(zone, decision))
