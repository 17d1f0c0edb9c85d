import type { Story } from '../../../engine/define/index.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { confirmedStory, story } from '../../shared/story.ts'
import {
  afterWork,
  dateOf,
  dayNumber,
  type Minute,
  stampOf,
  startOfDay,
} from '../../shared/work-time.ts'
import { type ReachFact, reachFacts, reachKey } from '../facts/reaches.ts'
import { cleanUps } from '../rivers/clean-ups.ts'
import { waste } from '../rivers/waste.ts'
import { handlerOf, headOf } from './places.ts'

/** A reach is cleaned about nine times a year. */
const everyDays = 40
const rounds = 9

const kinds = ['household', 'construction', 'farm', 'floating', 'weeds'] as const

function* linesOf(key: string, reach: ReachFact, minute: Minute, random: Random): Generator<Story> {
  const first = random.between(0, kinds.length - 1)
  const lines = random.between(2, 3)
  for (let line = 0; line < lines; line += 1) {
    const kind = kinds[(first + line) % kinds.length] ?? 'household'
    const volume = random.between(5, 240) / 10
    const harmless = kind === 'weeds' ? volume : Math.floor(volume * random.next() * 10) / 10
    yield story(waste, {
      key: `${key}/${kind}`,
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: handlerOf(reach.territory),
          at: stampOf(minute + 2 + line),
          values: {
            cleanUp: { entry: key },
            kind,
            volume: volume.toFixed(1),
            harmless: harmless.toFixed(1),
          },
        },
      ],
    })
  }
}

interface CleanUp {
  readonly key: string
  readonly reach: ReachFact
  readonly day: Minute
  readonly random: Random
}

function* cleanUpStories({ key, reach, day, random }: CleanUp, until: Minute): Generator<Story> {
  const recorded = afterWork(day, random.between(300, 450))
  const confirmed = afterWork(recorded, random.between(60, 600))
  const sealed = random.chance(0.15) ? random.between(1, 3) : 0
  yield confirmedStory(cleanUps, {
    key,
    source: null,
    synthetic: true,
    values: {
      summary: `清理${reach.name}${sealed ? '，封堵排污口' : ''}`,
      unit: { unit: reach.territory },
      heldOn: dateOf(recorded),
      reach: { entry: reachKey(reach.name) },
      people: random.between(6, 45),
      machines: random.between(0, 3),
      outfallsSealed: sealed,
    },
    recorded: { by: handlerOf(reach.territory), at: stampOf(recorded) },
    confirmed:
      confirmed < until ? { by: headOf(reach.territory), at: stampOf(confirmed) } : undefined,
  })
  yield* linesOf(key, reach, recorded, random)
}

/** A year of river clean-ups before `until`. */
export function* cleanUpYear(until: Minute): Generator<Story> {
  const today = dayNumber(until)
  for (const [index, reach] of reachFacts.entries()) {
    for (let round = 0; round < rounds; round += 1) {
      const day = startOfDay(today - 362 + round * everyDays + index * 3)
      const key = `year/cleanUp/${reach.name}/${round + 1}`
      const random = randomOf(30_000 + index * 100 + round)
      yield* cleanUpStories({ key, reach, day, random }, until)
    }
  }
}
