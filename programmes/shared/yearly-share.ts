import { type Indicator, type Role, type Target, target } from '../../engine/define/index.ts'
import type { UnitCode } from './units.ts'

interface YearlyShare {
  readonly indicator: Indicator
  /** In per cent. */
  readonly goal: number
  /** The first day of the first year that counts; the whole of 2018, the year of the page, when left out. */
  readonly since?: string
  readonly source: string
  readonly owner: Role
  /** Units that have to reach the goal each for itself as well. */
  readonly each?: readonly UnitCode[]
  /** What the yellow light says: on as soon as the share is below the goal. */
  readonly yellow: string
  /** What the red light says: on when the share is more than `redFrom` of the goal below it. */
  readonly red: string
  /** A tenth when left out. */
  readonly redFrom?: number
}

/** A share that is to be reached in every year from 2018 on. */
export const yearlyShare = (
  label: string,
  { since = '2018-01-01', each, yellow, red, redFrom = 0.1, ...saying }: YearlyShare,
): Target =>
  target(label, {
    ...saying,
    since,
    by: '2018-12-31',
    yearly: true,
    in: '%',
    better: 'more',
    ...(each && { splits: Object.fromEntries(each.map((unit) => [unit, saying.goal])) }),
    judgement: { yellow: { off: 0, words: yellow }, red: { off: redFrom, words: red } },
  })
