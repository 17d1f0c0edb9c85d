import type { Period } from '../../../engine/define/indicator.ts'
import { today } from '../../format.ts'
import { addMonths, monthOf } from '../../views/calendar-days.ts'

/** A stretch of months, both included. */
interface Months {
  readonly from: string
  readonly to: string
}

const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 }

/** The whole period that a month lies in. */
function periodAround(each: Period, month: string): Months {
  const into = (Number(month.slice(5)) - 1) % monthsIn[each]
  const from = addMonths(month, -into)
  return { from, to: addMonths(from, monthsIn[each] - 1) }
}

/** What a report is opened on: the last period that is over, as reports are written after their time. */
export const lastPeriod = (each: Period): Months =>
  periodAround(each, addMonths(monthOf(today()), -monthsIn[each]))
