import { dayOfStep, type Me, type NumberValue, type PostValue } from '../../engine/define/index.ts'
import { failsafeOfficer, healthOffice } from '../shared/roles.ts'

/** Whoever holds the post that answers for it, or stands in as its deputy. */
const owner = {
  who: failsafeOfficer,
  where: (f: { readonly owner: PostValue }, me: Me) => f.owner.is(me.post),
} as const
const still = ['open', 'informed'] as const

export const notDoneReasons = {
  refused: '本人或监护人书面拒绝',
  died: '死亡',
  movedAway: '迁出，已书面移交',
  unfit: '医学原因不宜，医生签字',
  unreachable: '三次以上联系未果，有记录',
} as const
export const notDoneReasonsEn = {
  refused: 'Refused in writing',
  died: 'Died',
  movedAway: 'Moved away, handed over in writing',
  unfit: 'Medically not advisable, signed by a doctor',
  unreachable: 'Not reached in three attempts or more, on record',
} as const

export const followUpRules = {
  threeAttempts: {
    label: '已有三次以上联系记录',
    holds: (f: { readonly attempts: NumberValue }) => f.attempts.atLeast(3),
  },
} as const
export const followUpRulesEn = { threeAttempts: 'Three attempts or more are on record' } as const

/** A positive is informed and called back until it is done or documented. Only the owner closes it; ownership is handed over, never dropped. */
export const followUpSteps = {
  inform: {
    label: '告知本人',
    from: 'open',
    to: 'informed',
    by: owner,
    asks: ['contactedOn', 'way', 'attempts'],
  },
  contact: {
    label: '再次联系',
    from: still,
    to: 'same',
    by: owner,
    asks: ['contactedOn', 'way', 'attempts'],
    aside: true,
  },
  complete: {
    label: '已落实',
    from: still,
    to: 'done',
    by: owner,
    asks: ['doneOn', 'place', 'outcome'],
    sets: { closedOn: dayOfStep },
    within: { limit: { amountIn: 'limitAmount', unitIn: 'limitUnit' }, runsIn: still },
  },
  documentNotDone: {
    label: '未做，写明依据',
    from: still,
    to: 'notDone',
    by: owner,
    reason: ['refused', 'died', 'movedAway', 'unfit'],
    sets: { closedOn: dayOfStep },
    aside: true,
  },
  giveUp: {
    label: '三次联系未果',
    from: still,
    to: 'notDone',
    by: owner,
    reason: ['unreachable'],
    needs: ['threeAttempts'],
    sets: { closedOn: dayOfStep },
    aside: true,
  },
  handOver: {
    label: '移交责任岗位',
    from: still,
    to: 'same',
    by: [owner, healthOffice],
    asks: ['owner', 'unit'],
    reason: 'text',
    aside: true,
  },
  reopen: {
    label: '重新打开',
    from: ['done', 'notDone'],
    to: 'open',
    by: healthOffice,
    reason: 'text',
    sets: { closedOn: null },
    aside: true,
  },
} as const
