/** One minute in milliseconds. */
export const MINUTE = 60_000

/** One hour in milliseconds. */
export const HOUR = 60 * MINUTE

/** One day of the clock on the wall, in milliseconds: China has kept no summer time since 1992. */
export const DAY = 24 * HOUR

/**
 * A day of the civil calendar as a whole number: days since 1970-01-01, which is day 0. Every date
 * in the clocks is handled as such a number, so that no time zone of a machine can slip in.
 */
export type CivilDay = number

/**
 * The number of the day written `YYYY-MM-DD`; throws for anything that is no real date, such as
 * 2018-02-30.
 */
export function civilDay(date: string): CivilDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const day = Date.UTC(Number(parts?.[1]), Number(parts?.[2]) - 1, Number(parts?.[3])) / DAY
  if (Number.isNaN(day) || dateOf(day) !== date) throw new Error(`${date} is not a date`)
  return day
}

/** The day written as `YYYY-MM-DD`. */
export function dateOf(day: CivilDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The year in which the day lies. */
export function yearOf(day: CivilDay): number {
  return new Date(day * DAY).getUTCFullYear()
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: CivilDay): boolean {
  const weekday = new Date(day * DAY).getUTCDay()
  return weekday === 0 || weekday === 6
}
