import { at, choice, date, integer, ref, register, text, unit } from '../../engine/define/index.ts'
import { consortiumOffice, everybody, registrar } from '../shared/roles.ts'
import { members } from './members.ts'
import { doctors, secondments } from './secondments.ts'

/** One session at a member: planned for all to see, then held or not. Who was seen there stays with the clinic; only how many is counted. */
export const sessions = register('session', {
  label: '坐诊',
  about: '谁在哪里、哪天坐诊；计划和实际分开记，不含任何就诊人信息。',
  prefix: 'YLTZ',
  fields: {
    name: text('门诊', { required: true }),
    secondment: ref('下派', secondments, { required: true }),
    doctor: ref('医生', doctors),
    member: ref('地点', members),
    unit: unit('单位'),
    heldOn: date('日期', { required: true }),
    half: choice('时段', { morning: '上午', afternoon: '下午' }, { required: true }),
    room: text('诊室'),
    visits: integer('接诊人次', { min: 0, unit: '人次' }),
  },
  title: 'name',
  list: ['heldOn', 'half', 'member', 'doctor', 'room'],
  lineOf: 'secondment',
  roster: { rows: 'member', day: 'heldOn', shows: ['half', 'doctor', 'room'] },
  states: { planned: '计划', held: '已坐诊', dropped: '未坐诊' },
  start: 'planned',
  final: ['held', 'dropped'],
  unique: { once: ['secondment', 'heldOn', 'half'] },
  rules: {
    during: {
      label: '坐诊日在下派期间',
      holds: (s) => s.heldOn.onOrAfter(s.secondment.from),
    },
    within: {
      label: '坐诊日不晚于下派结束日',
      holds: (s) => s.heldOn.onOrBefore(s.secondment.until),
    },
  },
  create: {
    label: '排班',
    by: consortiumOffice,
    asks: ['name', 'secondment', 'heldOn', 'half'],
    offers: ['room'],
    copies: {
      doctor: (s) => s.secondment.doctor,
      member: (s) => s.secondment.member,
      unit: (s) => s.secondment.unit,
    },
  },
  steps: {
    hold: {
      label: '已坐诊',
      from: 'planned',
      to: 'held',
      by: at(registrar, 'unit'),
      asks: ['visits'],
    },
    drop: {
      label: '未坐诊',
      from: 'planned',
      to: 'dropped',
      by: at(registrar, 'unit'),
      reason: ['leave', 'recalled', 'noPatients', 'moved'],
      aside: true,
    },
    move: {
      label: '调整',
      from: 'planned',
      to: 'same',
      by: consortiumOffice,
      offers: ['heldOn', 'half', 'room'],
      reason: 'text',
      aside: true,
    },
  },
  reasons: {
    leave: '医生请假',
    recalled: '牵头医院召回',
    noPatients: '无人预约，改作下乡',
    moved: '改期另排',
  },
  read: everybody,
})
