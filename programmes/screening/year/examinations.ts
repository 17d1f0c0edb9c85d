import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, startOfDay } from '../../shared/work-time.ts'
import { breast } from '../breast.ts'
import { cervical } from '../cervical.ts'
import { type Ending, followedUp } from './lives.ts'
import { daysAgo, type Place, placeAt } from './places.ts'
import { cycleKey, eligibleCount, womanKey } from './women.ts'

interface Visit {
  readonly index: number
  readonly at: Place
  readonly ago: number
}

const visitOf = (index: number): Visit => ({ index, at: placeAt(index), ago: 330 - index * 8 })

/** Her registration, as both examinations begin. */
const begun = ({ index, at, ago }: Visit, today: number) => {
  const minute = daysAgo(today, ago)
  return {
    step: 'create',
    by: at.registrar,
    minute,
    values: {
      woman: { entry: womanKey(index) },
      cycle: { entry: cycleKey },
      registeredOn: dateOf(minute),
      consent: true,
    },
  } as const
}

/** How each obligation of a woman with several was followed up, in the order in which they were opened. */
const cervicalEndings: Readonly<Record<number, readonly Ending[]>> = {
  1: ['done', 'done', 'done', 'done'],
  7: ['done', 'done'],
  13: ['done', 'unreachable'],
  19: ['done', 'informed'],
  25: ['nothing'],
}

/** HPV positive in about one woman of six, as many as the made-up year needs to show every station. */
function* cervicalOf(visit: Visit, today: number): Generator<Story> {
  const { index, at, ago } = visit
  const by = at.doctor
  const on = (after: number) => daysAgo(today, Math.max(ago - after, 1), 150)
  const positive = index % 6 === 1
  const life: Planned<typeof cervical>[] = [begun(visit, today)]
  if (positive && index < 20)
    life.push(
      { step: 'otherType', by, minute: on(6) },
      { step: 'cytologyAbnormal', by, minute: on(14), values: { cytology: 'ascus' } },
    )
  else if (positive) life.push({ step: 'highType', by, minute: on(6), values: { hpv: 'type1618' } })
  else if (index < 30) life.push({ step: 'clear', by, minute: on(6) })
  if (index === 1)
    life.push(
      { step: 'colposcopyAbnormal', by, minute: on(22) },
      { step: 'findLesion', by, minute: on(30), values: { pathology: 'cin2' } },
      { step: 'treat', by, minute: on(45), values: { treatedOn: dateOf(on(45)) } },
    )
  else if (index === 7) life.push({ step: 'colposcopyNormal', by, minute: on(22) })
  const key = `screening/year/cervical/${index + 1}`
  yield story(cervical, {
    key,
    source: null,
    synthetic: true,
    told: toldUntil(life, startOfDay(today)),
  })
  if (!positive) return
  const endings = cervicalEndings[index] ?? ['done']
  for (const [which, ending] of endings.entries())
    yield* followedUp(
      { key, at, ago: ago - 7 - which * 8, ending, nth: which + 1 },
      randomOf(index),
      today,
    )
}

function* breastOf(visit: Visit, today: number): Generator<Story> {
  const { index, at, ago } = visit
  const by = at.doctor
  const on = (after: number) => daysAgo(today, Math.max(ago - after, 1), 170)
  const unclear = index % 10 === 4
  const life: Planned<typeof breast>[] = [begun(visit, today)]
  if (unclear)
    life.push(
      { step: 'unclear', by, minute: on(1), values: { ultrasound: 'b3' } },
      { step: 'mammogramClear', by, minute: on(18), values: { mammogram: 'b2' } },
    )
  else if (index === 9)
    life.push(
      { step: 'suspect', by, minute: on(1), values: { ultrasound: 'b4' } },
      { step: 'findCancer', by, minute: on(12), values: { stage: 's1' } },
    )
  else if (index < 24) life.push({ step: 'clear', by, minute: on(1), values: { ultrasound: 'b1' } })
  const key = `screening/year/breast/${index + 1}`
  yield story(breast, {
    key,
    source: null,
    synthetic: true,
    told: toldUntil(life, startOfDay(today)),
  })
  if (unclear || index === 9)
    yield* followedUp({ key, at, ago: ago - 2, ending: 'done' }, randomOf(index), today)
}

/** The two-cancer examinations of the made-up year. */
export function* examinationYear(today: number): Generator<Story> {
  for (let index = 0; index < eligibleCount - 2; index += 1) {
    const visit = visitOf(index)
    yield* cervicalOf(visit, today)
    if (index % 4 !== 3) yield* breastOf(visit, today)
  }
}
