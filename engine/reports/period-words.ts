import { dayWords, type Words } from '../define/index.ts'
import { dayAfter, monthStart } from '../indicators/periods.ts'

/** A stretch of whole months or of days as documents write it: a year, a quarter, a month by its name, anything else by its two ends. */
export function periodWords(from: string, to: string): Words {
  if (from === to) return dayWords(from)
  const [year, first] = from.split('-')
  const isOfMonths = from.length === 7 && to.length === 7 && to.startsWith(`${year}-`)
  if (isOfMonths && first === '01' && to.endsWith('-12')) return { zh: `${year}年`, en: `${year}` }
  const quarter = (Number(first) - 1) / 3 + 1
  if (isOfMonths && Number.isInteger(quarter) && Number(to.slice(5)) === Number(first) + 2)
    return { zh: `${year}年第${quarter}季度`, en: `Quarter ${quarter} of ${year}` }
  const [a, b] = [dayWords(from), dayWords(to)]
  const last = isOfMonths ? `${Number(to.slice(5))}月` : b.zh
  return { zh: `${a.zh}至${last}`, en: `${a.en} to ${b.en}` }
}

/** The words of an address for a range of days: months where it has whole ones. */
export function wordsOfRange(from: string, until: string): { from: string; to: string } {
  const isWhole = from === monthStart(from) && until === monthStart(until)
  const last = dayAfter(until, -1)
  return isWhole ? { from: from.slice(0, 7), to: last.slice(0, 7) } : { from, to: last }
}
