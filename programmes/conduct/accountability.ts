import {
  choice,
  longText,
  openedBy,
  ref,
  register,
  text,
  unit,
  workingDays,
} from '../../engine/define/index.ts'
import { campaignOfficer, system, zoneLeader } from '../shared/roles.ts'
import { issues } from './issues.ts'
import { overseers, speakers } from './who.ts'

/**
 * Holding to account. Opened by itself when mending is sent back as done for show; the office may also propose it for what is overdue. It is about
 * the unit; no person is scored or ranked (国办函〔2026〕12号).
 */
export const accountability = register('accountability', {
  label: '问责',
  about: '敷衍整改、逾期不改的，提出问责，由区领导审定，通报全区。',
  prefix: 'WZ',
  fields: {
    ground: text('事由', { required: true }),
    issue: ref('问题', issues, { required: true }),
    unit: unit('单位'),
    form: choice('方式', {
      remind: '谈话提醒',
      order: '责令限期整改',
      circular: '通报批评',
      transfer: '移送纪检监察',
    }),
    opinion: longText('审定意见'),
    circularNo: text('通报文号'),
  },
  title: 'ground',
  list: ['ground', 'unit', 'form', 'circularNo'],
  states: { proposed: '待提意见', put: '待审定', decided: '已问责', dropped: '不予问责' },
  start: 'proposed',
  final: ['decided', 'dropped'],
  create: {
    label: '提出',
    by: [campaignOfficer, system],
    asks: ['ground', 'issue'],
    copies: { unit: (a) => a.issue.unit },
  },
  opened: [
    openedBy(issues, { on: ['sendBackForShow'], as: 'issue', gives: { ground: '整改敷衍被退回' } }),
  ],
  steps: {
    put: {
      label: '提交审定',
      from: 'proposed',
      to: 'put',
      by: campaignOfficer,
      asks: ['form'],
      within: workingDays(5),
    },
    decide: {
      label: '审定问责',
      from: 'put',
      to: 'decided',
      by: zoneLeader,
      asks: ['opinion'],
      offers: ['form', 'circularNo'],
      within: workingDays(5),
    },
    drop: { label: '不予问责', from: 'put', to: 'dropped', by: zoneLeader, reason: 'text' },
  },
  read: [...overseers, ...speakers],
})
