import type { Context } from '../context.ts'
import { appendHistory, lineParameters, lineType, writtenColumns } from '../history/history-sql.ts'
import { countFacts, factParameters } from '../indicators/count-facts.ts'
import { type FactChanges, factChanges } from '../indicators/fact-changes.ts'
import type { RegisterModel } from '../model/model.ts'
import { searchVector } from '../search/search-words.ts'
import type { Decision } from '../steps/decision.ts'
import { type Cell, cellsOf, type Entry, searchedTexts } from './entry.ts'
import { arrayOfTexts } from './text-of.ts'
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

/** What is bound to some columns of one row. */
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
    if (cell.column === 'id') continue
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

/** A decision as it will be bound. Those of one register and one `shape` can be written in one statement. */
export interface ReadyWrite {
  readonly model: RegisterModel
  readonly isNew: boolean
  readonly id: string
  /** The version that was decided on; none of a new entry. */
  readonly version: number | undefined
  readonly shape: string
  readonly row: Bound
  readonly line: Bound
  readonly facts: FactChanges
}

/** @param refs What the references name, for measures that walk through them. */
export function readyWrite(
  { zone, model: ledger }: Context,
  { model, before, entry, history }: Decision,
  refs: Entry['refs'] = {},
): ReadyWrite {
  const row = before ? changedRow(model, before, entry) : newRow(model, entry)
  const line = lineParameters(zone, history)
  return {
    model,
    isNew: before === null,
    id: entry.id,
    version: before?.version,
    shape: `${before ? 'update' : 'insert'} ${row.columns.join(' ')}|${line.columns.join(' ')}`,
    row,
    line,
    facts: factChanges(ledger, model, before, entry, refs),
  }
}

/** Columns whose values are arrays or search words themselves: no array holds these, they travel as texts. */
const isComposite = (type: string): boolean => type.endsWith('[]') || type === 'tsvector'
const typeIn = (model: RegisterModel, column: string): string => {
  if (column === 'search') return 'tsvector'
  const type = cellsOf(model).find((cell) => cell.column === column)?.type
  if (type === undefined) throw new Error(`${model.key} has no column ${column}`)
  return type
}
const fromText = (type: string, from: string): string =>
  type === 'tsvector'
    ? `to_tsvector('simple', ${from})`
    : isComposite(type)
      ? `${from}::${type}`
      : from

/** The rows as they were sent: `asked`, one column each of the register's row (c0 …) and of the line of history (l0 …). */
function askedText({ model, isNew, row, line }: ReadyWrite, many: boolean): string {
  const sent = [
    ['id', 'uuid'],
    ...(isNew ? [] : [['was', 'integer']]),
    ...row.columns.map((column, at) => {
      const type = typeIn(model, column)
      return [`c${at}`, isComposite(type) ? 'text' : type]
    }),
    ...line.columns.map((column, at) => [`l${at}`, lineType(column)]),
  ]
  if (!many)
    return `asked as (select ${sent.map(([name, type], at) => `$${at + 2}::${type} as ${name}`).join(', ')})`
  const arrays = sent.map(([, type], at) => `$${at + 2}::${type}[]`).join(', ')
  return `asked as (select * from unnest(${arrays}) as r(${sent.map(([name]) => name).join(', ')}))`
}

/**
 * The change itself. Of several steps those whose entry somebody else holds are left out instead of being waited for: one long transaction must not hold
 * up steps that have nothing to do with it.
 */
function changeText({ model, isNew, row }: ReadyWrite, many: boolean): string {
  const cells = row.columns.map(
    (column, at) => [`"${column}"`, fromText(typeIn(model, column), `r.c${at}`)] as const,
  )
  if (isNew)
    return `insert into "${model.table}" (zone_id, id, ${cells.map(([column]) => column).join(', ')}) select $1, r.id, ${cells.map(([, value]) => value).join(', ')} from asked r returning ${writtenColumns}`
  const held = `select h.ctid from asked a join "${model.table}" h on h.zone_id = $1 and h.id = a.id and h.version = a.was for no key update of h${many ? ' skip locked' : ''}`
  return `update "${model.table}" e set ${cells.map(([column, value]) => `${column} = ${value}`).join(', ')} from asked r where e.ctid = any(array(${held})) and e.zone_id = $1 and e.id = r.id returning ${writtenColumns
    .split(', ')
    .map((one) => `e.${one}`)
    .join(', ')}`
}

/** What is bound to a column of `asked`: an array, and of a single write the value itself. */
function sentFor(all: readonly ReadyWrite[], of: (one: ReadyWrite) => unknown): unknown {
  const [first, ...others] = all
  return first && others.length === 0 ? of(first) : arrayOfTexts(all.map(of))
}

/**
 * Writes decisions of one register and one shape: each change, its line of history and what it adds to figures, all in one statement, so that none is ever
 * there without the others. Gives the numbers of the entries that were written, by id; those that are no longer at the version that was
 * decided on are not written.
 */
export async function writeMany(
  database: Database,
  { zone }: Pick<Context, 'zone'>,
  all: readonly [ReadyWrite, ...ReadyWrite[]],
): Promise<ReadonlyMap<string, Written>> {
  const [first] = all
  const { model, isNew, row, line } = first
  const facts = factParameters(all)
  const many = all.length > 1
  const text = textFor(model, `${first.shape}|${facts.shape}|${many}`, () => {
    const from = (isNew ? 3 : 4) + row.columns.length + line.columns.length
    const made = (column: string): string =>
      column === 'id' ? 'r.id' : `r.c${row.columns.indexOf(column)}`
    const logged = appendHistory(model.key, line.columns, isNew ? made : undefined)
    return `with ${askedText(first, many)}, written as (${changeText(first, many)}), logged as (${logged})${countFacts(facts, from)} select id, no from written`
  })
  const values = [
    zone,
    sentFor(all, ({ id }) => id),
    ...(isNew ? [] : [sentFor(all, ({ version }) => version)]),
    ...row.columns.map((_, at) => sentFor(all, (one) => one.row.values[at])),
    ...line.columns.map((_, at) => sentFor(all, (one) => one.line.values[at])),
    ...facts.values,
  ]
  const found = await prepared<{ id: string; no: number }>(database, text, values)
  return new Map(found.map((one) => [one.id, one]))
}

/** Writes one decision; `undefined` when the entry is no longer at the version that was decided on. */
export async function write(
  database: Database,
  context: Context,
  decision: Decision,
  refs: Entry['refs'] = {},
): Promise<Written | undefined> {
  const ready = readyWrite(context, decision, refs)
  return (await writeMany(database, context, [ready])).get(ready.id)
}
