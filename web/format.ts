import { dayWords } from '../engine/define/day-words.ts'
import type { Limit } from '../engine/define/limit.ts'
import { sumInEnglish } from '../engine/define/money-words.ts'
import type { MoneyScale } from './money-scale.ts'
import { words } from './words/index.ts'
import { language, type Language } from './words/language.ts'

/*
 * How values read, by the habits of offices: 2018-05-09 in tables and 2018年5月9日 in prose, 万元 and 亿元, percentages with
 * one decimal, times of the zone (Asia/Shanghai) whatever the machine is set to.
 */

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

// One formatter for all: making one costs more than a hundred uses of it. sv-SE writes ISO order with 24 hours.
const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
/** A moment for tables: "2018-05-09 14:05", in the zone's time. Unreadable texts are shown as they are. */
export function formatMoment(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : shanghai.format(at)
}

/** The day of a moment for tables: "2018-05-09". */
export const dayOfMoment = (iso: string): string => formatMoment(iso).slice(0, 10)

/** Today in the zone, "2018-05-09". */
export const today = (now: Date = new Date()): string => shanghai.format(now).slice(0, 10)

/** A day in prose: 2018年5月9日, or 9 May 2018. Takes "2018-05-09" or a moment. */
export function proseDay(value: string, as: Language = language()): string {
  const day = value.length > 10 ? dayOfMoment(value) : value
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return value
  return dayWords(day)[as]
}

/** A moment in prose: 2018年5月9日 14:05. */
export function proseMoment(iso: string, as: Language = language()): string {
  const text = formatMoment(iso)
  return text === iso
    ? iso
    : `${proseDay(text.slice(0, 10), as)}${as === 'zh' ? ' ' : ', '}${text.slice(11)}`
}

/** A length of time in its two largest parts at most: 3 天 4 小时, 25 分钟. The sign is left to the words around it. */
export function formatSpan(ms: number, as: Language = language()): string {
  const w = words(as).time
  const length = Math.abs(ms)
  const days = Math.floor(length / dayMs)
  const hours = Math.floor((length % dayMs) / hourMs)
  if (days >= 10) return w.days(days)
  if (days > 0) return hours > 0 ? `${w.days(days)} ${w.hours(hours)}` : w.days(days)
  const minutes = Math.floor((length % hourMs) / minuteMs)
  if (hours > 0) return minutes > 0 ? `${w.hours(hours)} ${w.minutes(minutes)}` : w.hours(hours)
  return w.minutes(minutes)
}

/** How long ago, or in how long: 3 小时前, in 2 days. */
export function formatDistance(
  iso: string,
  now: number = Date.now(),
  as: Language = language(),
): string {
  const ms = new Date(iso).getTime() - now
  const w = words(as).time
  if (Number.isNaN(ms)) return iso
  if (Math.abs(ms) < minuteMs) return w.now
  return ms < 0 ? w.ago(formatSpan(ms, as)) : w.later(formatSpan(ms, as))
}

/** What is left of a time limit: 还剩 2 天, or 已超 3 小时. */
export function formatRemaining(
  iso: string,
  now: number = Date.now(),
  as: Language = language(),
): string {
  const ms = new Date(iso).getTime() - now
  const w = words(as).time
  return ms >= 0 ? w.left(formatSpan(ms, as)) : w.overBy(formatSpan(ms, as))
}

/** How long something has lasted: 3 小时 20 分钟 since that moment. */
export const formatSince = (
  iso: string,
  now: number = Date.now(),
  as: Language = language(),
): string => formatSpan(now - new Date(iso).getTime(), as)

/** A time limit: 5 工作日. */
export const formatLimit = (limit: Limit, as: Language = language()): string =>
  words(as).clock.limit[limit.unit](formatNumber(Math.abs(limit.amount), 1))

/** A number with at most `digits` decimals and no needless zeros. No thousands separators below 10,000, as offices write. */
export function formatNumber(value: number, digits = 2): string {
  const text = String(Number(value.toFixed(digits)))
  const [whole = '', fraction] = text.split('.')
  if (whole.replace('-', '').length < 5) return text
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A share as a percentage with one decimal: 0.985 is 98.5%. */
export const formatPercent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** 分 in the units that money is read in: 元, 万元 and 亿元; in English, which does not count in ten thousands, yuan, thousands and millions of them. */
const centsIn: Readonly<Record<Language, Readonly<Record<MoneyScale, number>>>> = {
  zh: { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 },
  en: { yuan: 100, wan: 100_000, yi: 100_000_000 },
}

/** Money given in cents (分), read in the chosen unit: 12.5 万元, 125 thousand yuan. Small sums keep enough decimals to stay true. */
export function formatMoney(cents: number, scale: MoneyScale, as: Language = language()): string {
  const digits = scale === 'yuan' ? 2 : 4
  return `${formatNumber(cents / centsIn[as][scale], digits)} ${words(as).money[scale]}`
}

/** A sum of money as it is read at a glance: in 万元, and from one 亿元 on in 亿元 with two decimals; 12.5 万元, 527.12 亿元. */
export function formatSum(cents: number, as: Language = language()): string {
  if (as === 'en') return sumInEnglish(cents)
  const { yi } = centsIn.zh
  if (Math.abs(cents) < yi) return formatMoney(cents, 'wan', as)
  return `${formatNumber(cents / yi, 2)} ${words(as).money.yi}`
}

/** The size of a file: 340 kB, 2.1 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
