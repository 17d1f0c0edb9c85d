import type { Story } from '../../../engine/define/index.ts'
import { startOf } from '../../shared/work-time.ts'
import { cleanUpYear } from './clean-ups.ts'
import { gatewayYear } from './gateways.ts'
import { patrolYear } from './patrols.ts'
import { plantingYear } from './planting.ts'
import { problemYear } from './problems.ts'
import { careYear } from './tree-care.ts'

/**
 * A made-up year that ends where `today` begins, so that a home page shows living work: the same for the same day, every entry
 * marked as synthetic. Keys do not depend on the day: told again later, nothing is added.
 */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  yield* problemYear(until)
  yield* patrolYear(until)
  yield* careYear(until)
  yield* cleanUpYear(until)
  yield* plantingYear(until)
  yield* gatewayYear(until)
}
