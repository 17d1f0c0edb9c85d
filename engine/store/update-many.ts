import type { RegisterModel } from '../model/model.ts'
import { searchVector } from '../search/search-words.ts'
import { textOf } from './copy-rows.ts'
import { cellsOf, type Entry, searchedTexts } from './entry.ts'
import { type Database, join, name, raw, rows, type Sql, sql } from './sql.ts'

/** An entry as it was read, and as it will stand. */
export interface Update {
  readonly before: Entry
  readonly entry: Entry
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What an update writes, column by column. */
function changedCells(
  model: RegisterModel,
  { before, entry }: Update,
): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const { column, held, bound } of cellsOf(model))
    if (column !== 'id' && !same(held(before), held(entry))) found.set(column, bound(entry))
  const [was, is] = [searchedTexts(model, before.values), searchedTexts(model, entry.values)]
  if (!same(was, is)) found.set('search', searchVector(is))
  return found
}

const typesKnown = new WeakMap<RegisterModel, ReadonlyMap<string, string>>()

/** The columns of a register's table, each with its type. */
async function typesOf(
  database: Database,
  model: RegisterModel,
): Promise<ReadonlyMap<string, string>> {
  const held = typesKnown.get(model)
  if (held) return held
  const found = await rows<{ column: string; type: string }>(
    database,
    sql`select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = ${model.table}::regclass and attnum > 0 and not attisdropped`,
  )
  const types = new Map(found.map(({ column, type }) => [column, type]))
  typesKnown.set(model, types)
  return types
}

type Bound = Update & { readonly cells: ReadonlyMap<string, unknown> }

/** One statement for entries of which the same columns change; gives the ids of those that were still at their version. */
async function updateAlike(
  database: Database,
  zone: number,
  model: RegisterModel,
  columns: readonly string[],
  all: readonly Bound[],
): Promise<string[]> {
  const types = await typesOf(database, model)
  const sets = columns.map((column, at) => {
    const cell = raw(`r.c${at}`)
    const value =
      column === 'search'
        ? sql`to_tsvector('simple', ${cell})`
        : sql`${cell}::${raw(types.get(column) ?? 'text')}`
    return sql`${name(column)} = ${value}`
  })
  const arrays = columns.map((column): Sql => {
    return sql`${all.map(({ cells }) => textOf(cells.get(column)))}::text[]`
  })
  const names = raw(['id', 'version', ...columns.map((_, at) => `c${at}`)].join(', '))
  const [ids, versions] = [
    all.map(({ entry }) => entry.id),
    all.map(({ before }) => before.version),
  ]
  const written = await rows<{ id: string }>(
    database,
    sql`update ${name(model.table)} e set ${join(sets)}
          from unnest(${join([sql`${ids}::uuid[]`, sql`${versions}::integer[]`, ...arrays])}) as r(${names})
         where e.zone_id = ${zone} and e.id = r.id and e.version = r.version returning e.id`,
  )
  return written.map(({ id }) => id)
}

/**
 * Writes many changes of one register, each bound to the version that it was decided on: one statement for all entries of which the same
 * columns change. Only those columns are written, as for one entry. Gives how many entries were still at that version.
 */
export async function updateMany(
  database: Database,
  zone: number,
  model: RegisterModel,
  updates: readonly Update[],
): Promise<number> {
  const bound = updates.map((one): Bound => ({ ...one, cells: changedCells(model, one) }))
  const shapes = Map.groupBy(bound, ({ cells }) => [...cells.keys()].join(' '))
  let written = 0
  for (const [shape, alike] of shapes)
    written += (await updateAlike(database, zone, model, shape.split(' '), alike)).length
  return written
}
