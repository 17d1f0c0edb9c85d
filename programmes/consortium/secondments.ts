import { at, choice, date, list, ref, register, text, unit } from '../../engine/define/index.ts'
import { consortiumOffice, everybody, registrar } from '../shared/roles.ts'
import { members } from './members.ts'

const ranks = {
  resident: '住院医师',
  attending: '主治医师',
  deputy: '副主任医师',
  chief: '主任医师',
} as const

/** Doctors who are sent down. What is here is public: a resident chooses by it whom to see. Nothing private of a doctor is kept. */
export const doctors = list('doctor', {
  label: '下派医生',
  about: '由牵头医院下派到基层坐诊的医生；居民据此选择。',
  prefix: 'YLTD',
  fields: {
    name: text('姓名', { required: true }),
    rank: choice('职称', ranks, { required: true }),
    specialty: text('专长', { required: true }),
    member: ref('所在单位', members, { required: true }),
  },
  title: 'name',
  list: ['name', 'rank', 'specialty', 'member'],
  by: consortiumOffice,
  read: everybody,
})

/** A doctor's time at a member: from when to when. The duty sessions are its lines. */
export const secondments = register('secondment', {
  label: '下派',
  about: '哪位医生下派到哪个成员单位，从哪天到哪天。',
  prefix: 'YLTP',
  fields: {
    name: text('说明', { required: true }),
    doctor: ref('医生', doctors, { required: true }),
    member: ref('去往', members, { required: true }),
    unit: unit('去往单位'),
    from: date('开始日', { required: true }),
    until: date('结束日', { required: true }),
  },
  title: 'name',
  list: ['doctor', 'member', 'from', 'until'],
  states: { planned: '待到岗', serving: '在岗', ended: '已结束', cancelled: '已取消' },
  start: 'planned',
  final: ['ended', 'cancelled'],
  rules: { order: { label: '结束日不早于开始日', holds: (s) => s.until.onOrAfter(s.from) } },
  create: {
    label: '安排',
    by: consortiumOffice,
    asks: ['name', 'doctor', 'member', 'from', 'until'],
    copies: { unit: (s) => s.member.unit },
  },
  steps: {
    begin: { label: '到岗', from: 'planned', to: 'serving', by: at(registrar, 'unit') },
    extend: {
      label: '延长',
      from: 'serving',
      to: 'same',
      by: consortiumOffice,
      asks: ['until'],
      aside: true,
    },
    end: { label: '期满结束', from: 'serving', to: 'ended', by: consortiumOffice },
    cancel: {
      label: '取消',
      from: ['planned', 'serving'],
      to: 'cancelled',
      by: consortiumOffice,
      reason: 'text',
      aside: true,
    },
  },
  read: everybody,
})
