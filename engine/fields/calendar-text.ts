/** Days and moments as tables write them. What could be read in two ways (5/9/2018) is never guessed at. */
import { trimmed } from './text-tidy.ts'

const day = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/
const compactDay = /^(\d{4})(\d{2})(\d{2})$/
const moment =
  /^(\S+?)(?:T| |(?<=日))(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?$/
/** 5月9日下午3点半, 2018.5.9 9时5分: the hour of a twelve-hour clock unless it is beyond twelve. */
const spokenTime =
  /^(.*?)\s*(凌晨|上午|中午|下午|晚上)?\s*(\d{1,2})(?:[点时]|:(?=\d))(?:(半)|(\d{1,2})分?)?(整)?$/
const afterNoon: ReadonlySet<string> = new Set(['下午', '晚上'])

/** Such a writing as 9:05 behind its day; itself where it is none. */
function clockTime(text: string): string {
  const [, before = '', part = '', hour, half, minute] = spokenTime.exec(text) ?? []
  if (hour === undefined || before === '') return text
  const said = Number(hour)
  const isLater = (afterNoon.has(part) && said < 12) || (part === '中午' && said < 3)
  const at = isLater ? said + 12 : said
  return `${before} ${at}:${half ? '30' : (minute ?? '0').padStart(2, '0')}`
}

/** Longer than any writing of a moment; what is longer is not tried. */
const longest = 40

const tidied = (text: string) => trimmed(text.slice(0, longest + 1).normalize('NFKC'))

/** 2018.5.9, 2018/5/9, 2018-05-09, 2018年5月9日 or 20180509 as 2018-05-09, not yet checked for being real; else null. */
export function readDay(text: string): string | null {
  const [, year, month = '', date = ''] =
    day.exec(tidied(text)) ?? compactDay.exec(tidied(text)) ?? []
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** A day and a time of day, in the zone's own time where the text names no offset, as ISO 8601 with an offset; else null. */
export function readMoment(text: string, offsetMinutes: number): string | null {
  const [, date = '', hour = '', minute, second = '00', fraction = '0', offset] =
    moment.exec(tidied(text)) ?? moment.exec(clockTime(tidied(text))) ?? []
  const onDay = readDay(date)
  if (!onDay) return null
  return `${onDay}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction}${offset ?? asOffset(offsetMinutes)}`
}

/** 480 minutes are +08:00. */
function asOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}
