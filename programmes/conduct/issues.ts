import { dayOfStep, register, workingDays } from '../../engine/define/index.ts'
import { campaignOfficer, system } from '../shared/roles.ts'
import { fields } from './issue-fields.ts'
import { listed } from './issue-openings.ts'
import { accepts, listers, overseers, speakers } from './who.ts'

/** A problem of a unit's conduct: listed, given its measures, put right by the unit, accepted one by one, struck off. */
export const issues = register('issue', {
  label: '问题清单',
  about: '各单位查摆和被查出的问题：列出措施、限期整改、活动办逐项验收、销号。',
  prefix: 'WQ',
  fields,
  title: 'summary',
  list: ['summary', 'unit', 'kind', 'source', 'days'],
  states: {
    listed: '待定措施',
    mending: '整改中',
    mended: '待验收',
    struckOff: '已销号',
    voided: '作废',
  },
  start: 'listed',
  final: ['struckOff', 'voided'],
  unique: { linkedOnce: ['problem'] },
  create: {
    label: '列入清单',
    by: [...listers, system],
    asks: ['summary', 'unit', 'kind', 'source'],
    offers: ['phase', 'problem', 'tip'],
  },
  opened: listed,
  steps: {
    plan: {
      label: '定措施',
      from: 'listed',
      to: 'mending',
      by: speakers,
      asks: ['measures', 'days'],
      sets: { limitUnit: 'workingDays' },
      within: workingDays(5),
    },
    finish: {
      label: '报整改完成',
      from: 'mending',
      to: 'mended',
      by: speakers,
      asks: ['result'],
      offers: ['evidence'],
      within: {
        limit: { amountIn: 'days', unitIn: 'limitUnit' },
        runsIn: ['mending'],
        restartsOn: ['rework', 'sendBackForShow'],
      },
    },
    strikeOff: {
      label: '验收销号',
      from: 'mended',
      to: 'struckOff',
      by: accepts,
      asks: ['finding'],
      sets: { acceptedOn: dayOfStep },
      notBy: ['finish'],
      within: workingDays(3),
    },
    rework: {
      label: '返工',
      from: 'mended',
      to: 'mending',
      by: accepts,
      reason: ['notDone', 'poorQuality', 'noEvidence'],
      back: 'rework',
    },
    sendBackForShow: {
      label: '敷衍整改退回',
      from: 'mended',
      to: 'mending',
      by: accepts,
      reason: ['forShow', 'copied', 'empty'],
      back: 'rework',
    },
    correct: {
      label: '更正',
      from: ['listed', 'mending'],
      to: 'same',
      by: campaignOfficer,
      offers: ['summary', 'kind', 'phase'],
      aside: true,
    },
    void: {
      label: '作废',
      from: ['listed', 'mending'],
      to: 'voided',
      by: campaignOfficer,
      reason: 'text',
      // What was listed by mistake can be listed again: the problem of city upkeep is let go and no longer says that it is on the list.
      sets: { problem: null },
      marks: { through: 'problem', sets: { referredOn: null } },
      aside: true,
    },
  },
  reasons: {
    notDone: '未整改到位',
    poorQuality: '整改质量不高',
    noEvidence: '佐证不足',
    forShow: '敷衍应付',
    copied: '照抄照搬',
    empty: '泛泛而谈、言而无物',
  },
  views: {
    selfFound: { label: '单位自查', where: (i) => i.source.is('self') },
    forShow: { label: '曾因敷衍退回', where: (i) => i.times('sendBackForShow').atLeast(1) },
    linked: { label: '来自环境城管', where: (i) => i.problem.known() },
  },
  read: [...overseers, ...speakers],
})
