import type { Story } from '../../engine/define/index.ts'
import { toldUntil, type Planned } from '../shared/life.ts'
import type { PostCode } from '../shared/posts.ts'
import { type Random, randomOf } from '../shared/random.ts'
import { confirmedStory, story } from '../shared/story.ts'
import type { TownshipCode } from '../shared/units.ts'
import {
  atWork,
  dateOf,
  dayNumber,
  type Minute,
  stampOf,
  startOf,
  startOfDay,
  workdayUpTo,
} from '../shared/work-time.ts'
import { meets, schools } from './meets.ts'
import { athletes, events, results } from './results.ts'

interface School {
  readonly name: string
  readonly stage: 'primary' | 'middle'
  readonly township: TownshipCode
  readonly pupils: number
  readonly by: PostCode
  readonly head: PostCode
  /** Its meet was held so many days before today; one lies in the coming weeks. */
  readonly ago: number
}

const school = (
  name: string,
  township: TownshipCode,
  [by, head]: readonly [PostCode, PostCode],
  pupils: number,
  ago: number,
): School => ({
  name,
  stage: name.includes('中学') ? 'middle' : 'primary',
  township,
  pupils,
  by,
  head,
  ago,
})

/** Made-up schools beside the one that the page names. */
const madeUp: readonly School[] = [
  school('李万小学（示例）', 'liwan', ['handlerLiwan', 'headLiwan'], 480, 205),
  school('文昌小学（示例）', 'wenchang', ['handlerWenchang', 'headWenchang'], 640, 200),
  school('阳庙中学（示例）', 'yangmiao', ['handlerYangmiao', 'headYangmiao'], 520, 30),
  school('宁郭中学（示例）', 'ningguo', ['handlerNingguo', 'headNingguo'], 450, 24),
  school('苏家作小学（示例）', 'sujiazuo', ['handlerSujiazuo', 'headSujiazuo'], 360, -12),
]

const eventNames = ['60米跑', '400米跑', '立定跳远', '垒球掷远'] as const
/** Plausible results in hundredths of a second or metre: the winner's, and how far each place is from the next. */
const marks: Readonly<Record<(typeof eventNames)[number], readonly [best: number, apart: number]>> =
  {
    '60米跑': [885, 24],
    '400米跑': [7450, 310],
    立定跳远: [224, -6],
    垒球掷远: [3560, -170],
  }
const athletesEach = 12
const made = { source: null, synthetic: true } as const
const key = (kind: string, ...parts: readonly (string | number)[]): string =>
  `year/${kind}/${parts.join('/')}`

function schoolStory(given: School): Story {
  const { name, stage, township, pupils } = given
  const values = { name, stage, township: { unit: township }, pupils }
  return story(schools, {
    key: key('school', name),
    ...made,
    told: [{ step: 'create', by: 'steward', at: '2018-04-02T09:00:00+08:00', values }],
  })
}

function* meetLife({ name, by, head }: School, day: Minute): Generator<Planned<typeof meets>> {
  yield {
    step: 'create',
    by,
    minute: atWork(day - 25 * 24 * 60),
    values: {
      name: `${name}运动会`,
      school: { entry: key('school', name) },
      heldOn: dateOf(day),
    },
  }
  yield { step: 'open', by, minute: day + 480 }
  yield { step: 'publish', by: head, minute: atWork(day + 24 * 60 + 540) }
}

/** Who takes part and in what: entered a fortnight before the day. */
function* entriesOf({ name, by }: School, day: Minute): Generator<Story> {
  const at = stampOf(atWork(day - 20 * 24 * 60))
  const meet = { entry: key('meet', name) }
  for (const event of eventNames)
    yield story(events, {
      key: key('event', name, event),
      ...made,
      told: [{ step: 'create', by, at, values: { name: event, meet } }],
    })
  for (let index = 1; index <= athletesEach; index += 1)
    yield story(athletes, {
      key: key('athlete', name, index),
      ...made,
      told: [
        {
          step: 'create',
          by,
          at,
          values: {
            number: String(100 + index),
            class: `${3 + (index % 4)}年级${1 + (index % 2)}班`,
            meet,
          },
        },
      ],
    })
}

function* resultsOf(of: School, day: Minute, random: Random): Generator<Story> {
  for (const [at, event] of eventNames.entries()) {
    const [best, apart] = marks[event]
    for (let place = 1; place <= 6; place += 1) {
      const athlete = 1 + ((place * 2 + at) % athletesEach)
      const mark = ((best + apart * (place - 1 + random.next() / 2)) / 100).toFixed(2)
      yield confirmedStory(results, {
        key: key('result', of.name, event, place),
        ...made,
        values: {
          athlete: { entry: key('athlete', of.name, athlete) },
          event: { entry: key('event', of.name, event) },
          mark,
          place,
        },
        recorded: { by: of.by, at: stampOf(day + 540 + at * 30 + place) },
        // The last event's results of the latest meet still wait for somebody's second look.
        confirmed:
          of.ago === 24 && at === eventNames.length - 1
            ? undefined
            : { by: of.head, at: stampOf(day + 960) },
      })
    }
  }
}

/** A made-up year of school sports around today. */
export function* year(today: string): Generator<Story> {
  const until = startOf(today)
  for (const [index, of] of madeUp.entries()) {
    const day = startOfDay(workdayUpTo(dayNumber(until) - of.ago))
    yield schoolStory(of)
    yield story(meets, {
      key: key('meet', of.name),
      ...made,
      told: toldUntil(meetLife(of, day), until),
    })
    yield* entriesOf(of, day)
    if (of.ago > 0) yield* resultsOf(of, day, randomOf(70_000 + index))
  }
}
