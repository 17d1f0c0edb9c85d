import type { Demonstration } from '../engine/define/index.ts'
import { posts } from './shared/posts.ts'
import { units } from './shared/units.ts'
import { facts } from './upkeep/facts/index.ts'
import { demandStories } from './upkeep/reference/patrol-demands.ts'
import { standardStories } from './upkeep/reference/standards.ts'

/** The zone as it starts: its units and posts, the reference lists, and the facts of the page. */
export const demonstration = (_today: string): Demonstration => ({
  zone: { code: 'shifanqu', name: { zh: '示范区', en: 'Demonstration Zone' } },
  units,
  posts,
  *reference() {
    yield* standardStories()
    yield* demandStories()
  },
  stories: facts,
})
