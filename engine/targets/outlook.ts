import {
  addsUp,
  type NoForecast,
  type NoNeed,
  type Target,
  type TargetWire,
} from '../define/index.ts'
import { civilDay } from '../clocks/civil-day.ts'
import type { Evidence } from './judge.ts'

/** The pace of what stands is taken over a quarter: thirteen weeks. */
export const paceDays = 91

const days = (from: string, to: string): number => civilDay(to) - civilDay(from)
/** A pace taken over fewer days would be chance. */
const fewestDays = 14

/** What the figure will be on the last day if it goes on as now; or why nobody can say. */
function runRate(target: Target, { now, earlier }: Evidence, day: string): number | NoForecast {
  const { since, by, each, indicator } = target
  if (now.value === null) return 'noFigure'
  if (each) return 'perPeriod'
  // Half of what is still to come may lie on either side of today's middle, and may name things that were counted already.
  if (indicator.kind === 'percentile') return 'median'
  if (indicator.kind === 'distinct') return 'distinct'
  const isFlow = indicator.kind !== 'stock' && since !== undefined
  if (isFlow && days(since, day) < fewestDays) return 'tooEarly'
  // Both sides of a share grow alike, so the share stays what it is.
  if (isFlow && !addsUp(indicator)) return now.value
  const [before, over] = isFlow ? [0, days(since, day) + 1] : [earlier.value, paceDays]
  if (before === null) return 'noEarlier'
  return now.value + ((now.value - before) / over) * days(day, by)
}

/** What is needed each week until the last day; or why there is no such amount. */
function needed(
  target: Target,
  { now }: Evidence,
  day: string,
): NonNullable<TargetWire['needed']> | NoNeed {
  const { goal, better, by, since, indicator, each } = target
  const weeks = days(day, by) / 7
  if (now.value === null) return 'noFigure'
  if (each) return 'perPeriod'
  if (better === 'less') return 'lessIsBetter'
  if (now.value >= goal) return 'reached'
  // Things that are counted once add up as well: so many new ones.
  if (addsUp(indicator) || indicator.kind === 'distinct')
    return { perWeek: (goal - now.value) / weeks, of: 'figure' }
  if (indicator.kind !== 'share' || since === undefined || now.num === null || !now.den)
    return 'noAmount'
  // The denominator goes on growing as it has; the numerator has to make the goal of all of it.
  const lasts = (days(since, by) + 1) / (days(since, day) + 1)
  const share = target.in === '%' ? goal / 100 : goal
  return { perWeek: (share * now.den * lasts - now.num) / weeks, of: 'numerator' }
}

/** Where a target is heading on a day of judgement before its last one; nowhere any more on that. */
export function outlook(
  target: Target,
  evidence: Evidence,
  day: string,
): Pick<TargetWire, 'forecast' | 'needed' | 'noNeed'> {
  if (day >= target.by) return { forecast: null, needed: null, noNeed: null }
  const rate = runRate(target, evidence, day)
  const need = needed(target, evidence, day)
  return {
    forecast: {
      runRate: typeof rate === 'number' ? rate : null,
      noRunRate: typeof rate === 'number' ? null : rate,
      known: target.each ? null : evidence.last.value,
    },
    needed: typeof need === 'string' ? null : need,
    noNeed: typeof need === 'string' ? need : null,
  }
}
