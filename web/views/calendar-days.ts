/*
 * Months and weeks as offices count them: weeks begin on Monday and are numbered by GB/T 7408 (ISO 8601), so that the first
 * week of a year is the one with its first Thursday. Days are texts, 2018-05-09; months 2018-05.
 */

const dayMs = 86_400_000
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
const textOf = (time: number) => new Date(time).toISOString().slice(0, 10)

export const monthOf = (day: string): string => day.slice(0, 7)
export const addDays = (day: string, days: number): string => textOf(timeOf(day) + days * dayMs)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(timeOf(day)).getUTCDay() + 6) % 7

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return textOf(Date.UTC(year, number - 1 + months, 1)).slice(0, 7)
}

/** The number of the week a day lies in. */
export function weekNumber(day: string): number {
  const thursday = addDays(day, 3 - weekdayOf(day))
  return Math.floor((timeOf(thursday) - timeOf(`${thursday.slice(0, 4)}-01-01`)) / (7 * dayMs)) + 1
}

export interface Week {
  readonly number: number
  /** Seven days from Monday; those of the neighbouring months fill the ends. */
  readonly days: readonly string[]
}

/** The weeks that hold any day of the month. */
export function weeksOf(month: string): readonly Week[] {
  const first = `${month}-01`
  const weeks: Week[] = []
  for (
    let monday = addDays(first, -weekdayOf(first));
    monday < `${addMonths(month, 1)}-01`;
    monday = addDays(monday, 7)
  )
    weeks.push({
      number: weekNumber(monday),
      days: [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(monday, later)),
    })
  return weeks
}
