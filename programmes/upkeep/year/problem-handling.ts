import type { Limit } from '../../../engine/define/index.ts'
import type { Random } from '../../shared/random.ts'
import {
  afterWork,
  atWork,
  dateOf,
  dayNumber,
  dueAfter,
  type Minute,
  startOf,
  startOfDay,
} from '../../shared/work-time.ts'
import { standardOf } from '../reference/standards.ts'
import { collectorFor, type Found } from './found.ts'
import type { Task } from './problem-dispatch.ts'
import type { ProblemStep } from './problem-intake.ts'

/** How the handling goes. Shares aim at about nine in ten in time. */
export const courses = [
  { course: 'inTime', weight: 780 },
  { course: 'late', weight: 95 },
  { course: 'reworked', weight: 55 },
  { course: 'extended', weight: 50 },
  { course: 'suspended', weight: 15 },
  { course: 'stuck', weight: 5 },
] as const
/** What lies on desks at the end of the year was handled at once, whatever its limit. */
export type Course = (typeof courses)[number]['course'] | 'atOnce'

/** One handling under way: who, the limit, and when it is about due. */
interface Work extends Task {
  readonly found: Found
  readonly due: Minute
  readonly urgent: boolean
}

/** The minute at which so much of the time between two is gone, moved to when people are at work unless it is urgent. */
const when = ({ urgent }: Work, from: Minute, to: Minute, share: number): Minute => {
  const at = Math.round(from + (to - from) * share)
  const moved = urgent ? at : atWork(at)
  return share < 1 && moved >= to ? Math.max(at, from + 4) : Math.max(moved, from + 4)
}

/** Acknowledge, handle, feed back: the unit's own three steps, the last of them at `end`. */
function* unitSteps(work: Work, from: Minute, end: Minute): Generator<ProblemStep, Minute> {
  const by = work.handler
  const handled = Math.max(from + 2, end - Math.max(1, Math.min(25, Math.floor((end - from) / 4))))
  const seen = from + Math.max(1, Math.min(90, Math.floor((end - from) / 6)))
  const acknowledged = Math.min(work.urgent ? seen : atWork(seen), handled - 1)
  yield { step: 'acknowledge', by, minute: acknowledged }
  yield { step: 'handle', by, minute: handled, values: { result: work.found.sight.result } }
  const minute = Math.max(end, handled + 1)
  yield { step: 'feedback', by, minute }
  return minute
}

const levels = ['remind', 'press', 'warn', 'order'] as const

/** What a late problem gets from above: it is urged before it is due, and some are put under supervision after. */
function* pushed(
  { from, due, found }: Work,
  supervised: boolean,
  random: Random,
): Generator<ProblemStep, Minute> {
  let now = Math.max(from + 2, atWork(Math.round(from + (due - from) * 0.8)))
  yield { step: 'urge', by: 'dispatcher1', minute: now, reason: '即将超期，请抓紧处置' }
  if (!supervised) return now
  now = Math.max(now + 1, atWork(due + random.between(10, 90)))
  yield {
    step: 'supervise',
    by: 'supervision',
    minute: now,
    values: {
      supervisedLevel: random.pick(levels),
      leaderWords: '请责任单位限期整改，整改结果报督办室',
    },
  }
  // What its township let lie at a river is a matter of conduct too; it is entered here alone.
  if (found.place.reach) {
    now += 1
    yield { step: 'refer', by: 'supervision', minute: now }
  }
  return now
}

function* inTime(work: Work, random: Random): Generator<ProblemStep, Minute> {
  const end = when(work, work.from, work.due, 0.15 + random.next() * 0.7)
  return yield* unitSteps(work, work.from, end)
}

function* late(work: Work, supervised: boolean, random: Random): Generator<ProblemStep, Minute> {
  const urged = supervised || random.chance(0.5)
  const from = urged ? yield* pushed(work, supervised, random) : work.from
  const span = Math.max(120, work.due - work.from)
  const delay = Math.round(span * (0.1 + random.next() * 0.7))
  const end = Math.max(work.due + delay, from + 20)
  return yield* unitSteps(work, from, work.urgent ? end : atWork(end))
}

