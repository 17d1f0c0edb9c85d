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
      yield* appealsOf(plan, life, until)
    }
    before = plan
  }
}
