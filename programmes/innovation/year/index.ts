import type { Story } from '../../../engine/define/index.ts'
import { startOf } from '../../shared/work-time.ts'
import { enterpriseYear } from './enterprises.ts'
import { reportYears } from './reports.ts'
import { togetherYear } from './together.ts'
import { until2020 } from './until-2020.ts'

/** A made-up year of innovation that ends with yesterday, and the years that the aims for 2020 are judged by. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  yield* enterpriseYear(until)
  yield* reportYears(until)
  yield* until2020(until)
  yield* togetherYear(until)
}
