import type { Position } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import type { Random } from '../../shared/random.ts'
import type { TownshipCode, UnitCode } from '../../shared/units.ts'
import { type ReachFact, reachFacts } from '../facts/reaches.ts'
import { type RoadFact, roadFacts } from '../facts/roads.ts'

/** A place where something made up happens: along a road, or along a reach. */
export interface Place {
  readonly name: string
  readonly road?: RoadFact
  readonly reach?: ReachFact
  readonly territory: TownshipCode
  readonly spot: Position
}
export type Where = 'corridor' | 'street' | 'reach'

const landmarks = [
  '东段',
  '西段',
  '南段',
  '北段',
  '桥头',
  '路口',
  '学校门口',
  '市场旁',
  '公交站旁',
  '村口',
]
const banks = ['左岸', '右岸', '桥下', '闸口', '排口旁']

/** A point somewhere along a course, up to about 30 metres beside it. */
function spotAlong(course: readonly Position[], random: Random): Position {
  const index = random.between(0, course.length - 2)
  const [from, to] = [course[index], course[index + 1]]
  if (!from || !to) throw new Error('a course needs two points')
  const share = random.next()
  const beside = () => (random.next() - 0.5) * 0.0006
  const between = (a: number, b: number) => Number((a + (b - a) * share + beside()).toFixed(6))
  return [between(from[0], to[0]), between(from[1], to[1])]
}

export function placeOf(where: Where, random: Random): Place {
  if (where === 'reach') {
    const reach = random.pick(reachFacts)
    return {
      name: `${reach.name}${random.pick(banks)}`,
      reach,
      territory: reach.territory,
      spot: spotAlong(reach.course, random),
    }
  }
  const road = random.pick(
    roadFacts.filter(({ kind }) => (kind === 'corridor') === (where === 'corridor')),
  )
  return {
    name: `${road.name}${random.pick(landmarks)}`,
    road,
    territory: road.territory,
    spot: spotAlong(road.course, random),
  }
}

/** Who handles for a unit. */
const handlers: Readonly<Partial<Record<UnitCode, PostCode>>> = {
  cityManagement: 'handlerCity',
  foodDrug: 'handlerFoodDrug',
  liwan: 'handlerLiwan',
  wenyuan: 'handlerWenyuan',
  wenchang: 'handlerWenchang',
  yangmiao: 'handlerYangmiao',
  ningguo: 'handlerNingguo',
  sujiazuo: 'handlerSujiazuo',
  greening1: 'contractor1',
  greening2: 'contractor2',
}
const heads: Readonly<Partial<Record<UnitCode, PostCode>>> = {
  cityManagement: 'cityHead',
  liwan: 'headLiwan',
  wenyuan: 'headWenyuan',
  wenchang: 'headWenchang',
  yangmiao: 'headYangmiao',
  ningguo: 'headNingguo',
  sujiazuo: 'headSujiazuo',
}
const postIn = (posts: Readonly<Partial<Record<UnitCode, PostCode>>>, unit: UnitCode): PostCode => {
  const post = posts[unit]
  if (!post) throw new Error(`${unit} has no such post`)
  return post
}
export const handlerOf = (unit: UnitCode): PostCode => postIn(handlers, unit)
export const headOf = (unit: UnitCode): PostCode => postIn(heads, unit)
