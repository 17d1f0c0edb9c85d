import type { PostCode } from '../../shared/posts.ts'
import type { Random } from '../../shared/random.ts'
import type { Minute } from '../../shared/work-time.ts'
import { reachKey } from '../facts/reaches.ts'
import { roadKey } from '../facts/roads.ts'
import { handlerOf, type Place, placeOf } from './places.ts'
import type { Sight } from './sights.ts'

/** A made-up problem as it was first reported. */
export interface Found {
  readonly key: string
  readonly minute: Minute
  readonly by: PostCode
  readonly source: 'patrol' | 'hotline' | 'public' | 'video' | 'leader' | 'transfer' | 'inspection'
  readonly sight: Sight
  readonly place: Place
}

/** Where reports come from; more than half are found by the zone's own collectors. */
const origins = [
  { source: 'patrol', weight: 55 },
  { source: 'hotline', weight: 16 },
  { source: 'public', weight: 12 },
  { source: 'video', weight: 7 },
  { source: 'inspection', weight: 4 },
  { source: 'transfer', weight: 3 },
  { source: 'leader', weight: 3 },
] as const

const collectors = ['collector1', 'collector2', 'collector3'] as const
const clerks = ['intake1', 'intake2'] as const

export const collectorFor = (random: Random): PostCode => random.pick(collectors)
export const clerkFor = (random: Random): PostCode => random.pick(clerks)

/** Collectors enter what they find, the chief of a reach too; everything else is taken in by a clerk. */
const reporter = (
  source: Found['source'],
  { reach, territory }: Place,
  random: Random,
): PostCode => {
  if (source !== 'patrol') return clerkFor(random)
  if (reach && random.chance(0.6)) return reach.villageChief
  return random.chance(0.1) ? handlerOf(territory) : collectorFor(random)
}

export function findSomething(
  key: string,
  minute: Minute,
  among: readonly Sight[],
  random: Random,
): Found {
  const { source } = random.weighted(origins)
  const sight = random.weighted(among)
  const place = placeOf(sight.where, random)
  return { key, minute, source, sight, place, by: reporter(source, place, random) }
}

/** The telephone number that the mainland uses for examples, so that nobody real is rung. */
const examplePhone = '13800138000'
const surnames = ['张', '刘', '赵', '郑', '吴', '冯', '许', '秦', '尤', '吕']

/** Who reported, when it was a resident; the name says that it is made up. */
export const residentValues = (
  source: Found['source'],
  random: Random,
): Readonly<Record<'reporterName' | 'reporterPhone', string>> | undefined =>
  source === 'hotline' || source === 'public'
    ? {
        reporterName: `${random.pick(surnames)}${random.pick(['先生', '女士'])}（示例）`,
        reporterPhone: examplePhone,
      }
    : undefined

/** Where it is, as far as the ledger knows the place. */
const placeValues = ({ road, reach, territory }: Place) => ({
  territory: { unit: territory },
  ...(road && { road: { entry: roadKey(road.name) } }),
  ...(reach && { reach: { entry: reachKey(reach.name) }, village: { unit: reach.village } }),
})

export const reportValues = (found: Found, random: Random) => ({
  summary: `${found.place.name}${found.sight.words}`,
  kind: found.sight.kind,
  source: found.source,
  spot: found.place.spot,
  ...placeValues(found.place),
  ...residentValues(found.source, random),
})
