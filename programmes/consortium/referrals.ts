import { all, actingUnit, any, at, choice } from '../../engine/define/index.ts'
import { ref, register, unit, yesNo } from '../../engine/define/index.ts'
import { clinician } from '../shared/roles.ts'
import { criteria, reasonsToWithdraw } from './codes.ts'
import { members } from './members.ts'
import { more, patientFields, personal } from './patient.ts'

/**
 * What is asked: that a patient be seen elsewhere. What the other side does with it is a register of its own (referralTask), because asked and done
 * are two facts. An emergency needs a name and a receiver, nothing else; the rest is added afterwards.
 */
export const referrals = register('referral', {
  label: '转诊单',
  about: '上转、下转的请求：谁因为什么转给谁。急诊只需姓名和接收单位，其余事后补录。',
  prefix: 'ZZ',
  fields: {
    ...patientFields,
    direction: choice('方向', { up: '上转', down: '下转' }, { required: true }),
    emergency: yesNo('急诊', { required: true }),
    receiver: ref('接收单位', members, { required: true }),
    unit: unit('接收方'),
    sender: unit('转出方'),
    criterion: choice('转诊指征', criteria, personal),
    consent: yesNo('患者或家属已知情同意'),
    answer: choice('对方办理', { declined: '不接收', absent: '未到诊', returned: '已回转' }),
  },
  title: 'patient',
  list: ['patient', 'direction', 'emergency', 'receiver', 'sender', 'answer'],
  states: { sent: '已发出', closed: '已闭环', withdrawn: '已撤回' },
  start: 'sent',
  final: ['closed', 'withdrawn'],
  rules: {
    upward: {
      label: '上转由基层转牵头医院，下转由牵头医院转基层',
      holds: (r) =>
        any(
          all(r.direction.is('up'), r.receiver.part.is('head')),
          all(r.direction.is('down'), r.receiver.part.is('member')),
        ),
    },
    founded: {
      label: '非急诊须有指征、初步印象和知情同意',
      holds: (r) =>
        any(
          r.emergency.isTrue(),
          all(r.criterion.known(), r.impression.known(), r.consent.isTrue()),
        ),
    },
  },
  create: {
    label: '发出转诊',
    by: clinician,
    asks: ['patient', 'direction', 'emergency', 'receiver'],
    offers: more,
    sets: { sender: actingUnit },
    copies: { unit: (r) => r.receiver.unit },
  },
  steps: {
    complete: {
      label: '补录',
      from: 'sent',
      to: 'same',
      by: at(clinician, 'sender'),
      offers: more,
      aside: true,
    },
    resend: {
      label: '改送',
      from: 'sent',
      to: 'same',
      by: at(clinician, 'sender'),
      asks: ['receiver'],
      when: (r) => r.answer.oneOf(['declined', 'absent']),
      sets: { answer: null },
      copies: { unit: (r) => r.receiver.unit },
    },
    close: {
      label: '接续治疗，闭环',
      from: 'sent',
      to: 'closed',
      by: at(clinician, 'sender'),
      when: (r) => r.answer.is('returned'),
    },
    withdraw: {
      label: '撤回',
      from: 'sent',
      to: 'withdrawn',
      by: at(clinician, 'sender'),
      reason: reasonsToWithdraw,
      aside: true,
    },
  },
  reasons: {
    elsewhere: '患者自行去了别处',
    unwilling: '患者或家属不愿转诊',
    better: '病情好转',
    died: '患者死亡',
    mistaken: '填写有误',
  },
  read: [at(clinician, 'sender'), at(clinician, 'unit')],
})
