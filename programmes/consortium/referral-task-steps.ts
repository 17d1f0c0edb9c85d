import {
  at,
  type ChoiceValue,
  type UnitValue,
  workingDays,
  type YesNoValue,
} from '../../engine/define/index.ts'
import { clinician } from '../shared/roles.ts'

/** What the steps look at in the task, and through it in the request. */
interface Task {
  readonly emergency: YesNoValue
  readonly receiver: { readonly unit: UnitValue }
  readonly referral: { readonly state: ChoiceValue<'sent' | 'closed' | 'withdrawn'> }
}

const receiver = at(clinician, 'unit')
const answered = (answer: 'declined' | 'absent' | 'returned') =>
  ({ through: 'referral', sets: { answer } }) as const

/** Looking at a request and answering it. */
export const answerSteps = {
  see: {
    label: '查看',
    from: 'toSee',
    to: 'seen',
    by: receiver,
    within: {
      limit: { amountIn: 'limitAmount', unitIn: 'limitUnit' },
      runsIn: ['toSee'],
      restartsOn: ['redirect'],
    },
  },
  accept: {
    label: '接收，安排就诊',
    from: 'seen',
    to: 'accepted',
    by: receiver,
    asks: ['department', 'visitOn'],
    offers: ['physician'],
    within: workingDays(1),
  },
  redirect: {
    label: '转到另一成员单位',
    from: 'seen',
    to: 'toSee',
    by: receiver,
    asks: ['receiver'],
    copies: { unit: (t: Task) => t.receiver.unit },
    reason: ['noBed', 'notOurs', 'otherMember'],
    back: 'return',
  },
  decline: {
    label: '不接收',
    from: 'seen',
    to: 'declined',
    by: receiver,
    reason: ['noBed', 'notOurs', 'incomplete'],
    marks: answered('declined'),
  },
} as const

/** From the patient's arrival to the return slip, and the ways in which nobody comes. */
export const visitSteps = {
  arrive: { label: '到诊', from: 'accepted', to: 'arrived', by: receiver, asks: ['arrivedOn'] },
  arriveAtOnce: {
    label: '急诊直接到诊',
    from: ['toSee', 'seen'],
    to: 'arrived',
    by: receiver,
    asks: ['arrivedOn'],
    when: (t: Task) => t.emergency.isTrue(),
    aside: true,
  },
  missed: {
    label: '未到诊',
    from: 'accepted',
    to: 'absent',
    by: receiver,
    reason: ['unreachable', 'wentElsewhere', 'recovered', 'died'],
    marks: answered('absent'),
    aside: true,
  },
  giveBack: {
    label: '回转',
    from: 'arrived',
    to: 'returned',
    by: receiver,
    asks: ['diagnosis', 'next'],
    offers: ['results', 'treatment'],
    within: workingDays(15),
    marks: answered('returned'),
  },
  drop: {
    label: '对方已撤回',
    from: ['toSee', 'seen', 'accepted'],
    to: 'dropped',
    by: receiver,
    when: (t: Task) => t.referral.state.is('withdrawn'),
  },
} as const
