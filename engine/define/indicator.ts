import {
  all,
  type AnyValue,
  type Condition,
  type DateValue,
  not,
  type NumberValue,
  type PathsOf,
  sure,
  type UnitValue,
} from './expression.ts'
import type { Measured, RefField } from './field.ts'
import type { AnyRegister } from './register.ts'
import type { Role } from './role.ts'

export type Period = 'month' | 'quarter' | 'year'

interface Which<R extends AnyRegister> {
  readonly of: R
  readonly where?: (entry: PathsOf<R>) => Condition
  /** The unit that the figure is filed under; the register's first unit field when left out. */
  readonly at?: (entry: PathsOf<R>) => UnitValue
}

/** A counted set of entries: which register, which of them, and the day each counts on. */
export interface Counted<R extends AnyRegister = AnyRegister> extends Which<R> {
  /** The day on which the entry counts; entries for which it is unknown do not count. */
  readonly on: (entry: PathsOf<R>) => DateValue
  /** What is added up; left out, entries are counted. */
  readonly sum?: (entry: PathsOf<R>) => NumberValue
}

/** A stock: entries that count from a day on until another. Both days may lie ahead, so that time alone moves the figure. */
export interface Held<R extends AnyRegister = AnyRegister> extends Which<R> {
  /** The first day on which the entry counts. */
  readonly from: (entry: PathsOf<R>) => DateValue
  /** The first day on which it no longer counts; unknown or left out, it counts for good. */
  readonly until?: (entry: PathsOf<R>) => DateValue
  readonly sum?: (entry: PathsOf<R>) => NumberValue
}

/** What everybody may ask of a figure: where its rule comes from, and what it can be broken down by. */
export interface Rulebook {
  /** The rule in words: numerator, denominator, exclusions, time axis, source. */
  readonly rule: string
  readonly source: string
  readonly version: number
  readonly per?: Period
  /** Its entries tell of a year as a whole, once it is over (annual reports): it is read over whole years, and of the running one says nothing yet. */
  readonly wholeYears?: true
  /** Roles that see the figure of every unit without reading the entries behind it; small cells of personal data stay hidden from them. */
  readonly openTo?: readonly Role[]
  /**
   * The figure of which this one counts a part: all that say so of one figure are parts of it that do not overlap. What must be hidden of
   * one because it is small is then not told by the others.
   */
  readonly partOf?: Indicator
}

/** A counted set as the engine sees it, whichever word it was said with. */
export interface AnyCounted {
  readonly of: AnyRegister
  readonly where?: (entry: never) => Condition
  readonly on: (entry: never) => DateValue
  readonly until?: (entry: never) => DateValue
  /** Counts from its day on: read as it stands at the end of a day, not by what fell into a period. */
  readonly stock?: boolean
  readonly at?: (entry: never) => UnitValue
  readonly sum?: (entry: never) => AnyValue
  /** A number whose distribution is kept, in whole steps: days of handling. */
  readonly value?: (entry: never) => AnyValue
}

/** How the parts of a figure become its value. */
export type IndicatorKind =
  | 'count'
  | 'sum'
  | 'share'
  | 'average'
  | 'percentile'
  | 'stock'
  | 'distinct'
  | 'growth'

/** A figure that the ledger computes from entries. */
export interface Indicator {
  readonly kind: IndicatorKind
  readonly label: string
  readonly unit: string
  readonly rulebook: Rulebook
  /** The dimensions: names of fields, or of fields one reference away ('road.township'); of both registers, for a share over two. */
  readonly by: readonly string[]
  readonly num: AnyCounted
  readonly den?: AnyCounted
  /** Entries that the rule takes out of both sides, counted on the same day. */
  readonly excluded?: AnyCounted
  /** Entries of the denominator for which it is not known whether they belong to the numerator. */
  readonly unknown?: AnyCounted
  /** Of a percentile: which, 1 to 99; the median is 50. */
  readonly percent?: number
  /** Of a number of distinct things: the field that names the thing. */
  readonly what?: string
  /** Of a growth: the figure that grows, and what it is set against. */
  readonly growth?: { readonly of: Indicator; readonly against: 'lastPeriod' | 'lastYear' }
}

/** An indicator in a unit of measure that the English has to name: not a percentage, which needs none, nor money, which has its own words. */
type IndicatorIn<U extends string> = U extends '%' | '分' ? Indicator : Indicator & Measured

type FieldNames<R extends AnyRegister> = Extract<keyof R['fields'], string>
/** Fields of the entries that a reference field names. */
type FarNames<R extends AnyRegister> = {
  [K in FieldNames<R>]: R['fields'][K] extends RefField<infer T, boolean | undefined>
    ? `${K}.${Extract<keyof T['fields'], string>}`
    : never
}[FieldNames<R>]
type Dimensions<R extends AnyRegister> = FieldNames<R> | FarNames<R>
type Extra<R extends AnyRegister> = Rulebook & { readonly by?: readonly Dimensions<R>[] }

const bookOf = ({
  rule,
  source,
  version,
  per,
  wholeYears,
  openTo,
  partOf,
}: Rulebook): Rulebook => ({
  rule,
  source,
  version,
  ...(per && { per }),
  ...(wholeYears && { wholeYears }),
  ...(openTo && { openTo }),
  ...(partOf && { partOf }),
})

interface Words extends Rulebook {
  readonly by?: readonly string[]
}
const made = <U extends string>(
  kind: IndicatorKind,
  label: string,
  unit: U,
  given: Words,
  rest: Omit<Indicator, 'kind' | 'label' | 'unit' | 'rulebook' | 'by'>,
): IndicatorIn<U> =>
  Object.freeze({
    kind,
    label,
    unit,
    rulebook: bookOf(given),
    by: given.by ?? [],
    ...rest,
  }) as IndicatorIn<U>