function* reworked(work: Work, random: Random): Generator<ProblemStep, Minute> {
  const first = when(work, work.from, work.due, 0.2 + random.next() * 0.2)
  const fedBack = yield* unitSteps(work, work.from, first)
  const again = afterWork(fedBack, random.between(15, 90))
  yield {
    step: 'rework',
    by: collectorFor(random),
    minute: again,
    reasonCode: random.pick(['notDone', 'poorQuality', 'recurred']),
    reason: '现场仍有残留',
  }
  const end = when(work, again, again + (work.due - work.from), 0.12 + random.next() * 0.15)
  return yield* unitSteps(work, again, end)
}

/** A day of a limit is a calendar day at least, whatever the holidays: before this minute nothing can be late. */
const surelyNotDue = (from: Minute, { amount }: Limit): Minute =>
  startOfDay(dayNumber(from) + amount) + 17 * 60

function* extended(work: Work, limit: Limit, random: Random): Generator<ProblemStep, Minute> {
  const by = work.handler
  const asked = afterWork(work.from, random.between(40, 200))
  const answered = afterWork(asked, random.between(10, 60))
  if (answered >= surelyNotDue(work.from, limit)) return yield* inTime(work, random)
  yield { step: 'askExtension', by, minute: asked, reason: '需协调施工队伍和材料，申请延期' }
  if (random.chance(0.15)) {
    yield {
      step: 'refuseExtension',
      by: 'dispatcher2',
      minute: answered,
      reason: '时限充裕，按原时限办理',
    }
    return yield* unitSteps(work, answered, when(work, answered, work.due, 0.8))
  }
  yield { step: 'extend', by: 'dispatcher2', minute: answered }
  const longer = dueAfter(work.from, { ...limit, amount: limit.amount * 2 })
  return yield* unitSteps(work, answered, when(work, work.due, longer, 0.2 + random.next() * 0.5))
}

function* suspended(work: Work, random: Random): Generator<ProblemStep, Minute> {
  const minute = when(work, work.from, work.due, 0.3)
  const until = dateOf(minute + random.between(30, 150) * 24 * 60)
  yield {
    step: 'suspend',
    by: 'dispatcher1',
    minute,
    values: { suspendedUntil: until },
    reason: '非植树季节或需工程立项，近期无法完成，列入问题库',
  }
  const resumed = startOf(until) + 5
  yield { step: 'resume', by: 'system', minute: resumed }
  const end = atWork(resumed + Math.round((work.due - work.from) * 0.2))
  return yield* unitSteps(work, resumed, Math.max(end, resumed + 600))
}

/** From the unit's desk to its feedback. Gives the minute of the feedback, or null when it is stuck. */
export function* handling(
  found: Found,
  task: Task,
  { course, supervised }: { readonly course: Course; readonly supervised: boolean },
  random: Random,
): Generator<ProblemStep, Minute | null> {
  const { limit } = standardOf(found.sight.standard)
  const work: Work = {
    ...task,
    found,
    due: dueAfter(task.from, limit),
    urgent: limit.unit === 'urgentHours',
  }
  const inDays = limit.unit === 'workingDays' || limit.unit === 'naturalDays'
  if (course === 'atOnce') {
    return yield* unitSteps(work, work.from, afterWork(work.from, random.between(20, 60)))
  }
  if (course === 'late') return yield* late(work, supervised, random)
  if (course === 'reworked') return yield* reworked(work, random)
  if (course === 'extended' && inDays) return yield* extended(work, limit, random)
  if (course === 'suspended' && inDays && limit.amount > 1) return yield* suspended(work, random)
  if (course === 'stuck') {
    yield* pushed(work, supervised, random)
    return null
  }
  return yield* inTime(work, random)
}

/** 核查 on site and the strike-off; what was under supervision is released first. */
export function* closing(
  fedBack: Minute,
  supervised: boolean,
  random: Random,
): Generator<ProblemStep, Minute> {
  const checked = afterWork(
    fedBack,
    random.chance(0.93) ? random.between(12, 110) : random.between(125, 300),
  )
  yield {
    step: 'check',
    by: collectorFor(random),
    minute: checked,
    values: { finding: '现场核查，已整改到位' },
  }
  if (supervised) {
    const minute = checked + 1
    yield { step: 'endSupervision', by: 'supervision', minute, reason: '已整改到位，解除督办' }
  }
  const minute = afterWork(checked + 2, random.between(5, 200))
  yield { step: 'strikeOff', by: 'shiftLead', minute }
  return minute
}
