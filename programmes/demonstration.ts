import type { Demonstration, Story } from '../engine/define/index.ts'
import { facts as consortiumFacts } from './consortium/facts.ts'
import { year as consortiumYear } from './consortium/year/index.ts'
import { facts as screeningFacts } from './screening/facts.ts'
import { year as screeningYear } from './screening/year/index.ts'
import { posts } from './shared/posts.ts'
import { units } from './shared/units.ts'
import { facts as innovationFacts } from './innovation/facts.ts'
import { year as innovationYear } from './innovation/year/index.ts'
import { facts as renewalFacts } from './renewal/facts.ts'
import { year as renewalYear } from './renewal/year/index.ts'
import { facts as bulletinFacts } from './bulletin/facts/index.ts'
import { year as bulletinYear } from './bulletin/year.ts'
import { facts as conductFacts } from './conduct/facts/index.ts'
import { year as conductYear } from './conduct/year/index.ts'
import { facts as sportsFacts } from './sports/facts.ts'
import { year as sportsYear } from './sports/year.ts'
import { suggestionExamples } from './suggestions/examples.ts'
import { facts } from './upkeep/facts/index.ts'
import { demandStories } from './upkeep/reference/patrol-demands.ts'
import { standardStories } from './upkeep/reference/standards.ts'
import { year } from './upkeep/year/index.ts'

/** What the page of May 2018 tells, programme by programme: nothing in it is made up for the year around it. */
export function* factsOfTheZone(): Generator<Story> {
  yield* facts()
  yield* innovationFacts()
  yield* renewalFacts()
  yield* conductFacts()
  yield* sportsFacts()
  yield* screeningFacts()
  yield* consortiumFacts()
  yield* bulletinFacts()
}

/** The demonstration zone as it stands on a day: the page's facts of 2018, and a made-up year that ends with yesterday. */
export const demonstration = (today: string): Demonstration => ({
  zone: { code: '410871', name: { zh: '示范区', en: 'Demonstration Zone' } },
  units,
  posts,
  *reference() {
    yield* standardStories()
    yield* demandStories()
  },
  *stories() {
    yield* factsOfTheZone()
    yield* year(today)
    yield* innovationYear(today)
    yield* renewalYear(today)
    yield* conductYear(today)
    yield* sportsYear(today)
    yield* screeningYear(today)
    yield* consortiumYear(today)
    yield* bulletinYear(today)
    yield* suggestionExamples(today)
  },
})
