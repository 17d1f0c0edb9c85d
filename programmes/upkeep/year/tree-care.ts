import type { Story } from '../../../engine/define/index.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { afterWork, dateOf, dayNumber, type Minute, startOfDay } from '../../shared/work-time.ts'
import { type RoadFact, roadFacts, roadKey } from '../facts/roads.ts'
import { treeCare } from '../greening/tree-care.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { handlerOf } from './places.ts'

/** Each road is cared for every two months. */
const everyDays = 60
const rounds = 6

const works = [['water'], ['water', 'fertilise'], ['spray'], ['prune', 'clear'], ['clear']] as const
const stretches = ['全线', '东段', '西段', '路口至桥头']

function* careLife(
  road: RoadFact,
  start: Minute,
  random: Random,
): Generator<Planned<typeof treeCare>> {
  const [planner, checker] = random.chance(0.5)
    ? (['gardener1', 'gardener2'] as const)
    : (['gardener2', 'gardener1'] as const)
  const by = handlerOf(road.maintainer)
  let minute = afterWork(start, random.between(10, 200))
  yield {
    step: 'create',
    by: planner,
    minute,
    values: {
      place: `${road.name}${random.pick(stretches)}`,
      road: { entry: roadKey(road.name) },
      unit: { unit: road.maintainer },
      works: random.pick(works),
      plannedOn: dateOf(minute + 2 * 24 * 60),
    },
  }
  if (random.chance(0.04)) {
    minute = afterWork(minute, random.between(100, 900))
    yield { step: 'cancel', by: planner, minute, reason: '遇降雨，本轮取消' }
    return
  }
  minute = afterWork(
    minute,
    random.chance(0.9) ? random.between(400, 1900) : random.between(3000, 4200),
  )
  yield { step: 'finish', by, minute, values: { trees: random.between(60, 900) } }
  minute = afterWork(minute, random.between(60, 700))
  if (random.chance(0.07)) {
    yield { step: 'rework', by: checker, minute, reason: '部分树穴未浇透' }
    minute = afterWork(minute, random.between(200, 900))
    yield { step: 'finish', by, minute }
    minute = afterWork(minute, random.between(60, 500))
  }
  yield { step: 'accept', by: checker, minute }
}

/** A year of tree care along all roads before `until`. */
export function* careYear(until: Minute): Generator<Story> {
  const today = dayNumber(until)
  for (const [index, road] of roadFacts.entries()) {
    for (let round = 0; round < rounds; round += 1) {
      const random = randomOf(20_000 + index * 100 + round)
      const start = startOfDay(today - 375 + round * everyDays + ((index * 7) % everyDays))
      yield story(treeCare, {
        key: `year/treeCare/${road.name}/${round + 1}`,
        source: null,
        synthetic: true,
        told: toldUntil(careLife(road, start, random), until),
      })
    }
  }
}
