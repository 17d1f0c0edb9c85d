import type { AnyValue, Condition, DateValue, NumberValue, PathsOf } from './expression.ts'
import type { AnyRegister } from './register.ts'

export type Period = 'month' | 'quarter' | 'year'

/** A counted set of entries: which register, which of them, and the day each counts on. */
export interface Counted<R extends AnyRegister = AnyRegister> {
  readonly of: R
  readonly where?: (entry: PathsOf<R>) => Condition
  /** The day on which the entry counts; entries for which it is unknown do not count. */
  readonly on: (entry: PathsOf<R>) => DateValue
  /** What is added up; left out, entries are counted. */
  readonly sum?: (entry: PathsOf<R>) => NumberValue
}

/** What everybody may ask of a figure: where its rule comes from, and what it can be broken down by. */
export interface Rulebook {
  /** The rule in words: numerator, denominator, exclusions, time axis, source. */
  readonly rule: string
  readonly source: string
  readonly version: number
  readonly per?: Period
}

export interface AnyCounted {
  readonly of: AnyRegister
  readonly where?: (entry: never) => Condition
  readonly on: (entry: never) => DateValue
  readonly sum?: (entry: never) => AnyValue
}

/** A figure that the ledger computes from entries. */
export interface Indicator {
  readonly kind: 'count' | 'sum' | 'share'
  readonly label: string
  readonly unit: string
  readonly rulebook: Rulebook
  /** The dimensions: names of fields of the register (of both registers, for a share over two). */
  readonly by: readonly string[]
  readonly num: AnyCounted
  readonly den?: AnyCounted
}

type FieldNames<R extends AnyRegister> = Extract<keyof R['fields'], string>
type Extra<R extends AnyRegister> = Rulebook & { readonly by?: readonly FieldNames<R>[] }
const bookOf = ({ rule, source, version, per }: Rulebook): Rulebook => ({
  rule,
  source,
  version,
  ...(per && { per }),
})

/** How many entries. */
export const count = <R extends AnyRegister>(
  label: string,
  unit: string,
  given: Counted<R> & Extra<R>,
): Indicator =>
  Object.freeze({
    kind: 'count',
    label,
    unit,
    rulebook: bookOf(given),
    by: given.by ?? [],
    num: given,
  })

/** The sum of a quantity over entries. */
export const sum = <R extends AnyRegister>(
  label: string,
  unit: string,
  given: Counted<R> & Required<Pick<Counted<R>, 'sum'>> & Extra<R>,
): Indicator =>
  Object.freeze({
    kind: 'sum',
    label,
    unit,
    rulebook: bookOf(given),
    by: given.by ?? [],
    num: given,
  })

/** Of the entries `among`, the share `that`: both counted on the denominator's day. */
export function share<R extends AnyRegister>(
  label: string,
  given: {
    readonly of: R
    readonly on: (entry: PathsOf<R>) => DateValue
    readonly among: (entry: PathsOf<R>) => Condition
    readonly that: (entry: PathsOf<R>) => Condition
  } & Extra<R>,
): Indicator {
  const both = (entry: PathsOf<R>): Condition => ({
    test: 'all',
    of: [given.among(entry), given.that(entry)],
  })
  return Object.freeze({
    kind: 'share',
    label,
    unit: '%',
    rulebook: bookOf(given),
    by: given.by ?? [],
    num: { of: given.of, on: given.on, where: both },
    den: { of: given.of, on: given.on, where: given.among },
  })
}

/** A share whose numerator and denominator come from two registers, each on its own day; `by` names fields both have. */
export const shareOf = <A extends AnyRegister, B extends AnyRegister>(
  label: string,
  given: { readonly num: Counted<A>; readonly den: Counted<B> } & Rulebook & {
      readonly by?: readonly (FieldNames<A> & FieldNames<B>)[]
    },
): Indicator =>
  Object.freeze({
    kind: 'share',
    label,
    unit: '%',
    rulebook: bookOf(given),
    by: given.by ?? [],
    num: given.num,
    den: given.den,
  })
