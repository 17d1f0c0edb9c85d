/** Times as files write them: the clock on the wall of some place, read with the offset that the place had then. */

/** What may stand in a format, with what it matches; two letters ask for two digits, one letter takes one or two. */
const tokens = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  hh: String.raw`(?<hour>\d{2})`,
  h: String.raw`(?<hour>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  ss: String.raw`(?<second>\d{2})`,
  A: String.raw`(?<half>AM|PM|上午|下午)`,
} as const
const tokenPattern = /YYYY|MM|M|DD|D|HH|H|hh|h|mm|ss|A/g

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)

/** Milliseconds of the clock on the wall, as if it hung in Greenwich; null when there is no such day or time. */
type WallReader = (text: string) => number | null
type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half'

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half === 'PM' || half === '下午' ? 12 : 0)
}

/** Reads texts of a format such as `MM/DD/YYYY hh:mm:ss A`; null for a format that does not name a day, or names a part twice. */
function wallReader(format: string): WallReader | null {
  const named = format.match(tokenPattern) ?? []
  const has = (...some: readonly string[]) => named.filter((token) => some.includes(token)).length
  const once = [has('YYYY'), has('MM', 'M'), has('DD', 'D')].every((n) => n === 1)
  const twelve = has('hh', 'h')
  const atMostOnce = [has('HH', 'H', 'hh', 'h'), has('mm'), has('ss')].every((n) => n <= 1)
  if (!once || !atMostOnce || has('A') !== twelve) return null
  const source = format
    .split(/(YYYY|MM|M|DD|D|HH|H|hh|h|mm|ss|A)/)
    .map((part, at) => (at % 2 === 1 ? tokens[part as keyof typeof tokens] : literal(part)))
  const pattern = new RegExp(`^${source.join('')}$`)
  return (text) => {
    const found = pattern.exec(text.normalize('NFKC'))?.groups as
      | Partial<Record<Part, string>>
      | undefined
    if (!found) return null
    const { year, month, day, hour = '0', minute = '0', second = '0', half } = found
    const parts = [
      Number(year),
      Number(month),
      Number(day),
      hourOf(Number(hour), half),
      Number(minute),
      Number(second),
    ] as const
    const [y, mo, d, h, mi, s] = parts
    const at = new Date(Date.UTC(y, mo - 1, d, h, mi, s))
    // Date.UTC carries what is too large into the next unit: the 30th of February would become the 2nd of March.
    const read = [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
      at.getUTCSeconds(),
    ]
    return parts.every((part, index) => part === read[index]) ? at.getTime() : null
  }
}

/** What a place's clock shows ahead of UTC at a moment, in milliseconds; null for a place that is not in the IANA data. */
function offsetsOf(zone: string): ((moment: number) => number) | null {
  let format: Intl.DateTimeFormat
  try {
    const whole = {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    } as const
    format = new Intl.DateTimeFormat('sv', { ...whole, timeZone: zone, hourCycle: 'h23' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  // Swedish writes 2018-06-26 10:58:54, which is ISO 8601 but for the T.
  return (moment) =>
    Date.parse(`${format.format(moment).replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000
}

/** A moment, and the day on which it was in the place it was written down. */
export interface ReadTime {
  readonly at: string
  readonly day: string
}
/** Null for a text of another format, a day that does not exist, or an hour that the change to summer time left out. */
export type TimeReader = (text: string) => ReadTime | null

const aDay = 86_400_000

/**
 * Makes a reader of times written in `format` by the clock of `zone` (IANA, such as America/New_York). Of the two moments that an
 * hour in autumn stands for, the first is taken. Answers which of the two it does not understand.
 */
export function timeReader(format: string, zone: string): TimeReader | 'format' | 'zone' {
  const wall = wallReader(format)
  if (!wall) return 'format'
  const offsetAt = offsetsOf(zone)
  if (!offsetAt) return 'zone'
  return (text) => {
    const shown = wall(text)
    if (shown === null) return null
    const offsets = [offsetAt(shown - aDay), offsetAt(shown + aDay)]
    const possible = offsets
      .map((offset) => shown - offset)
      .filter((moment) => moment + offsetAt(moment) === shown)
    if (possible.length === 0) return null
    return {
      at: new Date(Math.min(...possible)).toISOString(),
      day: new Date(shown).toISOString().slice(0, 10),
    }
  }
}
