import {
  at,
  date,
  files,
  longText,
  register,
  supervision,
  text,
  unit,
  workingDays,
} from '../../engine/define/index.ts'
import { steward, supervisionOffice, system, unitHead, zoneLeader } from '../shared/roles.ts'

/** A target that has turned red, until whoever answers for it has said what is done about it and the supervision office is content. */
export const cases = register('case', {
  label: '督办件',
  about: '目标亮红灯时由系统开出，也可由督办人员立项；责任单位反馈措施，督办人员核查办结。',
  prefix: 'DB',
  fields: {
    subject: text('督办事项', { required: true }),
    target: text('目标'),
    unit: unit('责任单位', { required: true }),
    finding: longText('亮灯情况', { required: true }),
    basis: text('依据'),
    foundOn: date('发现日期'),
    measures: longText('整改措施'),
    evidence: files('佐证材料'),
    opinion: longText('核查意见'),
  },
  title: 'subject',
  list: ['subject', 'unit', 'foundOn'],
  states: { open: '待反馈', answered: '待核查', closed: '已办结', dropped: '已撤销' },
  start: 'open',
  final: ['closed', 'dropped'],
  create: {
    label: '立项督办',
    by: [supervisionOffice, system],
    asks: ['subject', 'unit', 'finding'],
    offers: ['target', 'basis', 'foundOn'],
  },
  steps: {
    answer: {
      label: '反馈措施',
      from: 'open',
      to: 'answered',
      by: [at(unitHead, 'unit'), at(zoneLeader, 'unit')],
      asks: ['measures'],
      offers: ['evidence'],
      within: workingDays(5),
    },
    close: {
      label: '核查办结',
      from: 'answered',
      to: 'closed',
      by: supervisionOffice,
      asks: ['opinion'],
      notBy: ['answer'],
      within: workingDays(3),
    },
    sendBack: {
      label: '退回重办',
      from: 'answered',
      to: 'open',
      by: supervisionOffice,
      reason: 'text',
      back: 'return',
    },
    assign: {
      label: '改派',
      from: 'open',
      to: 'same',
      by: supervisionOffice,
      asks: ['unit'],
      aside: true,
    },
    drop: {
      label: '撤销',
      from: ['open', 'answered'],
      to: 'dropped',
      by: supervisionOffice,
      reason: 'text',
      aside: true,
    },
  },
  read: [supervisionOffice, steward, zoneLeader, at(unitHead, 'unit')],
})

/** A red target opens a case: what turned red, why, by which document, and on which day. */
export const redTargets = supervision(cases, {
  link: 'target',
  gives: { subject: 'label', unit: 'unit', finding: 'why', basis: 'source', foundOn: 'day' },
})
