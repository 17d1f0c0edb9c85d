import type { Article } from '../page.ts'

/** What an entry shows on its page, by the labels that people read: a text holds at least this, a number is exactly this. */
type Shown = Readonly<Record<string, string | number>>

/** Where a fact of the page is found. */
export type Place =
  /** An entry, by the key of its story. */
  | { readonly entry: string; readonly shows: Shown }
  /** A target, by programme.target. */
  | { readonly target: string; readonly goal: number; readonly in: string; readonly by: string }
  /** A figure of the year 2018, of one value of a dimension (a unit by its name) where `key` is given, in the indicator's own unit of measure. */
  | {
      readonly figure: string
      readonly num: number
      readonly key?: readonly [by: string, value: string]
    }
  /** Into how many parts a dimension breaks the figure. */
  | { readonly figure: string; readonly by: string; readonly parts: number }
  /** A unit by its code, with its division code where it has one; or another name by which it is known. */
  | { readonly unit: string; readonly named: string; readonly divisionCode?: string }
  /** All units of a kind, each with what it filed. */
  | { readonly kind: string; readonly count: number }

/** One fact that the page gives, in our own words. */
export interface Fact {
  readonly says: string
  /** The article it is from; null for what the public registers of division codes say. */
  readonly article: Article | null
  readonly at: Place
}

/** The facts of one article. */
export const told = (
  article: Article | null,
  facts: readonly (readonly [says: string, at: Place])[],
): readonly Fact[] => facts.map(([says, at]) => ({ says, article, at }))

/** Facts that differ in a name alone: how the fact is said of each, and where it is found. */
export const each = <T>(
  of: readonly T[],
  says: (one: T) => string,
  at: (one: T) => Place,
): readonly (readonly [string, Place])[] => of.map((one) => [says(one), at(one)] as const)
