import { addsUp, type Target } from '../define/index.ts'
import { civilDay } from '../clocks/civil-day.ts'

/** A target for one stretch of time: a yearly one with the days of the year that is asked about. */
export function inYearOf(target: Target, today: string): Target {
  const years = Number(today.slice(0, 4)) - Number(target.by.slice(0, 4))
  if (!target.yearly || years <= 0) return target
  const moved = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  const { since, baseline, path } = target
  return {
    ...target,
    by: moved(target.by),
    ...(since !== undefined && { since: moved(since) }),
    ...(baseline && { baseline: { ...baseline, on: moved(baseline.on) } }),
    ...(path && {
      path: Object.fromEntries(Object.entries(path).map(([day, value]) => [moved(day), value])),
    }),
  }
}

/**
 * The target with a baseline that was read off the ledger. Without one where the ledger held nothing of that day: the nought of an empty
 * ledger is no beginning, and a path from it would turn every light red.
 */
export function withBaseline(target: Target, read: number | null): Target {
  const { baseline, ...rest } = target
  if (!baseline || baseline.value !== undefined) return target
  return read === null || read === 0
    ? rest
    : { ...rest, baseline: { on: baseline.on, value: read } }
}

/** The days whose amount is written down, in their order: the baseline, the path, the goal. */
function corners(target: Target): readonly (readonly [day: string, value: number])[] {
  const { baseline, since, path = {}, by, goal, indicator, each } = target
  const begins: [string, number][] =
    baseline?.value !== undefined
      ? [[baseline.on, baseline.value]]
      : // What is added up from a day on begins with nothing on that day.
        since !== undefined && !each && addsUp(indicator) && indicator.kind !== 'stock'
        ? [[since, 0]]
        : []
  return [...begins, ...Object.entries(path), [by, goal] as const].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
}

/**
 * What the path expects on a day. Between two days that are written down the way is straight. A share that is counted from a day on and
 * has neither baseline nor path is expected to be at its goal all along; anything else without them is expected to be nowhere before its
 * last day: null.
 */
export function expectedOn(target: Target, day: string): number | null {
  const known = corners(target)
  const after = known.findIndex(([of]) => of >= day)
  const next = known[after]
  if (!next) return target.goal
  if (next[0] === day) return next[1]
  const before = known[after - 1]
  if (!before) {
    const isLevel = target.since !== undefined && !target.each && known.length === 1
    return isLevel && !addsUp(target.indicator) ? target.goal : null
  }
  const way = civilDay(next[0]) - civilDay(before[0])
  const gone = civilDay(day) - civilDay(before[0])
  return before[1] + ((next[1] - before[1]) * gone) / way
}

/** The first day that the target's course is drawn from. */
export const beginsOn = (target: Target): string | null => {
  const [first] = corners(target)
  const days = [target.baseline?.on, first?.[0], target.since]
  return days.find((day) => day !== undefined && day < target.by) ?? null
}
