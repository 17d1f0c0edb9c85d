import type { Context } from '../context.ts'
import { labelOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { column, type Database, name, row, sql } from '../store/sql.ts'
import { stepWords } from './words.ts'

/** References by which other entries of the register keep the one that they name out of a state. */
const keepers = (model: RegisterModel, state: string): readonly FieldModel[] =>
  model.fields.filter(({ field }) => field.detail.keepsFrom?.includes(state))

/** Whether an entry comes into this state only as long as no other names it. */
export const isKeptFrom = (model: RegisterModel, state: string): boolean =>
  keepers(model, state).length > 0

/**
 * Looks whether others name the entry by a reference that keeps it out of the state that a step leads to. The entry's page lists those
 * of them that its reader may see.
 *
 * @throws Refusal `stillNamed` with how many they are
 */
export async function checkStillNamed(
  database: Database,
  { zone }: Pick<Context, 'zone'>,
  model: RegisterModel,
  id: string,
  { step, to }: { readonly step: string; readonly to: string },
): Promise<void> {
  for (const field of keepers(model, to)) {
    const found = await row<{ n: number }>(
      database,
      sql`select count(*)::integer as n from ${name(model.table)} e where e.zone_id = ${zone} and ${column('e', field.column)} = ${id}`,
    )
    const n = found?.n ?? 0
    if (n === 0) continue
    const label = labelOf(field.field, model.en.fields[field.name])
    throw refuse.stillNamed({ step: stepWords(model, step), label, n })
  }
}
