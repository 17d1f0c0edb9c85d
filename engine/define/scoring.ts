import type { Indicator } from './indicator.ts'

/** A share of the ledger and the points that the whole of it is worth. */
export interface ScoredPart {
  readonly of: Indicator
  readonly points: number
}

/**
 * A step that works a score out of the ledger's own shares, so that nobody types it: each share, of one part of a dimension and from a day on, times
 * its points. A share of nothing leaves its points out of the whole. What the score was made of is kept beside it.
 */
export interface Scoring<F extends string = string> {
  readonly parts: readonly ScoredPart[]
  /** The dimension of the shares that the score is of (a contractor), and the field of the entry that says which. */
  readonly by: string
  readonly whose: F
  /** The date field from which on the shares are counted, until the day of the step. */
  readonly from: F
  /** The whole-number field that receives the score, of a hundred. */
  readonly into: F
  /** The long text that receives what it was made of. */
  readonly basis: F
}
