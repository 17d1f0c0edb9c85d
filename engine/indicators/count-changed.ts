import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { Reach } from '../store/condition-sql.ts'
import type { Entry } from '../store/entry.ts'
import { column, type Database, type Sql, sql } from '../store/sql.ts'
import { factChanges } from './fact-changes.ts'
import { measuresOf, type Through } from './measure.ts'
import { countAlone, recountHeld } from './recount.ts'

/** Takes its turn, before anything is locked, with all measures that may count entries anew which changes of this register touch. */
export function awaitTurnOf(
  database: Database,
  { model }: Context,
  register: RegisterModel,
): Promise<void> {
  const measures = measuresOf(model)
  const through = measures.through(register).map(({ measure }) => measure)
  return countAlone(database, [...measures.of(register), ...through])
}

const chosen = (ids: readonly string[]): Sql => sql`select unnest(${[...ids]}::uuid[]) as id`

/** The entries of the measure's register whose chain of references leads to any of these. */
function dependents(zone: number, { measure, path }: Through, ids: readonly string[]): Sql {
  const reach = new Reach(measure.model, zone)
  const { alias } = reach.to(path)
  return sql`select distinct e.id from ${reach.from()} where e.zone_id = ${zone} and ${column(alias, 'id')} = any(${[...ids]}::uuid[])`
}

/**
 * Counts many changes of one register's entries that were written in this transaction: what each takes back and adds, and what hangs on
 * them through references. `awaitTurnOf` comes first, so that nobody changes what is walked through meanwhile. Gives the deltas that are
 * left for the folder.
 */
export async function countChanged(
  database: Database,
  context: Context,
  register: RegisterModel,
  changes: readonly { readonly before: Entry; readonly entry: Entry }[],
): Promise<number> {
  const measures = measuresOf(context.model)
  const idsBy = new Map<number, string[]>()
  for (const { before, entry } of changes)
    for (const measure of factChanges(context.model, register, before, entry, {}).changed) {
      const ids = idsBy.get(measure)
      if (ids) ids.push(entry.id)
      else idsBy.set(measure, [entry.id])
    }
  let deltas = 0
  const count = async (measure: Through['measure'], which: Sql): Promise<void> => {
    deltas += (await recountHeld(database, context, measure, which)).deltas
  }
  for (const measure of measures.of(register)) {
    const ids = idsBy.get(measure.id)
    if (ids) await count(measure, chosen(ids))
  }
  const all = changes.map(({ entry }) => entry.id)
  for (const through of measures.through(register))
    await count(through.measure, dependents(context.zone, through, all))
  return deltas
}
