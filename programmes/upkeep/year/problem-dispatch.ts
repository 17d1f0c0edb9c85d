import type { PostCode } from '../../shared/posts.ts'
import type { Random } from '../../shared/random.ts'
import type { UnitCode } from '../../shared/units.ts'
import { afterWork, type Minute } from '../../shared/work-time.ts'
import { standardOf } from '../reference/standards.ts'
import type { Found } from './found.ts'
import { handlerOf } from './places.ts'
import type { ProblemStep } from './problem-intake.ts'

/** Where a problem has come to once a unit has it. */
export interface Task {
  readonly unit: UnitCode
  readonly handler: PostCode
  /** When it was dispatched to the unit that does the work. */
  readonly from: Minute
}

/** 部件先属主、后属地；事件先属地: as the dispatcher's screen proposes, with the exceptions that practice knows. */
function unitFor({ sight, place }: Found, random: Random): UnitCode {
  const { road, territory } = place
  const { class: kind, authority } = standardOf(sight.standard)
  if (authority === 'foodDrug') return 'foodDrug'
  if (kind === 'event') return random.chance(0.08) ? 'cityManagement' : territory
  if (sight.kind === 'greening' && road && random.chance(0.6)) return road.maintainer
  return road?.owner ?? territory
}

const returnReasons = [
  { reasonCode: 'notOurs', reason: '不在本单位管护范围', weight: 6 },
  { reasonCode: 'unclear', reason: '描述不清，找不到具体点位', weight: 2 },
  { reasonCode: 'wrongPlace', reason: '位置不在本辖区', weight: 2 },
] as const

const dispatchers = ['dispatcher1', 'dispatcher2'] as const

/** From filing to the unit that will do it; one in twenty-five is returned once and sent on. */
export function* dispatch(
  found: Found,
  filed: Minute,
  returned: boolean,
  random: Random,
): Generator<ProblemStep, Task> {
  const by = random.pick(dispatchers)
  const first = unitFor(found, random)
  let now = afterWork(filed, random.chance(0.95) ? random.between(2, 13) : random.between(16, 45))
  yield { step: 'dispatch', by, minute: now, values: { unit: { unit: first } } }
  if (!returned) return { unit: first, handler: handlerOf(first), from: now }

  const { reasonCode, reason } = random.weighted(returnReasons)
  now = afterWork(now, random.between(20, 80))
  yield { step: 'return', by: handlerOf(first), minute: now, reasonCode, reason }
  now += 1
  if (reasonCode === 'unclear') {
    yield { step: 'correct', by, minute: now, values: { detail: '已电话核对点位，见地图标注' } }
  }
  const second =
    reasonCode === 'unclear'
      ? first
      : first === 'cityManagement'
        ? found.place.territory
        : 'cityManagement'
  now = afterWork(now, random.between(3, 14))
  yield { step: 'dispatch', by, minute: now, values: { unit: { unit: second } } }
  return { unit: second, handler: handlerOf(second), from: now }
}
