/**
 * Entries that a lot decides: every unit of some kinds is given another one to look at, nobody itself, and no two units twice. Whoever
 * knows the seed can draw again and must come to the same pairs; see engine/draw/pairs.ts for how.
 */
export interface Draw<F extends string = string> {
  /** The unit field of the one that looks, and of the one that is looked at. */
  readonly from: F
  readonly to: F
  /** The text field that holds the seed: words that nobody knew before, made public before the draw. */
  readonly seed: F
  /** The kinds of units that take part. */
  readonly among: readonly string[]
}
