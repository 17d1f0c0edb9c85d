import { type CivilDay, DAY, MINUTE, yearOf } from './civil-day.ts'
import { UnknownYear } from './unknown-year.ts'

/**
 * When an office is open on a working day: from and to in minutes after midnight, e.g. [510, 720]
 * for 08:30-12:00.
 */
export type OpenHours = readonly [start: number, end: number]

/**
 * One way in which time can be counted: day and night, or in working hours only. A scale turns
 * moments (milliseconds since 1970, UTC) into positions (milliseconds counted on the scale from its
 * own beginning) and back. Positions may be added and subtracted; every day on the scale is
 * `dayLength` long, and the multiples of `dayLength` are the ends of its days.
 */
export interface TimeScale {
  /** Milliseconds that one whole day adds. */
  readonly dayLength: number
  /** How much has been counted up to this moment. */
  readonly positionOf: (moment: number) => number
  /** The earliest moment at which this much has been counted. */
  readonly momentOf: (position: number) => number
  /** The position at the end of the civil day in which the moment lies. */
  readonly endOfDay: (moment: number) => number
}

/** Time counted day and night; needs no knowledge of working days, so it reaches into any year. */
export function wallTime(offsetMinutes: number): TimeScale {
  const offset = offsetMinutes * MINUTE
  return {
    dayLength: DAY,
    positionOf: (moment) => moment + offset,
    momentOf: (position) => position - offset,
    endOfDay: (moment) => (Math.floor((moment + offset) / DAY) + 1) * DAY,
  }
}

/**
 * Time counted only within the working hours of working days. `worked` holds one mark a day from
 * `firstDay` on, 1 for a working day. Both directions are look-ups in tables made once, however
 * long the way is; a moment outside the marked days, or a position beyond them, throws UnknownYear.
 */
export function workingTime(
  offsetMinutes: number,
  hours: readonly OpenHours[],
  firstDay: CivilDay,
  worked: Uint8Array,
): TimeScale {
  const offset = offsetMinutes * MINUTE
  const opened = hours.map(([start, end]) => ({ start: start * MINUTE, end: end * MINUTE }))
  const dayLength = opened.reduce((sum, { start, end }) => sum + end - start, 0)
  const { before, workdays } = countWorkdays(worked)

  /** The day of the table in which the moment lies. */
  const dayOf = (moment: number): number => {
    const index = Math.floor((moment + offset) / DAY) - firstDay
    if (worked[index] === undefined) throw new UnknownYear(yearOf(firstDay + index))
    return index
  }
  const midnightOf = (index: number): number => (firstDay + index) * DAY - offset
  return {
    dayLength,
    positionOf: (moment) => {
      const index = dayOf(moment)
      let position = Number(before[index]) * dayLength
      if (worked[index] === 0) return position
      const sinceMidnight = moment - midnightOf(index)
      for (const { start, end } of opened) {
        position += Math.min(Math.max(sinceMidnight - start, 0), end - start)
      }
      return position
    },
    momentOf: (position) => {
      const days = Math.max(0, Math.ceil(position / dayLength) - 1)
      const index = workdays[days]
      if (index === undefined) throw new UnknownYear(yearOf(firstDay + worked.length))
      let rest = position - days * dayLength
      for (const { start, end } of opened) {
        if (rest <= end - start) return midnightOf(index) + start + rest
        rest -= end - start
      }
      throw new Error(`A working day of ${dayLength} ms cannot hold the position ${position}`)
    },
    endOfDay: (moment) => Number(before[dayOf(moment) + 1]) * dayLength,
  }
}

/**
 * For each day how many working days lie before it (one more entry than days), and the working days
 * in order.
 */
function countWorkdays(worked: Uint8Array): { before: Uint32Array; workdays: Uint32Array } {
  const before = new Uint32Array(worked.length + 1)
  worked.forEach((mark, index) => (before[index + 1] = (before[index] ?? 0) + mark))
  const workdays = new Uint32Array(before[worked.length] ?? 0)
  worked.forEach((mark, index) => {
    if (mark === 1) workdays[before[index] ?? 0] = index
  })
  return { before, workdays }
}
