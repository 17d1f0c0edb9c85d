import type { Story } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dayNumber, type Minute, stampOf, startOfDay } from '../../shared/work-time.ts'
import { type ReachFact, reachFacts, reachKey } from '../facts/reaches.ts'
import { type ChiefLevel, demandKey, demands } from '../reference/patrol-demands.ts'
import { patrols } from '../rivers/patrols.ts'
import { toldUntil } from '../../shared/life.ts'

interface Duty {
  readonly level: ChiefLevel
  readonly chief: (reach: ReachFact) => PostCode
  /** A patrol every so many days. */
  readonly everyDays: number
}

/** 泗县 and 枣庄 ask a village chief once or twice a week, a township chief three times a month; 阿合奇县 a district chief once a quarter. */
const duties: readonly Duty[] = [
  { level: 'village', chief: (reach) => reach.villageChief, everyDays: 3.5 },
  { level: 'township', chief: (reach) => reach.townshipChief, everyDays: 10 },
  { level: 'district', chief: () => 'districtChief', everyDays: 91 },
]

const findings = [
  '河面、岸坡整洁，未发现问题',
  '少量漂浮物，已当场打捞',
  '岸坡有零星垃圾，已通知保洁员',
  '水质感官正常，公示牌完好',
  '发现岸边堆放秸秆，已上报台账',
]

/** How one patrol went; about one in fourteen is too short in time or way. */
function walk(
  level: ChiefLevel,
  random: Random,
): { readonly minutes: number; readonly metres: number } {
  const { minMinutes, minMetres } = demands[level]
  const full = {
    minutes: minMinutes + random.between(5, 40),
    metres: minMetres + random.between(20, 1400),
  }
  if (random.chance(0.04))
    return { ...full, minutes: Math.max(1, minMinutes - random.between(1, 3)) }
  return random.chance(0.035) ? { ...full, metres: minMetres - random.between(20, 150) } : full
}

interface Walk {
  readonly key: string
  readonly reach: ReachFact
  readonly duty: Duty
  readonly start: Minute
  readonly random: Random
}

function patrolStory({ key, reach, duty, start, random }: Walk, until: Minute): Story {
  const { minutes, metres } = walk(duty.level, random)
  const end = start + minutes
  return story(patrols, {
    key,
    source: null,
    synthetic: true,
    told: toldUntil(
      [
        {
          step: 'create',
          by: duty.chief(reach),
          minute: end + random.between(1, 50),
          values: {
            reach: { entry: reachKey(reach.name) },
            demand: { entry: demandKey(duty.level) },
            startedAt: stampOf(start),
            endedAt: stampOf(end),
            metres,
            finding: random.pick(findings),
          },
        },
      ],
      until,
    ),
  })
}

/** The walks of one duty on one reach; now and then somebody goes again the next day, which is too soon to count. */
function walksOf(reach: ReachFact, duty: Duty, place: number, today: number): Walk[] {
  const rounds = Math.floor(364 / duty.everyDays)
  return Array.from({ length: rounds }, (_, round) => {
    const random = randomOf(place * 10_000 + round)
    const ago = 365 - Math.floor(round * duty.everyDays) - (place % 3)
    const key = `year/patrol/${reach.name}/${duty.level}/${round + 1}`
    const start = startOfDay(today - Math.max(ago, 1)) + 7 * 60 + random.between(0, 480)
    const one: Walk = { key, reach, duty, start, random }
    const again = duty.level === 'village' && ago > 2 && random.chance(0.03)
    return again
      ? [
          one,
          { ...one, key: `${key}/again`, start: start + 22 * 60, random: randomOf(place + round) },
        ]
      : [one]
  }).flat()
}

/** A year of river patrols before `until`, in the order in which they were walked. */
export function* patrolYear(until: Minute): Generator<Story> {
  const today = dayNumber(until)
  const walks = reachFacts.flatMap((reach, index) =>
    duties.flatMap((duty, rank) => walksOf(reach, duty, index * 10 + rank, today)),
  )
  for (const one of walks.toSorted((a, b) => a.start - b.start)) yield patrolStory(one, until)
}
