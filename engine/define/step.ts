import type { AnyValue, Condition, Me, Paths } from './expression.ts'
import type { Fields, Words } from './field.ts'
import type { Limit } from './limit.ts'
import type { Freezing } from './public.ts'
import type { Bys } from './role.ts'
import type { Scoring } from './scoring.ts'

type Name<T> = Extract<keyof T, string>
/** What a step may write by itself: plain values, or who acts. */
export type SetValue = string | number | boolean | null
export const actingPerson = '$me.person'
export const actingPost = '$me.post'
export const actingUnit = '$me.unit'
/** The day on which the step is taken, in the zone's own time. */
export const dayOfStep = '$today'

/** A time limit that runs in other states than those the step is taken from. */
export interface Clock<
  S extends string = string,
  T extends string = string,
  F extends string = string,
> {
  /** A fixed limit, or the fields of the entry that hold its amount and its unit (one of `limitUnits`). */
  readonly limit: Limit | { readonly amountIn: F; readonly unitIn: F }
  /** The states in which time runs; in every other state the clock stands still. */
  readonly runsIn: readonly S[]
  /** Steps that start the clock anew (a new dispatch gives the next unit its own time). */
  readonly restartsOn?: readonly T[]
}

/** Decides by rules, while an entry is written, which state it comes to: an invalid patrol is kept with its reasons. */
export interface Judgement<
  F extends string = string,
  S extends string = string,
  Ru extends string = string,
> {
  readonly rules: readonly Ru[]
  /** The state entered when a rule does not hold. */
  readonly otherwise: S
  /** The multiple-choice field that receives the names of the rules that did not hold. */
  readonly because: F
}

/** A value proposed to the person who takes the step, with the rule that proposes it. The first that applies is shown. */
export interface Suggestion<P = never> {
  readonly when?: (entry: P) => Condition
  readonly value: (entry: P) => AnyValue
  readonly because: Words
}

/**
 * What a step writes into the entry that a reference of its own entry names, in the same transaction and under its lock. When the step
 * empties the reference, it is the entry that was named until then.
 */
export interface Marks<F extends string = string> {
  readonly through: F
  /** Plain values, by field of the other entry. */
  readonly sets?: Readonly<Record<string, SetValue>>
  /** Writes `to` into the field of the other entry that bears the name held in the choice field `by`: one gate of five. */
  readonly named?: { readonly by: F; readonly to: SetValue }
  /** Adds to number fields of the other entry what a field of this one holds: `adds: { paid: 'amount' }`. Empty counts as nothing. */
  readonly adds?: Readonly<Record<string, F>>
  /** The same the other way: what leaves an account lessens its balance. */
  readonly takes?: Readonly<Record<string, F>>
}

/** What a step and a creation share. */
export interface Act<F extends Fields, S extends string, T extends string, Ru extends string> {
  readonly label: string
  readonly by: Bys<Name<F>, Paths<F, S, T>>
  /** Fields that must be filled in. */
  readonly asks?: readonly Name<F>[]
  /** Fields that may be filled in or corrected. */
  readonly offers?: readonly Name<F>[]
  /** Values that the step sets by itself. */
  readonly sets?: { readonly [K in Name<F>]?: SetValue }
  /** Values copied from elsewhere at the moment of the step, so that the entry stays pinned to them. */
  readonly copies?: { readonly [K in Name<F>]?: (entry: Paths<F, S, T>) => AnyValue }
  readonly suggests?: { readonly [K in Name<F>]?: readonly Suggestion<Paths<F, S, T>>[] }
  readonly judge?: Judgement<Name<F>, S, Ru>
}

/** One step: who may move an entry from where to where, what must be given, and in what time. */
export interface Step<
  F extends Fields,
  S extends string,
  T extends string,
  Ru extends string,
  Re extends string,
> extends Act<F, S, T, Ru> {
  readonly from: S | readonly S[]
  /** The state reached; 'same' keeps the state (a correction, an extension, an urging). */
  readonly to: S | 'same'
  /** A condition that must hold before the step is open. */
  readonly when?: (entry: Paths<F, S, T>, me: Me) => Condition
  /** Rules that must hold before the step is open and are asked of no other step; the refusal names every one that does not. */
  readonly needs?: readonly Ru[]
  /** How long the step may take: a limit counted while the entry is in `from`, or a clock of its own. */
  readonly within?: Limit | Clock<S, T, Name<F>>
  /** Separation of duties: who took one of these may not take this one. Kept by a constraint in the database too. */
  readonly notBy?: readonly T[]
  /** A reason must be given: free text, or one of the register's `reasons` (text may be added). */
  readonly reason?: 'text' | readonly Re[]
  /** Sends work back: 'return' = not ours, 'rework' = not good enough. Counted apart, never mixed. */
  readonly back?: 'return' | 'rework'
  /** Grants the clock of another step one more original limit: at most twice and only before it is due. */
  readonly extends?: T
  /** Asks for what another step grants by `extends`: open only as long as that clock can still be extended. */
  readonly asksExtensionOf?: T
  /** An upheld appeal: takes the lateness of a step out of the score; the fact of lateness stays. */
  readonly exempts?: T
  /** Writes fields of the entry that a reference names, in the same transaction. */
  readonly marks?: Marks<Name<F>>
  /** Keeps the figures that a text names as they are at this moment. */
  readonly freezes?: Freezing<Name<F>>
  /** Works a score out of the ledger's shares at this moment. */
  readonly scores?: Scoring<Name<F>>
  /** Taken by the system itself on the day held in this date field. */
  readonly auto?: Name<F>
  /** Beside the main line (void, extend, urge): possible, but nobody's to-do. */
  readonly aside?: boolean
  /** Those whose step it is are told that it was taken (催办, 督办). */
  readonly urges?: true
}

/** A creation as the engine reads it, whatever its register. */
export interface AnyAct {
  readonly label: string
  readonly by: Bys
  readonly asks?: readonly string[]
  readonly offers?: readonly string[]
  readonly sets?: Readonly<Record<string, SetValue | undefined>>
  readonly copies?: Readonly<Record<string, ((entry: never) => AnyValue) | undefined>>
  readonly suggests?: Readonly<Record<string, readonly Suggestion[] | undefined>>
  readonly judge?: Judgement
}
/** A step as the engine reads it, whatever its register. */
export interface AnyStep extends AnyAct {
  readonly from: string | readonly string[]
  readonly to: string
  readonly when?: (entry: never, me: Me) => Condition
  readonly needs?: readonly string[]
  readonly within?: Limit | Clock
  readonly notBy?: readonly string[]
  readonly reason?: 'text' | readonly string[]
  readonly back?: 'return' | 'rework'
  readonly extends?: string
  readonly asksExtensionOf?: string
  readonly exempts?: string
  readonly marks?: Marks
  readonly freezes?: Freezing
  readonly scores?: Scoring
  readonly auto?: string
  readonly aside?: boolean
  readonly urges?: true
}
