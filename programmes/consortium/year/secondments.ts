import type { Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { randomOf } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import type { PostCode } from '../../shared/posts.ts'
import type { ClinicCode } from '../../shared/units.ts'
import { dateOf, type Minute, startOfDay } from '../../shared/work-time.ts'
import { memberKey } from '../facts.ts'
import { doctors, secondments } from '../secondments.ts'
import { sessions } from '../sessions.ts'

interface Seconded {
  readonly name: string
  readonly rank: 'attending' | 'deputy' | 'chief'
  readonly specialty: string
  readonly clinic: ClinicCode
  readonly registrar: PostCode
}
const seconded: readonly Seconded[] = [
  {
    name: '柳青（示例）',
    rank: 'deputy',
    specialty: '心血管内科',
    clinic: 'clinicLiwan',
    registrar: 'registrarLiwan',
  },
  {
    name: '乔木（示例）',
    rank: 'attending',
    specialty: '内分泌科',
    clinic: 'clinicWenchang',
    registrar: 'registrarWenchang',
  },
  {
    name: '江岚（示例）',
    rank: 'chief',
    specialty: '妇产科',
    clinic: 'clinicYangmiao',
    registrar: 'registrarYangmiao',
  },
  {
    name: '方正（示例）',
    rank: 'deputy',
    specialty: '儿科',
    clinic: 'clinicSujiazuo',
    registrar: 'registrarSujiazuo',
  },
]

const made = { source: null, synthetic: true } as const
const by = 'consortiumOffice'
const morning = (today: number, ago: number): Minute => startOfDay(today - ago) + 9 * 60

/** Sessions of one doctor: one a week for sixteen weeks, and two that are still to come. */
const weeks = 18

function sessionStory(one: Seconded, index: number, week: number, today: number): Story {
  const ago = (16 - week) * 7 - index - 1
  const random = randomOf(index * 100 + week)
  const life: Planned<typeof sessions>[] = [
    {
      step: 'create',
      by,
      minute: morning(today, ago + 21),
      values: {
        name: `${one.specialty}专家门诊`,
        secondment: { entry: `consortium/year/secondment/${one.clinic}` },
        heldOn: dateOf(startOfDay(today - ago)),
        half: week % 3 === 2 ? 'afternoon' : 'morning',
        room: `${index + 1}号诊室`,
      },
    },
  ]
  if (week % 9 === 5)
    life.push({ step: 'drop', by: one.registrar, minute: morning(today, ago), reasonCode: 'leave' })
  else if (week !== 13)
    life.push({
      step: 'hold',
      by: one.registrar,
      minute: morning(today, ago) + 8 * 60,
      values: { visits: random.between(4, 26) },
    })
  const key = `consortium/year/session/${one.clinic}/${week + 1}`
  return story(sessions, { ...made, key, told: toldUntil(life, startOfDay(today)) })
}

/** Doctors of the head hospital at the four members, with a session a week. */
export function* secondmentYear(today: number): Generator<Story> {
  for (const [index, one] of seconded.entries()) {
    const doctor = `consortium/year/doctor/${one.clinic}`
    const { name, rank, specialty } = one
    yield story(doctors, {
      ...made,
      key: doctor,
      told: toldUntil(
        [
          {
            step: 'create',
            by,
            minute: morning(today, 160),
            values: { name, rank, specialty, member: { entry: memberKey('hospital') } },
          },
        ],
        startOfDay(today),
      ),
    })
    yield story(secondments, {
      ...made,
      key: `consortium/year/secondment/${one.clinic}`,
      told: toldUntil(
        [
          {
            step: 'create',
            by,
            minute: morning(today, 155),
            values: {
              name: `${specialty}下派`,
              doctor: { entry: doctor },
              member: { entry: memberKey(one.clinic) },
              from: dateOf(startOfDay(today - 150)),
              until: dateOf(startOfDay(today + 120)),
            },
          },
          { step: 'begin', by: one.registrar, minute: morning(today, 149) },
        ],
        startOfDay(today),
      ),
    })
    for (let week = 0; week < weeks; week += 1) yield sessionStory(one, index, week, today)
  }
}
