import type { Story } from '../../../engine/define/index.ts'
import { gatewayFacts } from './gateways.ts'
import { greeningFacts } from './greening.ts'
import { riverStories } from './reaches.ts'
import { riverFacts } from './rivers.ts'
import { roadStories } from './roads.ts'

/** The places of the zone, then everything that the page tells about its upkeep. */
export function* facts(): Generator<Story> {
  yield* roadStories()
  yield* riverStories()
  yield* greeningFacts()
  yield* riverFacts()
  yield* gatewayFacts()
}
