import type { Limit } from '../../engine/define/index.ts'

/*
 * Time for synthetic stories: minutes since 1970 in the zone's own time. It knows weekends and the fixed holidays only, which is
 * good enough for when made-up people work; real due dates come from the engine's calendar and fall as they may.
 */

export type Minute = number
const day = 24 * 60
const offset = 8 * 60

/** Working hours of a working day, in minutes after midnight. */
const shifts = [
  [8 * 60, 12 * 60],
  [14 * 60, 18 * 60],
] as const
const [morning, afternoon] = shifts

/** The first minute of a calendar day, "2026-05-11". */
export const startOf = (date: string): Minute => {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) throw new Error(`"${date}" is not a day`)
  return at / 60_000
}
export const dayNumber = (at: Minute): number => Math.floor(at / day)
export const startOfDay = (number: number): Minute => number * day
export const dateOf = (at: Minute): string => new Date(at * 60_000).toISOString().slice(0, 10)
/** ISO 8601 with the zone's offset. */
export const stampOf = (at: Minute): string =>
  `${new Date(at * 60_000).toISOString().slice(0, 16)}:00+${String(offset / 60).padStart(2, '0')}:00`

const fixedHolidays = /-(01-01|05-0[123]|10-0[1-7])$/
/** 0 is Monday. */
const weekday = (number: number): number => (number + 3) % 7
export const isWorkday = (number: number): boolean =>
  weekday(number) < 5 && !fixedHolidays.test(dateOf(startOfDay(number)))

/** This minute when people are at work, else the next one when they are. */
export function atWork(at: Minute): Minute {
  const number = dayNumber(at)
  const minute = at - startOfDay(number)
  if (!isWorkday(number) || minute >= afternoon[1])
    return atWork(startOfDay(number + 1) + morning[0])
  if (minute < morning[0]) return startOfDay(number) + morning[0]
  return minute >= morning[1] && minute < afternoon[0] ? startOfDay(number) + afternoon[0] : at
}

/** So many working minutes later. */
export function afterWork(from: Minute, minutes: number): Minute {
  const start = atWork(from)
  const minute = start - startOfDay(dayNumber(start))
  const end = start + (minute < morning[1] ? morning[1] : afternoon[1]) - minute
  return start + minutes < end ? start + minutes : afterWork(end, minutes - (end - start))
}

/** The latest working day that is not after this one. */
export const workdayUpTo = (number: number): number =>
  isWorkday(number) ? number : workdayUpTo(number - 1)

const workdayAfter = (number: number, count: number): number => {
  let [at, left] = [number, count]
  while (left > 0) if (isWorkday(++at)) left -= 1
  return at
}

/** About when a limit that starts now is due; the engine's own calendar decides what is late. */
export function dueAfter(from: Minute, { amount, unit }: Limit): Minute {
  switch (unit) {
    case 'urgentHours':
      return from + amount * 60
    case 'workingHours':
      return afterWork(from, amount * 60)
    case 'workingMinutes':
      return afterWork(from, amount)
    case 'workingDays':
      return startOfDay(workdayAfter(dayNumber(from), amount)) + afternoon[1]
    case 'naturalDays':
      return startOfDay(dayNumber(from) + amount + 1)
  }
}
