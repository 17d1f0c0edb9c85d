import type { FieldValue } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Path } from '../model/paths.ts'
import { cellsOf, type Entry, entryOf, type Row } from './entry.ts'
import { entriesById, refsOf } from './read.ts'
import { column, type Database, join, name, raw, row, type Sql, sql } from './sql.ts'

type Lock = 'none' | 'share'

/** One entry on the way of some paths: what names it is a value at hand or a column of the one before. */
interface Station {
  readonly alias: string
  readonly model: RegisterModel
  readonly id: Sql
}

/** The stations of some paths in the order in which they are passed; those that no value leads to are left out. */
function stationsOf(
  model: RegisterModel,
  values: Readonly<Record<string, FieldValue>>,
  paths: readonly Path[],
): readonly Station[] {
  const found: Station[] = []
  const walk = (from: Station | null, rest: readonly Path[]): void => {
    for (const [first, all] of Map.groupBy(rest, ([head]) => head ?? '')) {
      const field = (from?.model ?? model).fieldOf.get(first)
      const value = values[first]
      if (!field?.target || (from === null && typeof value !== 'string')) continue
      const id = from
        ? sql`(select ${column(from.alias, field.column)} from ${name(from.alias)})`
        : sql`${value}::uuid`
      const station = { alias: `r${found.length + 1}`, model: field.target, id }
      found.push(station)
      walk(
        station,
        all.map((path) => path.slice(1)).filter((path) => path.length > 0),
      )
    }
  }
  walk(null, paths)
  return found
}

/** The columns that `entryOf` reads. */
const columnsOf = (model: RegisterModel): readonly string[] => [
  'no',
  ...cellsOf(model).map((cell) => cell.column),
  ...model.fields.flatMap((one) => (one.field.detail.formula ? one.column : [])),
]

/** The entries at all stations, in one statement. */
async function readAtOnce(
  database: Database,
  zone: number,
  stations: readonly Station[],
  lock: Lock,
): Promise<Map<string, Entry>> {
  const parts = stations.map(
    ({ alias, model, id }) =>
      sql`${name(alias)} as materialized (select e.* from ${name(model.table)} e where e.zone_id = ${zone} and e.id = ${id} ${raw(lock === 'share' ? 'for share' : '')})`,
  )
  // Every register has its own columns of the same names, so they are called by station and place.
  const selected = stations.flatMap(({ alias, model }) =>
    columnsOf(model).map((one, at) => sql`${column(alias, one)} as ${name(`${alias}_${at}`)}`),
  )
  const joins = stations.map(({ alias }) => sql`left join ${name(alias)} on true`)
  const found = await row<Row>(
    database,
    sql`with ${join(parts)} select ${join(selected)} from (select 1) as one ${join(joins, ' ')}`,
  )
  const entries = new Map<string, Entry>()
  for (const { alias, model } of stations) {
    const here: Row = Object.fromEntries(
      columnsOf(model).map((one, at) => [one, found?.[`${alias}_${at}`] ?? null]),
    )
    const { id } = here
    if (typeof id === 'string') entries.set(id, entryOf(model, here))
  }
  return entries
}

/**
 * Reads what the paths walk through in one statement, and gives the references put together. With `lock` they stay as they are until the
 * transaction ends.
 */
export async function loadRefs(
  database: Database,
  model: RegisterModel,
  zone: number,
  values: Readonly<Record<string, FieldValue>>,
  paths: readonly Path[],
  lock: Lock = 'none',
): Promise<Record<string, Entry | null>> {
  const stations = stationsOf(model, values, paths)
  const known =
    stations.length === 0
      ? new Map<string, Entry>()
      : await readAtOnce(database, zone, stations, lock)
  const walk = async (
    from: RegisterModel,
    held: Readonly<Record<string, FieldValue>>,
    rest: readonly Path[],
  ): Promise<void> => {
    for (const [first, all] of Map.groupBy(rest, ([head]) => head ?? '')) {
      const target = from.fieldOf.get(first)?.target
      const id = held[first]
      if (!target || typeof id !== 'string') continue
      // An entry that was waited for may name one that is younger than the statement: that one is read by itself.
      const entry = known.get(id) ?? (await entriesById(database, target, zone, [id], lock)).get(id)
      if (!entry) continue
      known.set(id, entry)
      await walk(
        target,
        entry.values,
        all.map((path) => path.slice(1)).filter((path) => path.length > 0),
      )
    }
  }
  await walk(model, values, paths)
  return refsOf(model, values, paths, (_, id) => known.get(id) ?? null)
}
