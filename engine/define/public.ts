import type { Condition } from './expression.ts'

/**
 * What everybody may read of an entry without signing in, at an address of its own: only while `when` holds, only the fields named here, and
 * its lines as far as their own register is public. Fields that hold people's data cannot be named; the start refuses them.
 */
export interface Public<F extends string = string, P = never> {
  readonly when: (entry: P) => Condition
  /** Shown under the title, in this order. */
  readonly fields: readonly F[]
  /** The field by which lines are ordered on the page of the entry they belong to. */
  readonly order?: F
}

/**
 * Live references in a text, such as `{{upkeep.treesPlanted 2018}}`, are read at the moment of the step and kept beside it with their proof:
 * what is published does not change when the ledger does.
 */
export interface Freezing<F extends string = string> {
  readonly text: F
  /** The long text that receives the figures. */
  readonly into: F
}
