import {
  actingPerson,
  longText,
  own,
  person,
  register,
  text,
  workingDays,
} from '../../engine/define/index.ts'
import { everybody, steward, supervisionOffice, zoneLeader } from '../shared/roles.ts'

/** What anybody at work thinks should be better, and the answer to it. Software for officials must offer this (国办函〔2026〕12号). */
export const suggestions = register('suggestion', {
  label: '意见建议',
  about: '每个人都可以对台账和工作提意见，每条意见都有答复。',
  prefix: 'YJ',
  fields: {
    subject: text('主题', { required: true }),
    words: longText('意见', { required: true }),
    author: person('提出人'),
    answer: longText('答复'),
  },
  title: 'subject',
  list: ['subject', 'author'],
  states: { open: '待答复', answered: '已答复' },
  start: 'open',
  final: ['answered'],
  create: {
    label: '提意见',
    by: everybody,
    asks: ['subject', 'words'],
    sets: { author: actingPerson },
  },
  steps: {
    answer: {
      label: '答复',
      from: 'open',
      to: 'answered',
      by: [steward, supervisionOffice],
      asks: ['answer'],
      within: workingDays(5),
    },
    askAgain: {
      label: '追问',
      from: 'answered',
      to: 'open',
      by: everybody.map((role) => own(role, 'author')),
      reason: 'text',
      aside: true,
    },
  },
  read: [steward, supervisionOffice, zoneLeader, ...everybody.map((role) => own(role, 'author'))],
})
