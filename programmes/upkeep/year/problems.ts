import type { Story } from '../../../engine/define/index.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { afterWork, dayNumber, isWorkday, type Minute, startOfDay } from '../../shared/work-time.ts'
import { appeals } from '../problem/appeals.ts'
import { problems } from '../problem/problem.ts'
import { sightings } from '../problem/sightings.ts'
import { standardOf } from '../reference/standards.ts'
import { clerkFor, findSomething, type Found, residentValues } from './found.ts'
import { type Planned, toldUntil } from './life.ts'
import { dispatch } from './problem-dispatch.ts'
import { closing, type Course, courses, handling } from './problem-handling.ts'
import { type Fate, fates, intake, type ProblemStep } from './problem-intake.ts'

/** How many problems a year has. Keys are numbered, so that a year told again on a later day adds nothing. */
const count = 3300
/** Any number will do; another one gives another year. */
const seed = 410871

/**
 * Of this many problems everything is over by the end of the year, so that what hangs on them (a further report, an appeal) is
 * told together with them on whatever day the year is told.
 */
const settled = Math.floor(count * 0.85)

const keyOf = (index: number): string => `year/problem/${String(index + 1).padStart(4, '0')}`

interface Plan {
  readonly found: Found
  readonly fate: Fate
  readonly course: Course
  readonly random: Random
  readonly original: Found | undefined
}

function* lifeOf({ found, fate, course, random, original }: Plan): Generator<ProblemStep> {
  const filed = yield* intake(found, { fate, original: original?.key }, random)
  if (filed === null) return
  const task = yield* dispatch(found, filed, random)
  let supervised = false
  let fedBack: Minute | null = null
  for (const steps = handling(found, task, course, random); ;) {
    const { done, value } = steps.next()
    if (done) {
      fedBack = value
      break
    }
    supervised ||= value.step === 'supervise'
    yield value
  }
  if (fedBack !== null) yield* closing(fedBack, random, supervised)
}

/** The working days of the year before `until`. */
const workdaysBefore = (until: Minute): readonly number[] =>
  Array.from({ length: 365 }, (_, ago) => dayNumber(until) - 365 + ago).filter(isWorkday)

/** Reports come in the order of their numbers, spread over the working hours of all working days. */
function minuteOf(index: number, workdays: readonly number[], random: Random): Minute {
  const place = ((index + random.next() * 0.9) / count) * workdays.length
  const day = workdays[Math.floor(place)]
  if (day === undefined) throw new Error('a year has no working day left')
  return afterWork(startOfDay(day), 5 + Math.floor((place % 1) * 465))
}

function planOf(index: number, workdays: readonly number[], before: Plan | undefined): Plan {
  const random = randomOf(seed + index)
  const minute = minuteOf(index, workdays, random)
  const found = findSomething(keyOf(index), minute, random)
  const { fate } = random.weighted(fates)
  const { course } = random.weighted(courses)
  if (fate !== 'merged') return { found, fate, course, random, original: undefined }
  // A duplicate is what somebody else reports of the problem that came in just before.
  if (before?.fate !== 'through') {
    return { found, fate: 'through', course, random, original: undefined }
  }
  const same = { sight: before.found.sight, place: before.found.place, source: 'public' } as const
  const again: Found = { ...found, ...same, by: clerkFor(random), key: found.key }
  return { found: again, fate, course, random, original: before.found }
}

/** Somebody else who saw the same, put down under the problem. */
function* sightingsOf({ found, random }: Plan, until: Minute): Generator<Story> {
  if (!random.chance(0.035)) return
  const minute = afterWork(found.minute, random.between(20, 240))
  if (minute >= until) return
  const life: Planned<typeof sightings> = {
    step: 'create',
    by: clerkFor(random),
    minute,
    values: {
      problem: { entry: found.key },
      note: `又有群众反映：${found.place.name}${found.sight.words}`,
      source: 'hotline',
      ...residentValues('hotline', random),
    },
  }
  yield story(sightings, {
    key: `${found.key}/sighting`,
    source: null,
    synthetic: true,
    told: toldUntil([life], until),
  })
}

/** The two reviews of an appeal; a third of them are upheld. */
function* appealLife(
  struckOff: Minute,
  plan: Plan,
  by: ProblemStep['by'],
): Generator<Planned<typeof appeals>> {
  const { random, found } = plan
  let minute = afterWork(struckOff, random.between(300, 1400))
  yield {
    step: 'create',
    by,
    minute,
    values: { problem: { entry: found.key }, ground: '连续降雨无法施工，超期非本单位原因' },
  }
  minute = afterWork(minute, random.between(200, 1200))
  yield {
    step: 'review',
    by: 'evaluator1',
    minute,
    values: { firstOpinion: '附有气象记录，建议复审' },
  }
  minute = afterWork(minute, random.between(200, 1200))
  const upheld = random.chance(0.4)
  yield {
    step: upheld ? 'uphold' : 'reject',
    by: 'evaluator2',
    minute,
    values: { secondOpinion: upheld ? '情况属实，同意豁免' : '降雨仅半日，不影响处置，不予豁免' },
  }
}

/**
 * Only lateness that does not hang on the working-day calendar is appealed here, so that the engine, whose calendar knows
 * every moved holiday, agrees that it was late.
 */
function appealOf(plan: Plan, life: readonly ProblemStep[], until: Minute): Story | null {
  const { unit } = standardOf(plan.found.sight.standard).limit
  if (plan.course !== 'late' || (unit !== 'urgentHours' && unit !== 'naturalDays')) return null
  const [last] = life.slice(-1)
  const feedback = life.find(({ step }) => step === 'feedback')
  if (last?.step !== 'strikeOff' || !feedback || !plan.random.chance(0.5)) return null
  const told = toldUntil(appealLife(last.minute, plan, feedback.by), until)
  if (told.length === 0) return null
  return story(appeals, { key: `${plan.found.key}/appeal`, source: null, synthetic: true, told })
}

/** A year of made-up problems before `until`, with their duplicates, further reports and appeals. */
export function* problemYear(until: Minute): Generator<Story> {
  const workdays = workdaysBefore(until)
  let before: Plan | undefined
  for (let index = 0; index < count; index += 1) {
    const plan = planOf(index, workdays, before)
    const life = [...lifeOf(plan)]
    const told = toldUntil(life, until)
    yield story(problems, { key: plan.found.key, source: null, synthetic: true, told })
    if (index < settled) {
      yield* sightingsOf(plan, until)
      const appeal = appealOf(plan, life, until)
      if (appeal) yield appeal
    }
    before = plan
  }
}
