import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refusals.ts'
import { type Database, row, rows, sql } from '../store/sql.ts'
import { newId } from '../store/uuid.ts'
import type { Plan } from './plan.ts'

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}
export const noRows: Counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
export interface Run {
  readonly id: string
  readonly register: string
  readonly fileName: string
  readonly sha256: string
  readonly createdAt: string
  readonly plan: Plan | null
  readonly state: 'open' | 'done' | 'undone' | 'discarded'
  readonly counts: Counts | null
  readonly doneAt: string | null
  readonly undoneAt: string | null
  /** When the file was cleared away; see clear-files.ts. */
  readonly fileClearedAt: string | null
}

const columns = sql`id, register, file_name as "fileName", encode(file_sha256, 'hex') as sha256, created_at as "createdAt", plan, state, counts, done_at as "doneAt", undone_at as "undoneAt", file_cleared_at as "fileClearedAt"`
/** Runs that a list shows. */
const shown = 50

/** Notes that a person handed in a file; a retry of the same upload finds what the first one made. */
export async function beginRun(
  { pool, zone, now }: Context,
  { person }: Actor,
  register: string,
  file: { readonly name: string; readonly sha256: string },
  clientId: string | undefined,
): Promise<string> {
  const id = newId()
  await rows(
    pool,
    sql`insert into import_run (zone_id, id, register, person_id, client_id, file_name, file_sha256, created_at)
        values (${zone}, ${id}, ${register}, ${person}, ${clientId ?? null}, ${file.name}, decode(${file.sha256}, 'hex'), ${now().toISOString()})
        on conflict (zone_id, person_id, client_id) where client_id is not null do nothing`,
  )
  if (clientId === undefined) return id
  const found = await row<{ id: string; register: string; sha256: string }>(
    pool,
    sql`select id, register, encode(file_sha256, 'hex') as sha256 from import_run where zone_id = ${zone} and person_id = ${person} and client_id = ${clientId}`,
  )
  if (!found || found.register !== register || found.sha256 !== file.sha256)
    throw refuse.clientIdUsed()
  return found.id
}

/** A run of the actor's own; other people's are as unknown as those that are not there. */
export async function runOf(
  database: Database,
  { zone, person }: Actor,
  register: string,
  id: string,
  lock = false,
): Promise<Run> {
  const found = await row<Run>(
    database,
    sql`select ${columns} from import_run where zone_id = ${zone} and person_id = ${person} and register = ${register} and id = ${id} and state <> 'discarded' ${lock ? sql`for update` : sql``}`,
  )
  if (!found) throw refuse.importUnknown()
  return found
}

/** The actor's own runs of a register, the latest first. */
export const runsOf = (
  { pool }: Context,
  { zone, person }: Actor,
  register: string,
): Promise<Run[]> =>
  rows<Run>(
    pool,
    sql`select ${columns} from import_run where zone_id = ${zone} and person_id = ${person} and register = ${register} and state <> 'discarded' order by created_at desc limit ${shown}`,
  )

/** Of some runs those that were taken back: rows that their files mark as imported count again. */
export async function undoneAmong(
  { pool, zone }: Context,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    pool,
    sql`select id from import_run where zone_id = ${zone} and id = any(${[...ids]}::uuid[]) and state <> 'done'`,
  )
  return new Set(found.map(({ id }) => id))
}

export const keepPlan = (
  { pool, zone }: Context,
  id: string,
  plan: Plan | null,
): Promise<unknown> =>
  rows(
    pool,
    sql`update import_run set plan = ${plan && JSON.stringify(plan)} where zone_id = ${zone} and id = ${id} and state = 'open'`,
  )

export const discardRun = ({ pool, zone }: Context, id: string): Promise<unknown> =>
  rows(
    pool,
    sql`update import_run set state = 'discarded' where zone_id = ${zone} and id = ${id} and state = 'open'`,
  )

export const endRun = (
  database: Database,
  { zone, now }: Context,
  id: string,
  counts: Counts,
  plan: Plan,
): Promise<unknown> =>
  rows(
    database,
    sql`update import_run set state = 'done', counts = ${JSON.stringify(counts)}, plan = ${JSON.stringify(plan)}, done_at = ${now().toISOString()} where zone_id = ${zone} and id = ${id}`,
  )

export const markUndone = (
  database: Database,
  { zone, now }: Context,
  id: string,
): Promise<unknown> =>
  rows(
    database,
    sql`update import_run set state = 'undone', undone_at = ${now().toISOString()} where zone_id = ${zone} and id = ${id}`,
  )
