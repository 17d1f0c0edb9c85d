import { monthStart, dayAfter } from '../indicators/periods.ts'

/** A chart with more points than this cannot be read on a telephone. */
const mostPoints = 18

/** The last days of every so many months, from one day to another. */
function monthEnds(from: string, to: string, months: number): string[] {
  const found: string[] = []
  const aligned = (day: string): boolean => Number(day.slice(5, 7)) % months === 0
  for (let first = monthStart(from, 1); ; first = monthStart(first, 1)) {
    const day = dayAfter(first, -1)
    if (day >= to) return found
    if (day > from && aligned(day)) found.push(day)
  }
}

/** The days that a target's course is drawn with: both ends, the ends of months, quarters or years between, and today. */
export function courseDays(from: string, to: string, today: string): readonly string[] {
  const steps = [1, 3, 12].map((months) => monthEnds(from, to, months))
  const between = steps.find((one) => one.length <= mostPoints) ?? []
  const now = today > from && today < to ? [today] : []
  return [...new Set([from, ...between, ...now, to])].toSorted()
}
