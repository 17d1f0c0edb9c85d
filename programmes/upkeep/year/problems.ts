import type { Story } from '../../../engine/define/index.ts'
import { story } from '../../shared/story.ts'
import type { Minute } from '../../shared/work-time.ts'
import { problems } from '../problem/problem.ts'
import { toldUntil } from '../../shared/life.ts'
import { appealsOf, sightingsOf } from './problem-echoes.ts'
import { count, lifeOf, type Plan, planOf, workdaysBefore } from './problem-plan.ts'

/**
 * Of this many problems everything is over by the end of the year, so that what hangs on them (a further report, an appeal) is
 * told together with them on whatever day the year is told.
 */
const settled = Math.floor(count * 0.85)

/** The problems of the year as they are planned, each knowing the one before it. */
function* plans(until: Minute): Generator<readonly [plan: Plan, isSettled: boolean]> {
  const workdays = workdaysBefore(until)
  let before: Plan | undefined
  for (let index = 0; index < count; index += 1) {
    before = planOf(index, workdays, before)
    yield [before, index < settled]
  }
}

/** A year of made-up problems before `until`, with their duplicates, further reports and appeals. */
export function* problemYear(until: Minute): Generator<Story> {
  for (const [plan, isSettled] of plans(until)) {
    const life = [...lifeOf(plan)]
    const told = toldUntil(life, until)
    yield story(problems, { key: plan.found.key, source: null, synthetic: true, told })
    if (!isSettled) continue
    yield* sightingsOf(plan, until)
    yield* appealsOf(plan, life, until)
  }
}

/** The settled problems that were put on their township's list of conduct: which unit's, and when. */
export function* referredProblems(
  until: Minute,
): Generator<{ readonly key: string; readonly unit: string; readonly minute: Minute }> {
  for (const [plan, isSettled] of plans(until)) {
    if (!isSettled) return
    const referred = [...lifeOf(plan)].find(({ step }) => step === 'refer')
    const { key, place } = plan.found
    if (referred) yield { key, unit: place.territory, minute: referred.minute }
  }
}
