import type { Limit } from './limit.ts'
import type { AnyEnglish, English, MeasuredEnglish, UnitEnglish } from './english.ts'
import type { Words } from './field.ts'
import type { Indicator } from './indicator.ts'
import type { AnyRegister } from './register.ts'
import type { AnyReportEnglish, Report, ReportEnglish } from './report.ts'
import type { Role } from './role.ts'
import type { Supervision, Target, TargetEnglish } from './target.ts'

/** A programme: a defined body of work, its registers and its figures. */
export interface Programme {
  readonly programme: string
  readonly label: string
  readonly about: string
  readonly registers: readonly AnyRegister[]
  readonly indicators: Readonly<Record<string, Indicator>>
  readonly targets?: Readonly<Record<string, Target>>
  /** Indicators that answer one question by different rules, a group each; they are shown side by side. */
  readonly rivals?: readonly (readonly string[])[]
  /** Sheets that go upwards, by name. */
  readonly reports?: Readonly<Record<string, Report>>
  readonly en: {
    readonly label: string
    readonly about: string
    readonly registers: Readonly<Record<string, AnyEnglish>>
    readonly indicators: Readonly<Record<string, IndicatorEnglish>>
    readonly rules?: Readonly<Record<string, RuleEnglish>>
    readonly targets?: Readonly<Record<string, TargetEnglish>>
    readonly reports?: Readonly<Record<string, AnyReportEnglish>>
  }
}

/** A figure's name in English, with its unit of measure where it has one of its own. */
export type IndicatorEnglish = string | { readonly label: string; readonly unit: UnitEnglish }

/** Every target that a programme names has its English. */
type TargetsEnglish<T extends string> = [T] extends [never]
  ? object
  : { readonly targets: Readonly<Record<T, TargetEnglish>> }

/** The rule of a figure in English: numerator, denominator, exclusions, time axis; and where it comes from. */
export interface RuleEnglish {
  readonly rule: string
  readonly source: string
}
/** Every figure that a programme has has its rule in English. */
type RulesEnglish<I extends string> = [I] extends [never]
  ? object
  : { readonly rules: Readonly<Record<I, RuleEnglish>> }

/** Every report that a programme names has its English, heading by heading. */
type ReportsEnglish<R> = string extends keyof R
  ? object
  : { readonly reports: { readonly [K in keyof R]: ReportEnglish<R[K]> } }

/** Puts a programme together. The English must name everything that the definition names, else it does not compile. */
export function programme<
  const Rs extends readonly AnyRegister[],
  const In extends Readonly<Record<string, Indicator>>,
  T extends string = never,
  R extends Readonly<Record<string, Report>> = Readonly<Record<string, never>>,
>(
  name: string,
  given: {
    readonly label: string
    readonly about: string
    readonly registers: Rs
    readonly indicators: In
    readonly targets?: { readonly [K in T]: Target }
    readonly rivals?: readonly (readonly Extract<keyof NoInfer<In>, string>[])[]
    readonly reports?: R
    readonly en: {
      readonly label: string
      readonly about: string
      readonly registers: { readonly [K in Rs[number] as K['register']]: English<K> }
      readonly indicators: { readonly [K in keyof NoInfer<In>]: MeasuredEnglish<In[K]> }
    } & TargetsEnglish<NoInfer<T>> &
      RulesEnglish<Extract<keyof NoInfer<In>, string>> &
      ReportsEnglish<NoInfer<R>>
  },
): Programme {
  return Object.freeze({ programme: name, ...given })
}

/** One grade of urgency. Ordered from mild to strong; never told by colour alone. */
export interface Level {
  readonly label: Words
  readonly colour: 'blue' | 'yellow' | 'orange' | 'red'
  /** Reached when at most this share of the time is left, or when overdue by at least this limit. */
  readonly when: { readonly remainingShare: number } | { readonly overdueBy: Limit | 'any' }
  /** The roles that are told, besides those whose to-do it is. */
  readonly tells?: readonly Role[]
}

/** Everything a zone runs: the root of all definitions. */
export interface Ledger {
  readonly label: Words
  readonly programmes: readonly Programme[]
  readonly roles: Readonly<Record<string, Role>>
  readonly rolesEn: Readonly<Record<string, string>>
  readonly levels: Readonly<Record<string, Level>>
  /** The roles that look after the running ledger: they see background work and its failures. */
  readonly operators: readonly Role[]
  /** Where red targets are taken up. */
  readonly supervision?: Supervision
  /** Working hours of a working day, in minutes after midnight of the zone's own time. */
  readonly workingHours: readonly (readonly [start: number, end: number])[]
  /** The zone's offset from UTC in minutes; China has had one time and no summer time since 1991. */
  readonly offsetMinutes: number
}

export function ledger<const R extends Readonly<Record<string, Role>>>(
  given: Omit<Ledger, 'roles' | 'rolesEn'> & {
    readonly roles: R
    readonly rolesEn: Readonly<Record<Extract<keyof NoInfer<R>, string>, string>>
  },
): Ledger {
  return Object.freeze(given)
}
