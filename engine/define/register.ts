import type { Condition, Me, Paths } from './expression.ts'
import type { Draw } from './draw.ts'
import type { Fields, ValueOf } from './field.ts'
import type { Opening } from './opening.ts'
import type { Public } from './public.ts'
import type { Bys } from './role.ts'
import type { Act, AnyAct, AnyStep, Step } from './step.ts'

type Name<T> = Extract<keyof T, string>
export type Shape = 'case' | 'round' | 'line' | 'obligation' | 'gate' | 'list'

/** A sentence that must hold for every entry, and the test behind it. Over own fields it is a constraint in the database too. */
export interface Rule<P = never> {
  readonly label: string
  readonly holds: (entry: P) => Condition
}
/** Which entries stand in a roster: rows by a field, columns by the days of a week, each cell saying a few other fields. */
export interface Roster<F extends string = string> {
  /** The field whose values are the rows: a place, a unit. Never a person's private field. */
  readonly rows: F
  readonly day: F
  readonly shows: readonly F[]
}

/** A named selection of entries that everybody has, such as "put under supervision". */
export interface View<P = never> {
  readonly label: string
  readonly where: (entry: P, me: Me) => Condition
}

/**
 * What a register says: its typed fields, the states an entry passes, the steps between them, and who may see what.
 * Every record is keyed by name; only `fields`, `states`, `steps`, `rules`, `reasons` and `views` declare names, all other
 * places use them, so that a misspelt one does not compile.
 */
export interface Saying<
  F extends Fields,
  S extends string,
  T extends string,
  Ru extends string,
  Re extends string,
  Vi extends string,
> {
  /** The name in the working language. */
  readonly label: string
  /** What the register is for, in a sentence of the zone's own words. */
  readonly about?: string
  /** Letters before the running number: `WT` gives WT-000012. */
  readonly prefix: string
  readonly fields: F
  /** The field that stands for the entry in lists and references. */
  readonly title: NoInfer<Name<F>>
  /** The columns of the list when nobody has chosen others. */
  readonly list?: readonly NoInfer<Name<F>>[]
  readonly states: Readonly<Record<S, string>>
  readonly start: NoInfer<S>
  readonly create: Act<NoInfer<F>, NoInfer<S>, NoInfer<T>, NoInfer<Ru>>
  readonly steps: {
    readonly [K in T]: Step<NoInfer<F>, NoInfer<S>, NoInfer<T>, NoInfer<Ru>, NoInfer<Re>>
  }
  /** Who may read which entries. Nobody else sees that they exist. */
  readonly read: Bys<NoInfer<Name<F>>, Paths<NoInfer<F>, NoInfer<S>, NoInfer<T>>>
  /** Fields that together may occur once. */
  readonly unique?: Readonly<Record<string, readonly NoInfer<Name<F>>[]>>
  readonly rules?: { readonly [K in Ru]: Rule<Paths<NoInfer<F>, NoInfer<S>, NoInfer<T>>> }
  /** The catalogue of reasons that steps refer to. */
  readonly reasons?: Readonly<Record<Re, string>>
  readonly views?: { readonly [K in Vi]: View<Paths<NoInfer<F>, NoInfer<S>, NoInfer<T>>> }
  /** States in which the entry is over; none of them is anybody's to-do. */
  readonly final?: readonly NoInfer<S>[]
  /** The reference field that makes the entries lines of another entry, shown on its page. */
  readonly lineOf?: NoInfer<Name<F>>
  /** The entry is an account: the fields that hold what came in, what went out and what is left, all kept by `marks` of other entries. */
  readonly book?: Book<NoInfer<Name<F>>>
  /** The entry stretches over time, between the days in these two date fields: it is shown as a bar among the others. */
  readonly span?: { readonly from: NoInfer<Name<F>>; readonly until: NoInfer<Name<F>> }
  /** The whole number or money by which entries weigh: the board says how much of it stands in each state, as a pipeline is read. */
  readonly worth?: NoInfer<Name<F>>
  /** Steps of other registers that open entries of this one. */
  readonly opened?: readonly Opening<NoInfer<Name<F>>>[]
  /** The stations of a pathway in their order: how many entries came as far as each, and where they are now. */
  readonly funnel?: readonly NoInfer<S>[]
  /** Entries are looked at as a week by place: who is where on which day. */
  readonly roster?: Roster<NoInfer<Name<F>>>
  /** A round of entries can be drawn by lot. */
  readonly draw?: Draw<NoInfer<Name<F>>>
  /** What everybody may read without signing in. */
  readonly public?: Public<NoInfer<Name<F>>, Paths<NoInfer<F>, NoInfer<S>, NoInfer<T>>>
}

/** The number fields of an account. Every change of them is a line of its ledger, with the entry that caused it. */
export interface Book<F extends string = string> {
  readonly comesIn: F
  readonly goesOut: F
  readonly left: F
}

/** A register: typed records of one kind. See `register`. */
export interface Register<
  N extends string,
  F extends Fields,
  S extends string,
  T extends string,
  Ru extends string = never,
  Re extends string = never,
  Vi extends string = never,
> extends Saying<F, S, T, Ru, Re, Vi> {
  readonly register: N
  readonly shape: Shape
}

/** Marks a register that says what it is for, so that its English has to say so too. */
export type Described<A extends string> = [A] extends [never] ? object : { readonly about: A }

/** A register as the engine reads it. */
export interface AnyRegister {
  readonly register: string
  readonly shape: Shape
  readonly label: string
  readonly about?: string
  readonly prefix: string
  readonly fields: Fields
  readonly title: string
  readonly list?: readonly string[]
  readonly states: Readonly<Record<string, string>>
  readonly start: string
  readonly create: AnyAct
  readonly steps: Readonly<Record<string, AnyStep>>
  readonly read: Bys
  readonly unique?: Readonly<Record<string, readonly string[]>>
  readonly rules?: Readonly<Record<string, Rule>>
  readonly reasons?: Readonly<Record<string, string>>
  readonly views?: Readonly<Record<string, View>>
  readonly final?: readonly string[]
  readonly lineOf?: string
  readonly book?: Book
  readonly span?: { readonly from: string; readonly until: string }
  readonly worth?: string
  readonly opened?: readonly Opening[]
  readonly funnel?: readonly string[]
  readonly roster?: Roster
  readonly draw?: Draw
  readonly public?: Public
}

/** The values of an entry as JSON carries them: `RowOf<typeof problems>['kind']` is the union of its choices. */
export type RowOf<R extends { readonly fields: Fields }> = {
  readonly [K in keyof R['fields']]: ValueOf<R['fields'][K]>
}

/**
 * Declares a register. `register('problem', { label: '问题', fields, states, start, create, steps, read })` becomes a table, its
 * constraints and indexes, the routes under /api/…/problem, the forms, lists, board, map and calendar, and the entry's timeline.
 */
export function register<
  const N extends string,
  F extends Fields,
  S extends string,
  T extends string,
  Ru extends string = never,
  Re extends string = never,
  Vi extends string = never,
  const A extends string = never,
>(
  name: N,
  saying: Saying<F, S, T, Ru, Re, Vi> & { readonly about?: A },
): Register<N, F, S, T, Ru, Re, Vi> & Described<A> {
  const made: unknown = Object.freeze({ register: name, shape: 'case', ...saying })
  return made as Register<N, F, S, T, Ru, Re, Vi> & Described<A>
}
