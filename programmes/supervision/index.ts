import { count, programme, share } from '../../engine/define/index.ts'
import { localRule, localRuleEn } from '../shared/local-rule.ts'
import { cases } from './cases.ts'

const book = { version: 1, per: 'month', source: localRule } as const

/** 督办: red targets and what is done about them. */
export const supervising = programme('supervision', {
  label: '督办',
  about: '目标亮红灯即开督办件：谁负责、采取什么措施、是否核查办结。',
  registers: [cases],
  indicators: {
    opened: count('督办件数', '件', {
      of: cases,
      on: (c) => c.foundOn,
      by: ['unit'],
      rule: '立项的督办件，按发现日期，撤销的也计。',
      ...book,
    }),
    answeredInTime: share('按期反馈率', {
      of: cases,
      on: (c) => c.due('answer').day(),
      among: (c) => c.state.isNot('dropped'),
      that: (c) => c.inTime('answer'),
      by: ['unit'],
      rule: '分子：五个工作日内反馈措施的。分母：反馈到期的督办件，撤销的除外。时间轴：到期日。',
      ...book,
    }),
  },
  en: {
    label: 'Supervision',
    about:
      'A target that turns red opens a case: who answers, what is done, and whether it helped.',
    registers: {
      case: {
        label: 'Supervision case',
        about:
          'Opened by the ledger when a target turns red, or by the supervision office; the unit answers with its measures, the office closes it.',
        fields: {
          subject: 'Subject',
          target: 'Target',
          unit: 'Responsible unit',
          finding: 'What was found',
          basis: 'Basis',
          foundOn: 'Found on',
          measures: 'Measures',
          evidence: 'Evidence',
          opinion: 'Opinion',
        },
        states: {
          open: 'To be answered',
          answered: 'To be checked',
          closed: 'Closed',
          dropped: 'Dropped',
        },
        create: 'Open a case',
        steps: {
          answer: 'Answer',
          close: 'Close',
          sendBack: 'Send back',
          assign: 'Assign to another unit',
          drop: 'Drop',
        },
      },
    },
    indicators: {
      opened: { label: 'Cases opened', unit: 'cases' },
      answeredInTime: 'Answered in time',
    },
    rules: {
      opened: {
        rule: 'Cases opened, on the day they were found; cancelled ones too.',
        source: localRuleEn,
      },
      answeredInTime: {
        rule: 'Numerator: measures reported within five working days. Denominator: cases whose report was due, without cancelled ones. On the day it was due.',
        source: localRuleEn,
      },
    },
  },
})
