import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Decision } from '../steps/decision.ts'
import { loadRefs } from '../store/load-refs.ts'
import { Reach } from '../store/condition-sql.ts'
import { column, type Database, rows, sql } from '../store/sql.ts'
import { type Written, write } from '../store/write.ts'
import { measuresOf, type Through } from './measure.ts'
import { countAlone, recountHeld } from './recount.ts'

/** The register's measures walk through references, or others' walk through its entries: its writes need a transaction around them. */
export function countsTogether(
  { model }: Context,
  register: RegisterModel,
  isNew: boolean,
): boolean {
  const measures = measuresOf(model)
  return (
    measures.of(register).some(({ paths }) => paths.length > 0) ||
    (!isNew && measures.through(register).length > 0)
  )
}

/** Takes its turn, before anything is locked, with all measures that walk through the entries which a step changes. */
export const awaitTurn = (
  database: Database,
  { model }: Context,
  { model: register, before, marks }: Decision,
): Promise<void> =>
  countAlone(
    database,
    [...(before ? [register] : []), ...(marks ? [marks.model] : [])].flatMap((one) =>
      measuresOf(model)
        .through(one)
        .map(({ measure }) => measure),
    ),
  )

/** The entries of the measure's register whose chain of references leads to this one. */
async function dependents(
  database: Database,
  zone: number,
  { measure, path }: Through,
  id: string,
): Promise<string[]> {
  const reach = new Reach(measure.model, zone)
  const { alias } = reach.to(path)
  const found = await rows<{ id: string }>(
    database,
    sql`select e.id from ${reach.from()} where e.zone_id = ${zone} and ${column(alias, 'id')} = ${id}::uuid`,
  )
  return found.map((one) => one.id)
}

const changes = ({ before, entry }: Decision, field: string): boolean =>
  before?.values[field] !== entry.values[field]

/**
 * Writes a decision and counts what hangs on it; `awaitTurn` comes first. Measures that walk through references see what these name as it is now and hold it
 * until the end of the transaction (a share lock), so that whoever changes it counts this entry anew afterwards, or before.
 */
export async function writeCounted(
  database: Database,
  context: Context,
  decision: Decision,
): Promise<Written | undefined> {
  const { zone, model } = context
  const measures = measuresOf(model)
  const paths = measures.of(decision.model).flatMap((one) => one.paths)
  const share = (values: Decision['entry']['values']) =>
    loadRefs(database, decision.model, zone, values, paths, 'share')
  // What was named before is held as well: whoever is changing it still counts this entry as one that names it.
  if (decision.before && paths.some(([ref = '']) => changes(decision, ref)))
    await share(decision.before.values)
  const refs = paths.length === 0 ? {} : await share(decision.entry.values)
  const written = await write(database, context, decision, refs)
  if (written && decision.before) {
    for (const through of measures.through(decision.model)) {
      const ids = await dependents(database, zone, through, decision.entry.id)
      // Most entries are named by nobody: for those there is nothing to count.
      if (ids.length > 0)
        await recountHeld(
          database,
          context,
          through.measure,
          sql`select unnest(${ids}::uuid[]) as id`,
        )
    }
  }
  return written
}
