import type { Target } from '../define/index.ts'
import { dawn, dayAfter, periodOf, type Range } from '../indicators/periods.ts'

/** The days whose entries make up the figure of a day: the last whole period, what fell in since the beginning, or all there is. */
export function stretchOf({ since, each, indicator }: Target, day: string): Omit<Range, 'period'> {
  const after = dayAfter(day)
  if (indicator.num.stock === true) return { from: dawn, until: after }
  if (!each) return { from: since ?? dawn, until: after }
  const period = periodOf(each, day)
  const { from, until } =
    period.until === after ? period : periodOf(each, dayAfter(period.from, -1))
  return { from, until }
}

/** The day that the figure of a day reaches to: the day itself, or the last one of the last whole period. */
export const reachesTo = (target: Target, day: string): string =>
  dayAfter(stretchOf(target, day).until, -1)
