import type { Actor } from '../access/actor.ts'
import { labelOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Decision } from '../steps/decision.ts'
import { type Database, rows, type Sql, sql } from '../store/sql.ts'
import { typeFault } from './type-fault.ts'

export const isFileField = ({ field }: FieldModel): boolean =>
  field.kind === 'photos' || field.kind === 'files'

/** Fields that hold the ids of uploaded files. */
export const fileFields = (model: RegisterModel): readonly FieldModel[] =>
  model.fields.filter(isFileField)

interface Named {
  readonly field: FieldModel
  readonly id: string
}
interface Found {
  readonly id: string
  readonly type: string
}

/** The files that a decision names for the first time, field by field. */
function namedIn({ model, history }: Decision): readonly Named[] {
  const fields = new Map(fileFields(model).map((field) => [field.name, field]))
  return history.changes.flatMap(({ field: name, before, after }) => {
    const field = fields.get(name)
    if (!field || !Array.isArray(after)) return []
    const held = new Set<unknown>(Array.isArray(before) ? before : [])
    return (after as readonly string[]).filter((id) => !held.has(id)).map((id) => ({ field, id }))
  })
}

/** Whether a decision names files that it did not name before; most do not, and cost nothing here. */
export const bringsFiles = (decision: Decision): boolean => namedIn(decision).length > 0

/** The files that the actor may bring to the entry: their own that no entry has yet, and those the entry has already. */
const allowed = (zone: number, { person }: Actor, entry: string): Sql =>
  sql`f.zone_id = ${zone} and (f.entry_id = ${entry} or (f.entry_id is null and f.uploaded_by = ${person}))`

function judge(model: RegisterModel, named: readonly Named[], found: readonly Found[]): void {
  const types = new Map(found.map(({ id, type }) => [id, type]))
  const missing = named.find(({ id }) => !types.has(id))
  if (missing) {
    const { name, field } = missing.field
    throw refuse.fileMissing({ field: name, label: labelOf(field, model.en.fields[name]) })
  }
  const faults = named.flatMap(({ field, id }) => typeFault(model, field, types.get(id) ?? ''))
  if (faults.length > 0) throw refuse.invalid({ fields: faults })
}

/**
 * Tests, without writing, whether the files a decision names may be named there. For previews; a step that is taken is
 * tested by `attachFiles` in its own transaction.
 *
 * @throws Refusal `fileMissing`, `invalid`
 */
export async function checkFiles(
  database: Database,
  zone: number,
  actor: Actor,
  decision: Decision,
): Promise<void> {
  const named = namedIn(decision)
  if (named.length === 0) return
  const ids = named.map(({ id }) => id)
  const found = await rows<Found>(
    database,
    sql`select f.id, f.type from file f where ${allowed(zone, actor, decision.entry.id)} and f.id = any(${ids}::uuid[])`,
  )
  judge(decision.model, named, found)
}

/**
 * Gives the entry the files that a decision names: from now on whoever may read the entry and the field may read them. Call
 * it after the write and in its transaction, so that a refusal undoes the write, a retried creation is recognised first, and
 * of two entries that name one file only one gets it.
 *
 * @throws Refusal `fileMissing` for files that are not there, another person's, or another entry's; `invalid` for those of a
 *   type that the field does not take.
 */
export async function attachFiles(
  database: Database,
  zone: number,
  actor: Actor,
  decision: Decision,
): Promise<void> {
  const named = namedIn(decision)
  if (named.length === 0) return
  const first = new Map(named.toReversed().map(({ field, id }) => [id, field.name]))
  const found = await rows<Found>(
    database,
    sql`update file f set register = ${decision.model.key}, entry_id = ${decision.entry.id}, field = coalesce(f.field, n.field)
          from unnest(${[...first.keys()]}::uuid[], ${[...first.values()]}::text[]) as n(id, field)
         where ${allowed(zone, actor, decision.entry.id)} and f.id = n.id returning f.id, f.type`,
  )
  judge(decision.model, named, found)
}
