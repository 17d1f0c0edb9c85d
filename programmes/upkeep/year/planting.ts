import type { Story } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { afterWork, dateOf, dayNumber, type Minute, startOfDay } from '../../shared/work-time.ts'
import { junctionRoads, type RoadFact, roadKey } from '../facts/roads.ts'
import { pledges } from '../greening/pledges.ts'
import { plantings, replantings } from '../greening/replanting.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { handlerOf } from './places.ts'

/** Two planting seasons a year, begun so many days before today: one long over, one under way. */
const seasons = [
  { name: '上一补植季', ago: 230 },
  { name: '本补植季', ago: 45 },
] as const
type Season = (typeof seasons)[number]

const planted = [
  { kind: 'tree', species: '柳树', measure: 'tree', size: '胸径8厘米', least: 20, most: 120 },
  { kind: 'tree', species: '法桐', measure: 'tree', size: '胸径10厘米', least: 20, most: 150 },
  { kind: 'tree', species: '广玉兰', measure: 'tree', size: '胸径6厘米', least: 15, most: 80 },
  {
    kind: 'hedge',
    species: '红叶石楠',
    measure: 'squareMetre',
    size: '高40厘米',
    least: 80,
    most: 600,
  },
  {
    kind: 'hedge',
    species: '丰花月季',
    measure: 'squareMetre',
    size: '两年生',
    least: 60,
    most: 400,
  },
  { kind: 'lawn', species: '草坪', measure: 'squareMetre', size: '混播', least: 100, most: 900 },
] as const
type Species = (typeof planted)[number]

function* roadLife(
  road: RoadFact,
  season: Season,
  start: Minute,
): Generator<Planned<typeof replantings>> {
  yield {
    step: 'create',
    by: 'gardener1',
    minute: afterWork(start, 30),
    values: {
      summary: `${road.name}${season.name}缺株断带补植`,
      road: { entry: roadKey(road.name) },
      unit: { unit: 'cityManagement' },
      surveyedOn: dateOf(afterWork(start, 30)),
      finishBy: dateOf(start + 40 * 24 * 60),
    },
  }
  yield { step: 'begin', by: 'gardener1', minute: afterWork(start, 5 * 480) }
  yield { step: 'finish', by: 'gardener1', minute: afterWork(start, 40 * 480) }
  yield { step: 'close', by: 'cityHead', minute: afterWork(start, 43 * 480) }
}

interface Line {
  readonly parent: string
  readonly species: Species
  readonly contractor: 'greening1' | 'greening2'
}

/** Planted, then accepted whole, or in part and the rest after it was mended; months later the survivors are counted. */
function* lineLife(
  line: Line,
  start: Minute,
  random: Random,
): Generator<Planned<typeof plantings>> {
  const { kind, species, measure, size, least, most } = line.species
  const planned = random.between(least, most)
  const by: PostCode = handlerOf(line.contractor)
  yield {
    step: 'create',
    by: 'gardener1',
    minute: afterWork(start, 60),
    values: {
      parent: { entry: line.parent },
      kind,
      species,
      measure,
      size,
      planned,
      contractor: { unit: line.contractor },
    },
  }
  let minute = afterWork(start, random.between(10, 30) * 480)
  yield { step: 'finish', by, minute, values: { finished: planned } }
  minute = afterWork(minute, random.between(200, 1400))
  if (random.chance(0.25)) {
    const good = Math.floor(planned * (0.7 + random.next() * 0.25))
    yield {
      step: 'acceptPart',
      by: 'gardener2',
      minute,
      values: { accepted: good },
      reason: '部分土球松散、规格不足，须更换',
    }
    minute = afterWork(minute, random.between(3, 6) * 480)
    yield { step: 'finish', by, minute, values: { finished: planned } }
    minute = afterWork(minute, random.between(200, 900))
  }
  yield { step: 'accept', by: 'gardener2', minute, values: { accepted: planned } }
  minute = afterWork(minute, 90 * 480)
  const surviving = Math.floor(planned * (0.88 + random.next() * 0.12))
  yield { step: 'recheck', by: 'gardener2', minute, values: { surviving } }
}

function* pledgeLife(
  company: Line['contractor'],
  season: Season,
  start: Minute,
): Generator<Planned<typeof pledges>> {
  const signed = afterWork(start, 3 * 480)
  yield {
    step: 'create',
    by: 'gardener1',
    minute: afterWork(start, 100),
    values: {
      season: `${dateOf(start).slice(0, 7)}起`,
      contractor: { unit: company },
      terms: `${season.name}按时、按质完成补植，保证成活`,
      finishBy: dateOf(start + 40 * 24 * 60),
    },
  }
  const by = handlerOf(company)
  yield { step: 'sign', by, minute: signed, values: { signedOn: dateOf(signed) } }
  yield {
    step: 'assess',
    by: 'evaluator1',
    // After the survivors were counted.
    minute: afterWork(start, 130 * 480),
  }
}

const madeUp = { source: null, synthetic: true } as const

function* roadStories(road: RoadFact, index: number, season: Season, start: Minute, until: Minute) {
  const parent = `year/replanting/${season.name}/${road.name}`
  yield story(replantings, {
    key: parent,
    ...madeUp,
    told: toldUntil(roadLife(road, season, start), until),
  })
  for (let line = 0; line < 2; line += 1) {
    const random = randomOf(40_000 + season.ago * 100 + index * 10 + line)
    const species = planted[(index + line * 3) % planted.length]
    if (!species) continue
    const contractor = road.maintainer === 'greening1' ? 'greening1' : 'greening2'
    yield story(plantings, {
      key: `year/planting/${season.name}/${road.name}/${line + 1}`,
      ...madeUp,
      told: toldUntil(lineLife({ parent, species, contractor }, start, random), until),
    })
  }
}

/** The two planting seasons of the year before `until`: pledges, surveys, lines, acceptance, survival. */
export function* plantingYear(until: Minute): Generator<Story> {
  for (const season of seasons) {
    const start = startOfDay(dayNumber(until) - season.ago)
    for (const company of ['greening1', 'greening2'] as const) {
      yield story(pledges, {
        key: `year/pledge/${season.name}/${company}`,
        ...madeUp,
        told: toldUntil(pledgeLife(company, season, start), until),
      })
    }
    const roads = junctionRoads.filter((_, index) => index % 2 === (season.ago > 100 ? 0 : 1))
    for (const [index, road] of roads.entries()) {
      yield* roadStories(road, index, season, start, until)
    }
  }
}
