import type { Story } from '../../../engine/define/index.ts'
import type { Planned } from '../../shared/life.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, stampOf, startOfDay } from '../../shared/work-time.ts'
import { pregnancies } from '../pregnancies.ts'
import { prenatal } from '../prenatal.ts'
import { followedUp, goesOn } from './lives.ts'
import { clinicKey, daysAgo, type Place, placeAt } from './places.ts'
import { eligibleCount, womanKey } from './women.ts'

const pregnancyCount = 24

interface Expecting {
  readonly index: number
  readonly key: string
  readonly at: Place
  /** Days before today on which the last period was. */
  readonly ago: number
}

/** Most are sampled in time; three are at risk, one declines, one comes too late, two are not entitled. */
function screened({ index, key, at, ago }: Expecting, today: number): Story[] {
  const by = at.doctor
  const atRisk = index % 8 === 2
  const life: Planned<typeof prenatal>[] = []
  if (index === 5)
    life.push({
      step: 'decline',
      by: at.registrar,
      minute: daysAgo(today, ago - 80),
      reason: '本人签字拒绝（示例）',
    })
  else if (index === 9)
    life.push({
      step: 'miss',
      by: at.registrar,
      minute: daysAgo(today, ago - 80),
      reasonCode: 'movedAway',
    })
  else if (index < 21) {
    const sampled = daysAgo(today, ago - 115 - (index % 20))
    life.push({ step: 'sample', by, minute: sampled, values: { sampledOn: dateOf(sampled) } })
    life.push({
      step: atRisk ? 'findHigh' : 'findLow',
      by,
      minute: daysAgo(today, ago - 128 - (index % 20), 120),
      values: atRisk
        ? { riskT21: 180, riskT18: 5200, mom: '1.02', finding: 't21' }
        : { riskT21: 2400 + index * 100, riskT18: 9000, mom: '0.98' },
    })
  }
  const found = { key: `${key}/prenatal`, at, ago: ago - 129 - (index % 20) }
  return [
    ...goesOn(prenatal, `${key}/prenatal`, life, today),
    ...(atRisk
      ? followedUp({ ...found, ending: index === 10 ? 'refused' : 'done' }, randomOf(index), today)
      : []),
  ]
}

/** Pregnancies of the made-up year with their free screening. */
export function* pregnancyYear(today: number): Generator<Story> {
  for (let index = 0; index < pregnancyCount; index += 1) {
    const at = placeAt(index)
    const ago = 380 - index * 9
    const key = `screening/year/pregnancy/${index + 1}`
    const registered = daysAgo(today, ago - 60)
    const entitled = index < 22
    yield story(pregnancies, {
      key,
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: at.registrar,
          at: stampOf(registered),
          values: {
            woman: { entry: womanKey(eligibleCount + index) },
            lastPeriod: dateOf(startOfDay(today - ago)),
            registeredOn: dateOf(registered),
            localHousehold: entitled,
            ...(!entitled && { residentSince: dateOf(registered - 90 * 1440) }),
            clinic: { entry: clinicKey(at) },
          },
        },
      ],
    })
    if (entitled) yield* screened({ index, key, at, ago }, today)
  }
}
