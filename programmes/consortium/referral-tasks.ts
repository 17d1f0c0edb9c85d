import { at, choice, date, integer, longText, ref, register } from '../../engine/define/index.ts'
import { system, text, unit, yesNo } from '../../engine/define/index.ts'
import { limitUnitNames } from '../shared/limit-units.ts'
import { clinician } from '../shared/roles.ts'
import { taskReasons } from './codes.ts'
import { members } from './members.ts'
import { sentReferrals } from './referral-openings.ts'
import { answerSteps, visitSteps } from './referral-task-steps.ts'
import { personal } from './patient.ts'
import { referrals } from './referrals.ts'

/** What the receiver does: looks, answers, sees the patient come, and sends them back with the next treatment. Time closes none of it. */
export const referralTasks = register('referralTask', {
  label: '接诊办理',
  about: '接收方对一张转诊单的办理：查看、答复、到诊、回转；任何一步都不会因时间而自行关闭。',
  prefix: 'ZZJZ',
  fields: {
    patient: text('患者姓名', personal),
    referral: ref('转诊单', referrals, { required: true }),
    direction: choice('方向', { up: '上转', down: '下转' }),
    emergency: yesNo('急诊'),
    receiver: ref('接收单位', members),
    unit: unit('接收方'),
    sender: unit('转出方'),
    sentOn: date('发出日'),
    limitAmount: integer('查看时限', { min: 1 }),
    limitUnit: choice('时限单位', limitUnitNames),
    department: text('科室'),
    visitOn: date('预约就诊日'),
    physician: text('接诊医生'),
    arrivedOn: date('到诊日'),
    diagnosis: longText('诊断结果', personal),
    results: longText('主要检查结果', personal),
    treatment: longText('治疗经过', personal),
    next: longText('下一步治疗方案及康复建议', personal),
  },
  title: 'patient',
  list: ['patient', 'direction', 'emergency', 'sender', 'receiver', 'visitOn'],
  lineOf: 'referral',
  states: {
    toSee: '待查看',
    seen: '待答复',
    accepted: '待到诊',
    arrived: '诊治中',
    returned: '已回转',
    declined: '不接收',
    absent: '未到诊',
    dropped: '对方已撤回',
  },
  start: 'toSee',
  funnel: ['toSee', 'seen', 'accepted', 'arrived', 'returned'],
  final: ['returned', 'declined', 'absent', 'dropped'],
  create: {
    label: '收到',
    by: system,
    asks: ['referral'],
    offers: [
      ...(['patient', 'direction', 'emergency', 'receiver', 'unit', 'sender'] as const),
      ...(['sentOn', 'limitAmount', 'limitUnit'] as const),
    ],
  },
  opened: sentReferrals,
  steps: { ...answerSteps, ...visitSteps },
  reasons: taskReasons,
  read: [at(clinician, 'unit'), at(clinician, 'sender')],
})
