import { count, programme, share } from '../../engine/define/index.ts'
import { localRule, localRuleEn } from '../shared/local-rule.ts'
import { suggestions } from './suggestions.ts'

/** 意见建议: open to everybody who signs in. */
export const suggesting = programme('suggestions', {
  label: '意见建议',
  about: '对台账和工作的意见建议及其答复。',
  registers: [suggestions],
  indicators: {
    raised: count('意见数', '条', {
      of: suggestions,
      on: (s) => s.enteredOn('open'),
      per: 'month',
      rule: '提出或追问的意见条数，按最近一次提出日。',
      source: '意见建议台账',
      version: 1,
    }),
    answeredInTime: share('按期答复率', {
      of: suggestions,
      on: (s) => s.due('answer').day(),
      among: (s) => s.enteredAt('open').known(),
      that: (s) => s.inTime('answer'),
      per: 'month',
      rule: '分子：五个工作日内答复的条数。分母：答复到期的条数。时间轴：到期日。',
      source: localRule,
      version: 1,
    }),
  },
  en: {
    label: 'Suggestions',
    about: 'What people suggest about the ledger and the work, and the answers.',
    registers: {
      suggestion: {
        label: 'Suggestion',
        about:
          'Everybody can suggest something about the ledger and the work; every suggestion is answered.',
        fields: { subject: 'Subject', words: 'Suggestion', author: 'From', answer: 'Answer' },
        states: { open: 'To be answered', answered: 'Answered' },
        create: 'Suggest',
        steps: { answer: 'Answer', askAgain: 'Ask again' },
      },
    },
    indicators: { raised: { label: 'Suggestions', unit: '' }, answeredInTime: 'Answered in time' },
    rules: {
      raised: {
        rule: 'Suggestions made or asked after, on the latest day of that.',
        source: 'The ledger of suggestions',
      },
      answeredInTime: {
        rule: 'Numerator: answered within five working days. Denominator: suggestions whose answer was due. On the day it was due.',
        source: localRuleEn,
      },
    },
  },
})
