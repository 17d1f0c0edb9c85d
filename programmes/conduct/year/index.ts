import type { Story } from '../../../engine/define/index.ts'
import { startOf } from '../../shared/work-time.ts'
import { filingYear } from './filings.ts'
import { inspectionYear } from './inspections.ts'
import { issueYear, tipYear } from './issues.ts'
import { linkedYear } from './linked.ts'

/** A made-up campaign that ends where `today` begins. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  yield* filingYear(until)
  yield* issueYear(until)
  yield* linkedYear(until)
  yield* tipYear(until)
  yield* inspectionYear(until)
}
