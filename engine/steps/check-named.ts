import type { Context } from '../context.ts'
import { labelOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import type { Entry } from '../store/entry.ts'
import { row, sql } from '../store/sql.ts'

/** Fields that name a part of the organisation: there is no foreign key behind them, so they are looked up here. */
const namesOrganisation = ({ field }: FieldModel): boolean =>
  field.kind === 'unit' || field.kind === 'person' || field.kind === 'post'

async function isThere(context: Context, { field }: FieldModel, id: string): Promise<boolean> {
  if (field.kind === 'unit') return context.units.has(id)
  const found =
    field.kind === 'person'
      ? await row(
          context.pool,
          sql`select 1 as found from person where zone_id = ${context.zone} and id = ${id}`,
        )
      : await row(
          context.pool,
          sql`select 1 as found from post where zone_id = ${context.zone} and id = ${id}`,
        )
  return found !== undefined
}

/**
 * Refuses a unit, person or post that is not there. A foreign key would do it too, but each write would then lock the same few rows of
 * the organisation; with eight writers that halved the throughput (docs/performance.md). Units and people are never deleted.
 */
export async function checkNamed(
  context: Context,
  model: RegisterModel,
  given: Entry['values'],
): Promise<void> {
  for (const field of model.fields) {
    const id = given[field.name]
    if (!namesOrganisation(field) || typeof id !== 'string') continue
    if (!(await isThere(context, field, id))) {
      const label = labelOf(field.field, model.en.fields[field.name])
      throw refuse.refMissing({ field: field.name, label })
    }
  }
}
