import otherList from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { makeCalendar } from './calendar.ts'
import { officialDays } from './official-days.ts'

/**
 * The offices that the tests of the clocks count with: 08:30-12:00 and 14:30-18:00, 7 hours a day.
 */
export const sampleHours = [
  [8 * 60 + 30, 12 * 60],
  [14 * 60 + 30, 18 * 60],
] as const

/** The State Council's days with these offices. */
export const sampleCalendar = makeCalendar({ hours: sampleHours, ...officialDays })

/**
 * Whether the day (`YYYY-MM-DD`) is worked by a list that knows nothing of official-days.ts: the data
 * of chinese-days, read here because its own functions move by a day on machines west of Greenwich.
 */
export function workedByOtherList(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return date in otherList.workdays || (weekday % 6 !== 0 && !(date in otherList.holidays))
}

/** The moment at which a clock on the wall in China shows `YYYY-MM-DD HH:MM`. */
export function at(local: string): number {
  const moment = Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
  if (Number.isNaN(moment)) throw new Error(`${local} is not a moment`)
  return moment
}

/**
 * What a clock on the wall in China shows at this moment, as `YYYY-MM-DD HH:MM`; cuts off seconds.
 */
export function shown(moment: number | null): string | null {
  if (moment === null) return null
  return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/**
 * A seed for one run of random tests. It stands in the test's name, so that a failure can be
 * repeated: `CLOCK_SEED=123 npx vitest run engine/clocks`.
 */
export const seed = Number(process.env['CLOCK_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
