import type { AnyRegister, Story } from '../../../engine/define/index.ts'
import { type Planned, toldUntil } from '../../shared/life.ts'
import { type Random } from '../../shared/random.ts'
import { story } from '../../shared/story.ts'
import { dateOf, type Minute, startOfDay } from '../../shared/work-time.ts'
import { followUps } from '../follow-ups.ts'
import { daysAgo, type Place } from './places.ts'

/** How an entry that another story opened went on. A life that has not gone on yet has no story. */
export const goesOn = <R extends AnyRegister>(
  register: R,
  key: string,
  life: readonly Planned<R>[],
  today: number,
): Story[] =>
  life.length === 0
    ? []
    : [
        story(register, {
          key,
          source: null,
          synthetic: true,
          opened: true,
          told: toldUntil(life, startOfDay(today)),
        }),
      ]

export type Ending = 'done' | 'refused' | 'unreachable' | 'informed' | 'nothing'

interface Positive {
  readonly key: string
  readonly at: Place
  /** Days before today on which the result was found. */
  readonly ago: number
  readonly ending: Ending
  /** Which of the obligations that the entry opened; the first when left out. */
  readonly nth?: number
}

const outcomes = ['已按约到诊，结果见检查记录（示例）', '已到上级机构就诊（示例）'] as const

const contactOn = (minute: Minute, attempts: number) => ({
  contactedOn: dateOf(minute),
  way: attempts === 1 ? 'phone' : 'visit',
  attempts,
})

/** How a positive was followed up: informed, called back, and closed by an action or with a reason; or still open. */
export function followedUp(
  { key, at, ago, ending, nth = 1 }: Positive,
  random: Random,
  today: number,
): Story[] {
  const by = at.failsafe
  const on = (after: number): Minute => daysAgo(today, Math.max(ago - after, 1), 90)
  const contact = (after: number, attempts: number) => contactOn(on(after), attempts)
  const values = contact(1, 1)
  const informed: Planned<typeof followUps> = { step: 'inform', by, minute: on(1), values }
  const endings: Record<Ending, readonly Planned<typeof followUps>[]> = {
    nothing: [],
    informed: [informed],
    done: [
      informed,
      {
        step: 'complete',
        by,
        minute: on(5),
        values: {
          doneOn: dateOf(on(5)),
          place: '河南理工大学第一附属医院',
          outcome: random.pick(outcomes),
        },
      },
    ],
    refused: [
      informed,
      {
        step: 'documentNotDone',
        by,
        minute: on(4),
        reasonCode: 'refused',
        reason: '签署拒绝书（示例）',
      },
    ],
    unreachable: [
      informed,
      { step: 'contact', by, minute: on(3), values: contact(3, 2) },
      { step: 'contact', by, minute: on(6), values: contact(6, 3) },
      { step: 'giveUp', by, minute: on(7), reasonCode: 'unreachable' },
    ],
  }
  return goesOn(
    followUps,
    nth === 1 ? `${key}/followUp` : `${key}/followUp/${nth}`,
    endings[ending],
    today,
  )
}
