import type { Story } from '../../../engine/define/index.ts'
import type { Planned } from '../../shared/life.ts'
import { type Random, randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, stampOf, startOfDay } from '../../shared/work-time.ts'
import { births } from '../births.ts'
import { blood } from '../blood.ts'
import { hearing } from '../hearing.ts'
import { type Ending, followedUp, goesOn } from './lives.ts'
import { clinicKey, daysAgo, type Place, placeAt } from './places.ts'
import { eligibleCount, nameOf, womanKey, womenCount } from './women.ts'

/** Births of the made-up year; the last two are too recent to have been screened. */
const birthCount = 40
const lastScreened = birthCount - 2

interface Baby {
  readonly index: number
  readonly key: string
  readonly at: Place
  readonly ago: number
  readonly random: Random
}

const mothers = womenCount - eligibleCount
const motherOf = (index: number): number => eligibleCount + (index % mothers)

const suspectedOf = (index: number): boolean => index % 9 === 4

/** One baby in nine is suspected, one declines, one has moved away; the others are negative. */
function bloodLife({ index, at, ago, random }: Baby, today: number): Planned<typeof blood>[] {
  const by = at.doctor
  const desk = at.registrar
  if (index === 11)
    return [
      {
        step: 'decline',
        by: desk,
        minute: daysAgo(today, ago - 3),
        reason: '监护人签字拒绝（示例）',
      },
    ]
  if (index === 17)
    return [{ step: 'miss', by: desk, minute: daysAgo(today, ago - 9), reasonCode: 'movedAway' }]
  if (index >= lastScreened) return []
  const suspected = suspectedOf(index)
  const collected = daysAgo(today, ago - 4)
  const card = `EX${String(index + 1).padStart(6, '0')}`
  const values = suspected
    ? { tsh: '18.60', phe: '1.10', finding: 'ch' }
    : { tsh: `${random.between(1, 8)}.20`, phe: '1.05' }
  return [
    {
      step: 'collect',
      by,
      minute: collected + 30,
      values: { card, collectedAt: stampOf(collected), spots: 3 },
    },
    { step: suspected ? 'recall' : 'pass', by, minute: daysAgo(today, ago - 7, 200), values },
    ...(suspected && index < 20
      ? [
          {
            step: 'exclude',
            by,
            minute: daysAgo(today, ago - 16, 200),
            values: { tsh: '6.40', phe: '1.00' },
          } as const,
        ]
      : []),
  ]
}

function bloodOf(baby: Baby, today: number): Story[] {
  const { index, at, ago, random } = baby
  const key = `${baby.key}/blood`
  const endings: readonly Ending[] = ['done', 'refused', 'done', 'informed']
  const ending = endings[Math.floor(index / 9) % endings.length] ?? 'done'
  return [
    ...goesOn(blood, key, bloodLife(baby, today), today),
    ...(suspectedOf(index) ? followedUp({ key, at, ago: ago - 8, ending }, random, today) : []),
  ]
}

function hearingOf({ index, key, at, ago, random }: Baby, today: number): Story[] {
  const by = at.doctor
  const failed = index % 8 === 3
  const first = daysAgo(today, ago - 3, 120)
  const second = daysAgo(today, Math.max(ago - 33, 2), 120)
  const life: Planned<typeof hearing>[] = []
  if (index % 13 === 12)
    life.push({
      step: 'decline',
      by: at.registrar,
      minute: first,
      reason: '监护人签字拒绝（示例）',
    })
  else if (index < lastScreened)
    life.push({
      step: failed ? 'failFirst' : 'pass',
      by,
      minute: first,
      values: { firstOn: dateOf(first), ...(failed && { failed: 'left' }) },
    })
  const again = failed && index < lastScreened && ago > 60
  if (again && index % 13 !== 12)
    life.push({ step: 'passSecond', by, minute: second, values: { secondOn: dateOf(second) } })
  const screened = failed && index < lastScreened && index % 13 !== 12
  const ending: Ending = again ? (index === 3 ? 'unreachable' : 'done') : 'nothing'
  return [
    ...goesOn(hearing, `${key}/hearing`, life, today),
    ...(screened
      ? followedUp({ key: `${key}/hearing`, at, ago: ago - 4, ending }, random, today)
      : []),
  ]
}

/** Births of the made-up year, each with its two screenings and what followed. */
export function* newbornYear(today: number): Generator<Story> {
  for (let index = 0; index < birthCount; index += 1) {
    const ago = 340 - index * 8
    const at = placeAt(index)
    const key = `screening/year/birth/${index + 1}`
    const random = randomOf(9_000 + index)
    const born = startOfDay(today - ago) + random.between(0, 1400)
    const mother = motherOf(index)
    yield story(births, {
      key,
      source: null,
      synthetic: true,
      told: [
        {
          step: 'create',
          by: at.registrar,
          at: stampOf(daysAgo(today, ago - 1)),
          values: {
            name: `${nameOf(mother)}之子女`,
            mother: { entry: womanKey(mother) },
            deliveredOn: dateOf(born),
            bornAt: stampOf(born),
            birthOrder: 1,
            clinic: { entry: clinicKey(at) },
          },
        },
      ],
    })
    const baby = { index, key, at, ago, random }
    yield* bloodOf(baby, today)
    yield* hearingOf(baby, today)
  }
}
