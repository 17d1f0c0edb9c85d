import { conductFacts } from './conduct.ts'
import type { Fact } from './fact.ts'
import { consortiumFacts, screeningFacts } from './health.ts'
import { innovationFacts } from './innovation.ts'
import { paperFacts } from './paper.ts'
import { renewalFacts } from './renewal.ts'
import { upkeepFacts } from './upkeep.ts'
import { zoneFacts } from './zone.ts'

/** Every fact that the page of May 2018 gives, one by one, and where the ledger holds it. */
export const factsOfThePage: readonly Fact[] = [
  ...zoneFacts,
  ...innovationFacts,
  ...consortiumFacts,
  ...renewalFacts,
  ...upkeepFacts,
  ...conductFacts,
  ...screeningFacts,
  ...paperFacts,
]