/** How many entries. */
export const count = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: Omit<Counted<R>, 'sum'> & Extra<R>,
): IndicatorIn<U> => made('count', label, unit, given, { num: given })

/** The sum of a quantity over entries. */
export const sum = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: Counted<R> & Required<Pick<Counted<R>, 'sum'>> & Extra<R>,
): IndicatorIn<U> => made('sum', label, unit, given, { num: given })

const heldOf = <R extends AnyRegister>({ from, ...rest }: Held<R>): AnyCounted => ({
  ...rest,
  on: from,
  stock: true,
})

/** How many entries stand on a day, or how much they hold: open ones, overdue ones, people between two birthdays. */
export const stock = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: Held<R> & Extra<R>,
): IndicatorIn<U> => made('stock', label, unit, given, { num: heldOf(given) })

/** A whole number per entry: the days from one day to another, a score. */
interface Valued<R extends AnyRegister> extends Omit<Counted<R>, 'sum'> {
  readonly value: (entry: PathsOf<R>) => NumberValue
}

/** The mean of a number over entries: its sum by their count, divided when it is read. */
export const average = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  { value, ...given }: Valued<R> & Extra<R>,
): IndicatorIn<U> => made('average', label, unit, given, { num: { ...given, sum: value } })

/** The smallest whole number that at least `percent` of a hundred entries do not exceed; kept as a histogram, so it adds up over units. */
export const percentile = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: Valued<R> & Extra<R> & { readonly percent: number },
): IndicatorIn<U> => made('percentile', label, unit, given, { num: given, percent: given.percent })

/** The whole number in the middle: half of the entries do not exceed it. */
export const median = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: Valued<R> & Extra<R>,
): IndicatorIn<U> => percentile(label, unit, { ...given, percent: 50 })

/** How many different things entries name: each counts once however many entries name it. */
export const distinct = <R extends AnyRegister, const U extends string>(
  label: string,
  unit: U,
  given: (Omit<Counted<R>, 'sum'> | Omit<Held<R>, 'sum'>) &
    Extra<R> & { readonly what: Dimensions<R> },
): IndicatorIn<U> => {
  const num: AnyCounted = 'from' in given ? heldOf(given) : given
  return made('distinct', label, unit, given, { num, what: given.what })
}

/** What a share may take out of both of its sides, and what it does not know, each shown beside the figure. */
interface Aside<R extends AnyRegister> {
  readonly excluding?: (entry: PathsOf<R>) => Condition
  readonly unknown?: (entry: PathsOf<R>) => Condition
}

/** Of the entries `among`, the share `that`: both counted on the denominator's day. */
export function share<R extends AnyRegister>(
  label: string,
  given: Pick<Counted<R>, 'of' | 'on' | 'at'> & {
    readonly among: (entry: PathsOf<R>) => Condition
    readonly that: (entry: PathsOf<R>) => Condition
  } & Aside<R> &
    Extra<R>,
): Indicator {
  const { among, that, excluding, unknown, of, on, at } = given
  const counted = (where: (entry: PathsOf<R>) => Condition) => ({
    of,
    on,
    ...(at && { at }),
    where,
  })
  const left = excluding
    ? (entry: PathsOf<R>) => all(among(entry), not(sure(excluding(entry))))
    : among
  return made('share', label, '%', given, {
    num: counted((entry) => all(left(entry), that(entry))),
    den: counted(left),
    ...(excluding && { excluded: counted((entry) => all(among(entry), excluding(entry))) }),
    ...(unknown && { unknown: counted((entry) => all(left(entry), unknown(entry))) }),
  })
}

type Sides<A extends AnyRegister, B extends AnyRegister> =
  | { readonly num: Omit<Counted<A>, 'sum'>; readonly den: Omit<Counted<B>, 'sum'> }
  | {
      readonly num: Counted<A> & Required<Pick<Counted<A>, 'sum'>>
      readonly den: Counted<B> & Required<Pick<Counted<B>, 'sum'>>
    }
  | { readonly num: Omit<Held<A>, 'sum'>; readonly den: Omit<Held<B>, 'sum'> }
  | {
      readonly num: Held<A> & Required<Pick<Held<A>, 'sum'>>
      readonly den: Held<B> & Required<Pick<Held<B>, 'sum'>>
    }
const sideOf = <R extends AnyRegister>(side: Counted<R> | Held<R>): AnyCounted =>
  'from' in side ? heldOf(side) : side

/**
 * A share whose numerator and denominator come from two registers, each on its own day; `by` names fields both have. Like is set against
 * like: what fell into a period against the same, what stands against what stands; and a share in % has one unit of measure on both sides
 * (engine/model/unit-mistakes.ts), a quotient of unlike things names its own.
 */
export const shareOf = <A extends AnyRegister, B extends AnyRegister, const U extends string = '%'>(
  label: string,
  given: Sides<A, B> &
    Rulebook & {
      readonly by?: readonly (Dimensions<A> & Dimensions<B>)[]
      /** The unit of the quotient; '%' when left out. */
      readonly unit?: U
    },
): IndicatorIn<U> =>
  made<U>('share', label, (given.unit ?? '%') as U, given, {
    num: sideOf<A>(given.num),
    den: sideOf<B>(given.den),
  })

/** How much a figure has grown: against the period before (环比) or the same period of the year before (同比). */
export const growth = (
  label: string,
  given: { readonly of: Indicator; readonly against: 'lastPeriod' | 'lastYear' } & Rulebook,
): Indicator =>
  made(
    'growth',
    label,
    '%',
    { ...given, by: given.of.by },
    {
      num: given.of.num,
      ...(given.of.den && { den: given.of.den }),
      growth: { of: given.of, against: given.against },
    },
  )
