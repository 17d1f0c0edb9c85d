import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { snake } from '../model/model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { fieldWords } from '../steps/given-values.ts'
import { numberText, rowOf } from '../store/entry.ts'
import { and, column, type Database, name, rows, sql } from '../store/sql.ts'
import type { Entry } from '../store/entry.ts'

/** An entry that may be written, by a key of whoever asks. */
interface Asked {
  readonly key: string
  readonly entry: Entry
}

/** Entries that share, with one that is there, the fields that a rule of the register lets occur once. */
async function alreadyThere(
  database: Database,
  zone: number,
  model: RegisterModel,
  fields: readonly string[],
  told: readonly Asked[],
): Promise<Map<string, number>> {
  const columns = fields.map(snake)
  const cells = told.map(({ entry }) => {
    const row = rowOf(model, entry)
    return Object.fromEntries(['id', ...columns].map((one) => [one, row[one] ?? null]))
  })
  const same = and(columns.map((one) => sql`${column('e', one)} = ${column('r', one)}`))
  const found = await rows<{ id: string; no: number }>(
    database,
    sql`select r.id, e.no from ${name(model.table)} e join jsonb_populate_recordset(null::${name(model.table)}, ${JSON.stringify(cells)}::jsonb) r on ${same} where e.zone_id = ${zone}`,
  )
  return new Map(found.map(({ id, no }) => [id, no]))
}

/** What earlier entries of the same import hold of what may occur once, by rule. */
export type HeldOnce = Map<string, Set<string>>

/**
 * The entries that the database would refuse because one like them is there, or stands earlier in the same import; with the refusal,
 * by the key of the story. Asked before writing, so that one row does not undo all.
 *
 * @param held What the sets before hold, where an import is asked about set by set; it takes in what this one adds.
 */
export async function notUnique(
  context: Context,
  model: RegisterModel,
  told: readonly Asked[],
  held: HeldOnce = new Map(),
): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>()
  for (const [rule, fields] of Object.entries(model.register.unique ?? {})) {
    const known = await alreadyThere(context.pool, context.zone, model, fields, told)
    const seen = held.get(rule) ?? new Set<string>()
    held.set(rule, seen)
    const named = fields.map((field) => ({ field, label: fieldWords(model, field) }))
    for (const { key, entry } of told) {
      if (refused.has(key)) continue
      const values = fields.map((field) => entry.values[field] ?? null)
      const no = known.get(entry.id)
      const mark = JSON.stringify(values)
      if (no !== undefined)
        refused.set(key, refuse.notUnique({ fields: named, no: numberText(model, no) }))
      else if (!values.includes(null) && seen.has(mark))
        refused.set(key, refuse.notUnique({ fields: named }))
      else seen.add(mark)
    }
  }
  return refused
}
