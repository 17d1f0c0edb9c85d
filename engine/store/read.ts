import type { FieldValue } from '../define/index.ts'
import type { ClockEvent } from '../clocks/index.ts'
import type { Path, PreviousNode } from '../model/paths.ts'
import type { RegisterModel } from '../model/model.ts'
import { snake } from '../model/model.ts'
import { kindOf } from '../fields/index.ts'
import { type Entry, entryOf, type Row } from './entry.ts'
import { and, column, type Database, name, raw, row, rows, type Sql, sql } from './sql.ts'

/** A step of an entry's history, as far as its clocks care; `clock` holds what it did to which clock. */
export interface PastStep {
  readonly at: number
  readonly step: string
  readonly to: string
  readonly clock: Readonly<Record<string, Pick<ClockEvent, 'limit' | 'extends' | 'exempts'>>> | null
}

export interface Loaded {
  readonly entry: Entry
  readonly past: readonly PastStep[]
  /** The asker may read it. */
  readonly readable: boolean
  readonly row: Row
}

interface RawPast {
  at: string
  step: string
  to: string
  clock: PastStep['clock']
}

const pastSql = (
  zone: number,
): Sql => sql`(select coalesce(json_agg(json_build_object('at', h.at, 'step', h.step, 'to', h.to_state, 'clock', h.clock) order by h.version), '[]')
  from history h where h.zone_id = ${zone} and h.entry_id = e.id)`

/** Columns of the register's table, each named, without the search vector that nobody reads. */
const entrySql = sql`e.*`

/**
 * One entry with its history's steps, in one round trip. `readable` is the asker's row rule, with the joins it needs in `from`.
 */
export async function load(
  database: Database,
  model: RegisterModel,
  zone: number,
  id: string,
  from: Sql,
  readable: Sql,
): Promise<Loaded | undefined> {
  // Clocks are read from the history; so is what sending back wipes.
  const wanted = model.clocks.length > 0 || model.counted.length > 0
  const found = await row<Row & { past: RawPast[] | null; readable: boolean }>(
    database,
    sql`select ${entrySql}, (${readable}) as readable, ${wanted ? pastSql(zone) : sql`null`} as past from ${from} where e.zone_id = ${zone} and e.id = ${id}`,
  )
  if (!found) return undefined
  const past = (found.past ?? []).map((one) => ({ ...one, at: Date.parse(one.at) }))
  return { entry: entryOf(model, found), past, readable: found.readable, row: found }
}

/** The steps of an entry's history, for its clocks. */
export async function pastOf(
  database: Database,
  zone: number,
  id: string,
): Promise<readonly PastStep[]> {
  const found = await row<{ past: RawPast[] }>(
    database,
    sql`select ${pastSql(zone)} as past from (select ${id}::uuid as id) e`,
  )
  return (found?.past ?? []).map((one) => ({ ...one, at: Date.parse(one.at) }))
}

/** Entries are locked in the order of their ids, so that two who lock the same ones do not wait for each other. */
const locks = {
  none: raw(''),
  share: raw('order by e.id for share'),
  change: raw('order by e.id for no key update'),
} as const

/** Entries by id, of one register; locked, they stay as they are (share) or are the caller's to change (change) until the transaction ends. */
export async function entriesById(
  database: Database,
  model: RegisterModel,
  zone: number,
  ids: readonly string[],
  lock: keyof typeof locks = 'none',
): Promise<Map<string, Entry>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Row>(
    database,
    sql`select ${entrySql} from ${name(model.table)} e where e.zone_id = ${zone} and e.id = any(${[...new Set(ids)]}::uuid[]) ${locks[lock]}`,
  )
  return new Map(found.map((one) => [String(one['id']), entryOf(model, one)]))
}

/** An entry that nobody else changes until the transaction ends; whoever comes second waits and finds what the first wrote. */
export async function lockEntry(
  database: Database,
  model: RegisterModel,
  zone: number,
  id: string,
): Promise<Entry | undefined> {
  const found = await row<Row>(
    database,
    sql`select ${entrySql} from ${name(model.table)} e where e.zone_id = ${zone} and e.id = ${id} for no key update`,
  )
  return found && entryOf(model, found)
}

type Get = (model: RegisterModel, id: string) => Entry | null

/** Puts together what reference fields name, as far as the paths walk. */
export function refsOf(
  model: RegisterModel,
  values: Readonly<Record<string, FieldValue>>,
  paths: readonly Path[],
  get: Get,
): Record<string, Entry | null> {
  const firsts = Map.groupBy(paths, ([first]) => first ?? '')
  return Object.fromEntries(
    [...firsts].map(([first, all]) => {
      const target = model.fieldOf.get(first)?.target
      const id = values[first]
      const entry = target && typeof id === 'string' ? get(target, id) : null
      if (!entry || !target) return [first, null]
      const further = all.map((path) => path.slice(1)).filter((path) => path.length > 0)
      return [
        first,
        further.length === 0
          ? entry
          : { ...entry, refs: refsOf(target, entry.values, further, get) },
      ]
    }),
  )
}

/**
 * The values of `previous` nodes: a field of the latest earlier entry that agrees in some fields and is in some state. Earlier than what this entry says in that field: a
 * round that is noted late is set against the one that was walked before it; before `before` where it says nothing.
 */
export async function loadPrevious(
  database: Database,
  model: RegisterModel,
  zone: number,
  values: Readonly<Record<string, FieldValue>>,
  nodes: readonly PreviousNode[],
  before: string,
): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {}
  for (const node of nodes) {
    const same = node.same.map((field) => {
      const value = values[field] ?? null
      const bound =
        value === null ? null : kindOf(model.register.fields[field] ?? failed(field)).toDb(value)
      return sql`${column('e', snake(field))} is not distinct from ${bound}`
    })
    const at = column('e', snake(node.field))
    const own = values[node.field]
    const until = typeof own === 'string' ? own : before
    const last = await row<{ value: string | null }>(
      database,
      sql`select ${at} as value from ${name(model.table)} e where e.zone_id = ${zone} and e.state = ${node.state} and ${at} < ${until} and ${and(same)} order by ${at} desc limit 1`,
    )
    found[JSON.stringify(node)] = last?.value ?? null
  }
  return found
}
const failed = (field: string): never => {
  throw new Error(`previous names the field ${field}, which is not there`)
}
