import type { Story } from '../../../engine/define/index.ts'
import { startOf } from '../../shared/work-time.ts'
import { fundYear } from './funds.ts'
import { projectYear } from './projects.ts'

/** A made-up year of renewal that ends with yesterday. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  yield* projectYear(until)
  yield* fundYear(until)
}
