/** Targets as they stand. */
import type { MeasureWords, Words } from './field.ts'
import type { TargetLight } from './target.ts'

/**
 * Why the pace of a target says nothing about its last day: there is no figure yet; it is judged period by period; it has run for less than
 * a fortnight; the ledger does not say what stood thirteen weeks ago; a median, and things counted once, do not grow by a pace.
 */
export type NoForecast = 'noFigure' | 'perPeriod' | 'tooEarly' | 'noEarlier' | 'median' | 'distinct'
/** Why no amount is needed each week: as above; the goal is reached; less is better; the figure is not made of amounts that add up. */
export type NoNeed = 'noFigure' | 'perPeriod' | 'reached' | 'lessIsBetter' | 'noAmount'

/** A target. All amounts are in its unit of measure `in`: 45 of '%' is a share of 0.45. */
export interface TargetWire {
  /** programme.target */
  readonly key: string
  readonly programme: string
  readonly label: Words
  readonly indicator: string
  /** The id of its unit; null for the whole zone. */
  readonly unit: string | null
  readonly in: string
  /** The unit of measure to be read; its English is empty where it needs none. */
  readonly measure: MeasureWords
  readonly better: 'more' | 'less'
  readonly since: string | null
  readonly by: string
  readonly goal: number
  /** Where it began; `counted` from entries, or given by the source. The value is null where the ledger has no figure of that day. */
  readonly baseline: {
    readonly on: string
    readonly value: number | null
    readonly counted: boolean
  } | null
  readonly source: string
  /** The name of the role that answers for it. */
  readonly owner: string
  readonly judgement: Readonly<
    Record<'yellow' | 'red', { readonly off: number; readonly words: Words }>
  >
  /** The day for which it is judged: today, or its last day when that is over. */
  readonly day: string
  readonly value: number | null
  readonly num: number | null
  readonly den: number | null
  /** What its path expects by `day`; null where no path is written down. */
  readonly expected: number | null
  readonly light: TargetLight
  readonly why: Words
  /** Its last day is over. */
  readonly over: boolean
  /** The path and the figure, day by day; the figure is null for days to come. */
  readonly course: readonly {
    readonly day: string
    readonly expected: number | null
    readonly value: number | null
  }[]
  /** What it will be on its last day: going on as now; by what is entered already with a day to come. */
  readonly forecast: {
    readonly runRate: number | null
    /** Why going on as now says nothing; null where it does. */
    readonly noRunRate: NoForecast | null
    readonly known: number | null
  } | null
  /** What is needed each week from now: more of the figure itself, or more entries of a share's numerator. */
  readonly needed: { readonly perWeek: number; readonly of: 'figure' | 'numerator' } | null
  /** Why nothing is needed each week, or no amount could say it; null where it is said, and after the last day. */
  readonly noNeed: NoNeed | null
  readonly splits: readonly {
    readonly unit: string
    readonly goal: number
    readonly value: number | null
    readonly light: TargetLight
  }[]
  /** What no unit has taken on; negative when they have taken on more. Null where amounts do not add up. */
  readonly gap: number | null
  /** Cases that were opened because it was red, the newest first; those that the reader may read. */
  readonly cases: readonly TargetCaseWire[]
}

export interface TargetCaseWire {
  readonly register: string
  readonly id: string
  readonly no: string
  readonly state: string
  readonly open: boolean
  /** Who answers for it; of what a single unit brings, that unit. */
  readonly unit: string | null
}

export interface TargetsWire {
  readonly targets: readonly TargetWire[]
}
