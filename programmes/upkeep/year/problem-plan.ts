import { type Random, randomOf } from '../../shared/random.ts'
import { afterWork, dayNumber, isWorkday, type Minute, startOfDay } from '../../shared/work-time.ts'
import { clerkFor, findSomething, type Found } from './found.ts'
import { dispatch } from './problem-dispatch.ts'
import { closing, type Course, courses, handling } from './problem-handling.ts'
import { type Fate, fates, intake, type ProblemStep } from './problem-intake.ts'
import { standardOf } from '../reference/standards.ts'
import { sights } from './sights.ts'

/** How many problems a year has. Keys are numbered, so that a year told again on a later day adds nothing. */
export const count = 3300
/** Any number will do; another one gives another year. */
const seed = 410871

export interface Plan {
  readonly found: Found
  readonly fate: Fate
  readonly course: Course
  /** The luck of its life, and that of what hangs on it: how the first is used up depends on the day of telling. */
  readonly random: Random
  readonly after: Random
  readonly original: Found | undefined
  /** Work that lay undone on the evening before today: the last step that was taken. */
  readonly leftAt: ProblemStep['step'] | undefined
}

/** What is still on people's desks, latest report first, so that every role of a demonstration finds something to do. */
const leftovers: readonly ProblemStep['step'][] = [
  ...(['create', 'create', 'create', 'askVerify', 'accept', 'accept', 'file'] as const),
  ...(['dispatch', 'return', 'acknowledge', 'handle', 'feedback', 'feedback', 'check'] as const),
]
/** They are things with days to do them in: what a unit was given on the last evening is not late on the next morning. */
const withDaysLeft = sights.filter(({ standard }) => {
  const { limit } = standardOf(standard)
  return limit.unit === 'workingDays' && limit.amount > 1
})

function* wholeLife(plan: Plan): Generator<ProblemStep> {
  const { found, fate, course, random, original, leftAt } = plan
  const fromResidents = found.source === 'hotline' || found.source === 'public'
  const verified = leftAt === 'askVerify' || (fromResidents && random.chance(0.5))
  const filed = yield* intake(found, { fate, verified, original: original?.key }, random)
  if (filed === null) return
  const returned = leftAt === 'return' || random.chance(0.04)
  const task = yield* dispatch(found, filed, returned, random)
  const supervised = course === 'stuck' || (course === 'late' && random.chance(0.2))
  const fedBack = yield* handling(found, task, { course, supervised }, random)
  if (fedBack !== null) yield* closing(fedBack, supervised, random)
}

/** The steps of a problem from its report on, as far as the plan goes. */
export function* lifeOf(plan: Plan): Generator<ProblemStep> {
  for (const step of wholeLife(plan)) {
    yield step
    if (step.step === plan.leftAt) return
  }
}

/** The working days of the year before `until`. */
export const workdaysBefore = (until: Minute): readonly number[] =>
  Array.from({ length: 365 }, (_, ago) => dayNumber(until) - 365 + ago).filter(isWorkday)

/** Reports come in the order of their numbers, spread over the working hours of all working days. */
function minuteOf(index: number, workdays: readonly number[], random: Random): Minute {
  const place = ((index + random.next() * 0.9) / count) * workdays.length
  const day = workdays[Math.floor(place)]
  if (day === undefined) throw new Error('a year has no working day left')
  return afterWork(startOfDay(day), 5 + Math.floor((place % 1) * 465))
}

export function planOf(index: number, workdays: readonly number[], before: Plan | undefined): Plan {
  const [random, after] = [randomOf(seed + index), randomOf(seed + count + index)]
  const key = `year/problem/${String(index + 1).padStart(4, '0')}`
  const leftAt = leftovers[count - 1 - index]
  const minute = minuteOf(index, workdays, random)
  const found = findSomething(key, minute, leftAt ? withDaysLeft : sights, random)
  const { fate } = random.weighted(fates)
  const { course } = random.weighted(courses)
  const plan = { found, fate, course, random, after, original: undefined, leftAt }
  if (leftAt) return { ...plan, fate: 'through', course: 'atOnce' }
  if (fate !== 'merged') return plan
  // A duplicate is what somebody else reports of the problem that came in just before.
  if (before?.fate !== 'through') return { ...plan, fate: 'through' }
  const { sight, place } = before.found
  const again: Found = { ...found, sight, place, source: 'public', by: clerkFor(random) }
  return { ...plan, found: again, original: before.found }
}
