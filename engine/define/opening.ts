import type { AnyValue, Condition, PathsOf } from './expression.ts'
import type { AnyRegister } from './register.ts'
import type { SetValue } from './step.ts'

/**
 * An entry that comes to be by itself when an entry of another register takes a step: a positive result opens an obligation. Both
 * are written in one transaction, so that neither is ever there without the other. It is said by the register whose entries are
 * opened, because that one knows the other already. Its creation must be open to the role `system`.
 */
export interface Opening<F extends string = string> {
  readonly from: AnyRegister
  /** The steps of `from` that open an entry; 'create' is one too. */
  readonly on: readonly string[]
  /** The reference field that receives the entry which took the step. */
  readonly as: F
  /** What must hold of that entry, as it stands after the step. */
  readonly when?: (source: never) => Condition
  /** What the new entry is given: plain values, who acted, or what the other entry holds. */
  readonly gives: Readonly<Record<string, SetValue | ((source: never) => AnyValue)>>
  /** Carries the names of the fields given; never present at run time. */
  readonly given?: F
}

type StepsOf<R extends AnyRegister> = 'create' | Extract<keyof R['steps'], string>

/** Entries opened by steps of `from`: `openedBy(births, { on: ['create'], as: 'birth', gives: { unit: (b) => b.unit } })`. */
export const openedBy = <R extends AnyRegister, const A extends string, G extends string = never>(
  from: R,
  given: {
    readonly on: readonly StepsOf<R>[]
    readonly as: A
    readonly when?: (source: PathsOf<R>) => Condition
    readonly gives?: { readonly [K in G]: SetValue | ((source: PathsOf<R>) => AnyValue) }
  },
): Opening<A | G> =>
  Object.freeze({
    from,
    on: given.on,
    as: given.as,
    when: given.when,
    gives: given.gives ?? {},
  }) as Opening<A | G>
