import { at, longText, ref, register, unit, workingDays } from '../../../engine/define/index.ts'
import {
  contractor,
  evaluator,
  handler,
  steward,
  supervisionOffice,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { problems } from './problem.ts'

/**
 * A unit says that its lateness should not count. Only after the strike-off, only when late, once, decided by two reviewers. When upheld,
 * the problem is exempt from the rates; that it was late stays on the ledger.
 */
export const appeals = register('appeal', {
  label: '申诉',
  about: '责任单位对超期计分的申诉，两人先后审核。成立的不计分，超期事实保留。',
  prefix: 'SS',
  fields: {
    ground: longText('申诉理由', { required: true }),
    problem: ref('问题', problems, { required: true }),
    unit: unit('申诉单位'),
    firstOpinion: longText('初审意见'),
    secondOpinion: longText('复审意见'),
  },
  title: 'ground',
  list: ['problem', 'unit', 'ground'],
  states: { lodged: '待初审', reviewed: '待复审', upheld: '申诉成立', rejected: '申诉不成立' },
  start: 'lodged',
  final: ['upheld', 'rejected'],
  unique: { once: ['problem'] },
  create: {
    label: '申诉',
    by: [
      { who: handler, where: (a, me) => a.problem.unit.within(me.unit) },
      { who: contractor, where: (a, me) => a.problem.unit.within(me.unit) },
      { who: unitHead, where: (a, me) => a.problem.unit.within(me.unit) },
    ],
    asks: ['problem', 'ground'],
    copies: { unit: (a) => a.problem.unit },
  },
  steps: {
    review: {
      label: '初审',
      from: 'lodged',
      to: 'reviewed',
      by: evaluator,
      asks: ['firstOpinion'],
      within: workingDays(3),
    },
    uphold: {
      label: '复审成立',
      from: 'reviewed',
      to: 'upheld',
      by: evaluator,
      asks: ['secondOpinion'],
      notBy: ['review'],
      marks: { through: 'problem', sets: { exempt: true } },
      within: workingDays(3),
    },
    reject: {
      label: '复审不成立',
      from: 'reviewed',
      to: 'rejected',
      by: evaluator,
      asks: ['secondOpinion'],
      notBy: ['review'],
    },
  },
  rules: {
    struckOff: { label: '问题销号后才能申诉', holds: (a) => a.problem.state.is('struckOff') },
    late: {
      label: '只有超期反馈的问题才能申诉',
      holds: (a) => a.problem.done('feedback').after(a.problem.due('feedback')),
    },
  },
  read: [
    evaluator,
    supervisionOffice,
    zoneLeader,
    steward,
    at(handler, 'unit'),
    at(contractor, 'unit'),
    at(unitHead, 'unit'),
  ],
})
