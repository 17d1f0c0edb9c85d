const dayMs = 86_400_000
/** Day 0 of the two calendars that workbooks count by. Lotus 1-2-3 took 1900 for a leap year, and all count on with its mistake. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
/** The 29th of February 1900 that never was; days before it are one off. */
const phantomDay = 60
/** The 31st of December 9999. */
const lastSerial = 2_958_465

/**
 * The text of a date that a workbook keeps as a number of days: `2018-05-09`, with a time of day where it has one, a time alone when
 * there is no day. Null when no calendar has such a day.
 *
 * @param withTime The cell shows a time of day, also where it is midnight.
 */
export function serialText(serial: number, date1904: boolean, withTime = false): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastSerial) return null
  const seconds = Math.round(serial * 86_400)
  const shift = !date1904 && serial < phantomDay ? 1 : 0
  const at = new Date(epochs[date1904 ? 1904 : 1900] + shift * dayMs + seconds * 1000)
  const [day = '', time = ''] = at.toISOString().split('T')
  const clock = time.slice(0, time.startsWith('00:00:00', 0) || time.slice(6, 8) === '00' ? 5 : 8)
  if (serial < 1 && serial > 0) return clock
  return seconds % 86_400 === 0 && !withTime ? day : `${day} ${clock}`
}

/** Number formats that show dates, by ECMA-376 part 1, 18.8.30: those of every language, and those of Chinese programs. */
const dateFormats: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Those among them that show a time of day. */
const timeFormats: readonly (readonly [from: number, to: number])[] = [
  [18, 22],
  [32, 35],
  [45, 47],
  [55, 56],
]

/** What a number under a format is shown as: a day, a moment with its time of day, or null, a plain number. */
export type ShownDate = 'day' | 'moment' | null

/** How numbers under this format are shown; `code` is the format's own text where the workbook defines it. */
export function shownDate(id: number, code: string | undefined): ShownDate {
  const among = (formats: typeof dateFormats) =>
    formats.some(([from, to]) => id >= from && id <= to)
  if (code === undefined) return among(timeFormats) ? 'moment' : among(dateFormats) ? 'day' : null
  // What stands in quotes, in brackets or behind a backslash is shown as it is and means nothing.
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '')
  if (!/[ymdhs年月日]/i.test(bare) || /general|[#0?]\.?[#0?]*%/i.test(bare)) return null
  return /[hs]/i.test(bare) ? 'moment' : 'day'
}
