import type { Story } from '../../../engine/define/index.ts'
import { startOf } from '../../shared/work-time.ts'
import { enterpriseYear } from './enterprises.ts'
import { togetherYear } from './together.ts'

/** A made-up year of innovation that ends with yesterday. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  yield* enterpriseYear(until)
  yield* togetherYear(until)
}
