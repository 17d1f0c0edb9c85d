import type { Random } from '../../shared/random.ts'
import { afterWork, atWork, type Minute } from '../../shared/work-time.ts'
import type { problems } from '../problem/problem.ts'
import { standardKey } from '../reference/standards.ts'
import { clerkFor, collectorFor, type Found, reportValues } from './found.ts'
import type { Planned } from '../../shared/life.ts'

export type ProblemStep = Planned<typeof problems>

/** What becomes of a report: most go through; the rest end before or at filing. */
export const fates = [
  { fate: 'through', weight: 907 },
  { fate: 'declined', weight: 35 },
  { fate: 'disproved', weight: 12 },
  { fate: 'voided', weight: 15 },
  { fate: 'merged', weight: 31 },
] as const
export type Fate = (typeof fates)[number]['fate']

/** 核实: the nearest collector looks whether the report is true. Gives the minute at which that is known. */
function* verification(
  found: Found,
  from: Minute,
  fate: Fate,
  random: Random,
): Generator<ProblemStep, Minute> {
  let now = afterWork(from, random.between(2, 10))
  yield { step: 'askVerify', by: clerkFor(random), minute: now }
  now = afterWork(now, random.chance(0.93) ? random.between(8, 28) : random.between(31, 70))
  const by = collectorFor(random)
  if (fate === 'disproved') {
    const seen = random.chance(0.7)
    yield {
      step: 'disprove',
      by,
      minute: now,
      reasonCode: seen ? 'untrue' : 'unverifiable',
      values: { verifyNote: seen ? '到场未发现所反映的情况' : '位置描述不清，未能找到' },
    }
  } else {
    yield {
      step: 'verify',
      by,
      minute: now,
      values: { verifyNote: `情况属实：${found.sight.words}` },
    }
  }
  return now
}

interface Intake {
  readonly fate: Fate
  /** Somebody goes and looks before it is filed. */
  readonly verified: boolean
  /** The key of the problem that a duplicate is merged into. */
  readonly original: string | undefined
}

/** What the clerk does with a report. Gives the minute at which the shift lead has it, or null when it ended here. */
function* taken(
  found: Found,
  { fate, verified, original }: Intake,
  random: Random,
): Generator<ProblemStep, Minute | null> {
  let now = atWork(found.minute)
  if (verified || fate === 'disproved') {
    now = yield* verification(found, now, fate, random)
    if (fate === 'disproved') return null
  } else if (fate === 'declined') {
    const minute = afterWork(now, random.between(3, 14))
    yield { step: 'decline', by: clerkFor(random), minute, reasonCode: 'outOfScope' }
    return null
  } else if (fate !== 'merged') {
    now = afterWork(now, random.chance(0.95) ? random.between(2, 13) : random.between(16, 50))
    yield { step: 'accept', by: clerkFor(random), minute: now }
  }
  if (fate !== 'merged') return now
  if (original === undefined) throw new Error(`${found.key} is merged into nothing`)
  const [minute, values] = [
    afterWork(now, random.between(3, 12)),
    { duplicateOf: { entry: original } },
  ]
  yield { step: 'merge', by: clerkFor(random), minute, values }
  return null
}

/** From report to filing. Gives the minute of filing, or null when the problem ends before. */
export function* intake(
  found: Found,
  way: Intake,
  random: Random,
): Generator<ProblemStep, Minute | null> {
  yield { step: 'create', by: found.by, minute: found.minute, values: reportValues(found, random) }
  const accepted = yield* taken(found, way, random)
  if (accepted === null) return null
  const minute = afterWork(
    accepted,
    random.chance(0.95) ? random.between(2, 13) : random.between(16, 60),
  )
  const by = 'shiftLead'
  if (way.fate === 'voided') {
    yield { step: 'void', by, minute, reason: '测试件、误报' }
    return null
  }
  if (way.fate === 'declined') {
    yield { step: 'decline', by, minute, reasonCode: 'unclear' }
    return null
  }
  const standard = { entry: standardKey(found.sight.standard) }
  yield {
    step: 'file',
    by,
    minute,
    values: { standard, territory: { unit: found.place.territory } },
  }
  return minute
}
