import { createHash } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { type Database, row, rows, sql } from '../store/sql.ts'
import { type Match, numberColumn } from './match-columns.ts'
import type { Plan } from './plan.ts'
import type { Proposal, Understood } from './propose.ts'

/** The headings in their order: tables that have the same are of one template. */
const templateOf = ({ layout }: Understood): string =>
  createHash('sha256')
    .update(JSON.stringify(layout.columns.map(({ index, parts }) => [index, ...parts])))
    .digest('base64url')

/** Who sent a table: the unit that it names, else whoever hands it in. */
const senderOf = ({ clues }: Understood, { person }: Actor): string =>
  clues.sender === null ? `person:${person}` : clues.sender.slice(0, 200)

/** What is remembered of a plan: what the headings mean, not what stands in one file only. */
type Remembered = Pick<Plan, 'columns' | 'key' | 'moneyUnit' | 'said'>

/** Keeps how a table was read, for the next one of this sender and template. */
export const remember = (
  database: Database,
  { zone, now }: Context,
  actor: Actor,
  model: RegisterModel,
  understood: Understood,
  { columns, key, moneyUnit, said }: Plan,
): Promise<unknown> =>
  rows(
    database,
    sql`insert into import_memory (zone_id, register, sender, template, plan, used_at)
        values (${zone}, ${model.key}, ${senderOf(understood, actor)}, ${templateOf(understood)}, ${JSON.stringify({ columns, key, moneyUnit, said } satisfies Remembered)}, ${now().toISOString()})
        on conflict (zone_id, register, sender, template) do update set plan = excluded.plan, used_at = excluded.used_at`,
  )

const isThere = (model: RegisterModel, field: string): boolean =>
  field === numberColumn || model.fieldOf.has(field)

/** The proposal as somebody has corrected it before, for this sender first, then for this template; itself where nobody has. */
export async function withMemory(
  { pool, zone }: Context,
  actor: Actor,
  model: RegisterModel,
  proposal: Proposal,
): Promise<Proposal> {
  const { understood } = proposal
  const found = await row<{ plan: Remembered }>(
    pool,
    sql`select plan from import_memory where zone_id = ${zone} and register = ${model.key} and template = ${templateOf(understood)}
        order by (sender = ${senderOf(understood, actor)}) desc, used_at desc limit 1`,
  )
  if (!found) return proposal
  const { columns, key, moneyUnit, said } = found.plan
  const kept = Object.entries(columns).filter(([, field]) => isThere(model, field))
  const matches = kept.map(([column, field]): Match => ({
    column: Number(column),
    field,
    confidence: 1,
    by: 'remembered',
  }))
  return {
    ...proposal,
    matches,
    plan: {
      ...proposal.plan,
      columns: Object.fromEntries(kept),
      key: key.filter((field) => isThere(model, field)),
      moneyUnit,
      said,
    },
  }
}
