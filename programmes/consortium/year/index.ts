import type { Story } from '../../../engine/define/index.ts'
import { dayNumber, startOf } from '../../shared/work-time.ts'
import { referralYear } from './referrals.ts'
import { secondmentYear } from './secondments.ts'
import { workloadYear } from './workloads.ts'

/** A made-up year of the consortium that ends the day before `today`: sessions, visits by month, referrals. */
export function* year(today: string): Generator<Story> {
  const day = dayNumber(startOf(today))
  yield* secondmentYear(day)
  yield* workloadYear(today)
  yield* referralYear(day)
}
