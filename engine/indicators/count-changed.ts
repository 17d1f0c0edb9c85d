import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { Reach } from '../store/condition-sql.ts'
import { column, type Database, type Sql, sql } from '../store/sql.ts'
import { measuresOf, type Through } from './measure.ts'
import { countAlone, recountHeld } from './recount.ts'

/** Takes its turn, before anything is locked, with all measures that walk from or through a register whose entries change. */
export function awaitTurnOf(
  database: Database,
  { model }: Context,
  register: RegisterModel,
): Promise<void> {
  const measures = measuresOf(model)
  const through = measures.through(register).map(({ measure }) => measure)
  return countAlone(database, [...measures.of(register), ...through])
}

/** The entries of the measure's register whose chain of references leads to any of these. */
function dependents(zone: number, { measure, path }: Through, ids: readonly string[]): Sql {
  const reach = new Reach(measure.model, zone)
  const { alias } = reach.to(path)
  return sql`select distinct e.id from ${reach.from()} where e.zone_id = ${zone} and ${column(alias, 'id')} = any(${[...ids]}::uuid[])`
}

/**
 * Counts what walks through references, after entries of a register were changed in this transaction: their own facts of that kind, and
 * those of entries that name them. `awaitTurnOf` comes first, so that nobody changes what is walked through meanwhile. Gives the deltas that
 * are left for the folder.
 */
export async function countWalks(
  database: Database,
  context: Context,
  register: RegisterModel,
  ids: readonly string[],
): Promise<number> {
  const measures = measuresOf(context.model)
  const own = measures.of(register).filter(({ paths }) => paths.length > 0)
  const all = [
    ...own.map((measure) => ({ measure, of: sql`select unnest(${[...ids]}::uuid[]) as id` })),
    ...measures.through(register).map((through) => ({
      measure: through.measure,
      of: dependents(context.zone, through, ids),
    })),
  ]
  let deltas = 0
  for (const { measure, of } of all)
    deltas += (await recountHeld(database, context, measure, of)).deltas
  return deltas
}
