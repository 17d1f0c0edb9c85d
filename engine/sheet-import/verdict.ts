import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { ChangeOfField } from '../define/index.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Refusal } from '../refusals.ts'
import type { Decision } from '../steps/decision.ts'
import type { Plan } from './plan.ts'
import { type CellFault, columnOfField } from './read-rows.ts'

/** What becomes of a row. */
export type Verdict = { readonly line: number } & (
  | {
      readonly kind: 'new'
      readonly decision: Decision
      /** By what the row is known when it comes again; null when its key fields say it. */
      readonly mark: string | null
    }
  | {
      readonly kind: 'changed'
      readonly decision: Decision
      readonly changes: readonly ChangeOfField[]
    }
  | { readonly kind: 'unchanged'; readonly entry: string; readonly no: string }
  | { readonly kind: 'refused'; readonly faults: readonly CellFault[] }
)

export interface Judging {
  readonly context: Context
  readonly actor: Actor
  readonly model: RegisterModel
  readonly plan: Plan
  /** How a row is called in the history: the file, and its line, `台账.xlsx:12`. */
  readonly origin: (line: number) => string
  /** Waits until others had their turn. */
  readonly rest: () => Promise<void>
}

/** A refusal of the rules, beside the cells it speaks of. */
export function faultsOf(plan: Plan, refusal: Refusal): CellFault[] {
  if (!refusal.fields) {
    // A rule over several fields is wrong in each of their cells; the file may hold none of them.
    const about = (refusal.params['about'] ?? []) as readonly string[]
    const columns = about.flatMap((field) => columnOfField(plan, field) ?? [])
    return (columns.length > 0 ? columns : [null]).map((column) => ({ column, ...refusal.detail }))
  }
  return refusal.fields.map(({ field, zh, en }) => ({ column: columnOfField(plan, field), zh, en }))
}
