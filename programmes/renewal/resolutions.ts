import { at, choice, date, longText, register, text, unit } from '../../engine/define/index.ts'
import { everybody, projectOfficer, unitHead } from '../shared/roles.ts'

/** What a meeting on renewal resolved, until whoever was charged with it has done it and the renewal office has seen it. */
export const resolutions = register('resolution', {
  label: '会议议定事项',
  about: '推进会议定的事项，逐项办结。',
  prefix: 'HY',
  fields: {
    what: text('事项', { required: true }),
    topic: choice(
      '议题',
      {
        starts: '项目开工',
        site: '现场管理',
        funds: '资金管理',
        financing: '融资',
        approvals: '手续办理',
        nextYear: '下年度准备',
      },
      { required: true },
    ),
    metOn: date('会议日期', { required: true }),
    unit: unit('责任单位', { required: true, unitKinds: ['department'] }),
    result: longText('办理结果'),
  },
  title: 'what',
  list: ['what', 'topic', 'metOn', 'unit'],
  states: { open: '办理中', done: '待确认', closed: '已办结' },
  start: 'open',
  final: ['closed'],
  create: { label: '登记', by: projectOfficer, asks: ['what', 'topic', 'metOn', 'unit'] },
  steps: {
    report: {
      label: '报办结',
      from: 'open',
      to: 'done',
      by: projectOfficer,
      asks: ['result'],
    },
    close: { label: '确认办结', from: 'done', to: 'closed', by: at(unitHead, 'unit') },
    sendBack: {
      label: '退回',
      from: 'done',
      to: 'open',
      by: at(unitHead, 'unit'),
      reason: 'text',
      back: 'rework',
    },
  },
  read: everybody,
})
