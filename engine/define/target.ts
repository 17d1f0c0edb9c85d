import type { Indicator } from './indicator.ts'
import type { AnyRegister } from './register.ts'
import type { Role } from './role.ts'
import { centsIn } from './money-words.ts'

/** From where on a light comes on: how far the figure is off its path, as a share of what the path expects; and why, in words. */
export interface LightRule {
  /** 0 means any distance on the wrong side; 0.1 means more than a tenth of what is expected. */
  readonly off: number
  readonly words: string
}

/** What a target says besides its name. All amounts are in its own unit of measure. */
interface TargetSaying {
  readonly indicator: Indicator
  /** The code of the unit whose figure it is; the whole zone when left out. */
  readonly unit?: string
  /** The first day that counts for what falls into periods; everything there is when left out. A stock is read as it stands. */
  readonly since?: string
  /** The goal is for one period: the last whole one is judged. */
  readonly each?: 'month' | 'quarter' | 'year'
  /** The last day, ISO 8601. */
  readonly by: string
  /** The goal goes on with the same day of every later year, until the definition says otherwise. */
  readonly yearly?: true
  readonly goal: number
  /** The unit of measure of every amount here: the indicator's own, or 元, 万元, 亿元 where that keeps 分. Shares are in %. */
  readonly in: string
  readonly better: 'more' | 'less'
  /** Where it began: an amount that the source gives, or, without one, what the ledger itself makes of that day. */
  readonly baseline?: { readonly on: string; readonly value?: number }
  /** What should be reached on days before the last one; between two days the path is straight. */
  readonly path?: Readonly<Record<string, number>>
  /** The document that sets the target. */
  readonly source: string
  readonly owner: Role
  readonly judgement: { readonly yellow: LightRule; readonly red: LightRule }
  /** What single units have to bring, by their codes. */
  readonly splits?: Readonly<Record<string, number>>
}

/** A promise about a figure: how much of it, by when, on which path, and who answers for it. */
export interface Target extends TargetSaying {
  readonly label: string
}

/** The English of a target: its name, and the words of its two lights. */
export interface TargetEnglish {
  readonly label: string
  readonly yellow: string
  readonly red: string
}

/** Declares a target: `target('产前筛查率', { indicator: indicators.prenatalCoverage, by: '2018-12-31', goal: 45, in: '%', … })`. */
export const target = (label: string, saying: TargetSaying): Target =>
  Object.freeze({ label, ...saying })

/** What is known of a red target when a case is opened about it. */
export interface RedTarget {
  /** programme.target */
  readonly key: string
  readonly label: string
  /** The id of its unit; of the whole zone's, where it names none. */
  readonly unit: string
  readonly why: string
  readonly source: string
  /** The day on which it was found red. */
  readonly day: string
}

/** Where a red target is taken up: the register of such cases, and how the fields of a new one are filled. */
export interface Supervision {
  readonly of: AnyRegister
  /** The text field that holds the target's key. */
  readonly link: string
  readonly gives: Readonly<Record<string, keyof RedTarget>>
}

/** A red target opens an entry of this register: `supervision(cases, { link: 'target', gives: { summary: 'label', finding: 'why' } })`. */
export const supervision = <R extends AnyRegister>(
  of: R,
  given: {
    readonly link: Extract<keyof R['fields'], string>
    readonly gives: { readonly [F in Extract<keyof R['fields'], string>]?: keyof RedTarget }
  },
): Supervision =>
  Object.freeze({ of, link: given.link, gives: given.gives as Supervision['gives'] })

/** What an indicator's value is multiplied with to be said in a unit of measure; null where the two are unlike. */
export function scaleTo({ kind, unit }: Indicator, measure: string): number | null {
  const cents = centsIn[measure]
  if (unit === '分' && kind !== 'share') return cents === undefined ? null : 1 / cents
  if (unit !== measure) return null
  return unit === '%' ? 100 : 1
}

/** Whether amounts of an indicator add up over units and time. */
export const addsUp = ({ kind }: Indicator): boolean => ['count', 'sum', 'stock'].includes(kind)

/** The light of a target: never a colour alone, see `why`. `none`: there is no figure, or no path is written down. */
export type TargetLight = 'green' | 'yellow' | 'red' | 'none'
