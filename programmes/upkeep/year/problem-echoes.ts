import type { Story } from '../../../engine/define/index.ts'
import { story } from '../../shared/story.ts'
import { afterWork, type Minute } from '../../shared/work-time.ts'
import { appeals } from '../problem/appeals.ts'
import { sightings } from '../problem/sightings.ts'
import { standardOf } from '../reference/standards.ts'
import { clerkFor, residentValues } from './found.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import type { ProblemStep } from './problem-intake.ts'
import type { Plan } from './problem-plan.ts'

/** Somebody else who saw the same, put down under the problem. */
export function* sightingsOf({ found, after: random }: Plan, until: Minute): Generator<Story> {
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
  const { after: random, found } = plan
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
export function* appealsOf(
  plan: Plan,
  life: readonly ProblemStep[],
  until: Minute,
): Generator<Story> {
  const { unit } = standardOf(plan.found.sight.standard).limit
  if (plan.course !== 'late' || (unit !== 'urgentHours' && unit !== 'naturalDays')) return
  const [last] = life.slice(-1)
  const feedback = life.find(({ step }) => step === 'feedback')
  if (last?.step !== 'strikeOff' || !feedback || !plan.after.chance(0.5)) return
  const told = toldUntil(appealLife(last.minute, plan, feedback.by), until)
  yield story(appeals, { key: `${plan.found.key}/appeal`, source: null, synthetic: true, told })
}
