import type { Story } from '../../../engine/define/index.ts'
import { campaignFacts } from './campaign.ts'
import { unitFacts } from './units.ts'

/** Everything that the page tells about the campaign for conduct. */
export function* facts(): Generator<Story> {
  yield* campaignFacts()
  yield* unitFacts()
}
