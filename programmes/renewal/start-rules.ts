import { any, type ChoiceValue, type DateValue, type PathsOf } from '../../engine/define/index.ts'
import type { communities } from './communities.ts'

type Community = PathsOf<typeof communities>
interface Startable {
  readonly kind: ChoiceValue<'village' | 'community'>
  readonly community: Community
}

const granted = (label: string, day: (community: Community) => DateValue) => ({
  label,
  holds: (p: Startable) => any(p.kind.is('village'), day(p.community).known()),
})

/** What a community needs before it starts; a village needs none of it. Each is named when it is missing. */
export const startRules = {
  feasibility: granted('可研已批复', (c) => c.feasibility),
  proposal: granted('立项已批复', (c) => c.proposal),
  environment: granted('环评已批复', (c) => c.environment),
  plan: granted('控规已批复', (c) => c.plan),
  land: granted('用地已批复', (c) => c.land),
} as const
