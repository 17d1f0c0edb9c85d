import { count, programme, share } from '../../engine/define/index.ts'
import { localRule } from '../shared/local-rule.ts'
import { articles } from './articles.ts'
import { en } from './en.ts'
import { channels, issues } from './issues.ts'
import { links } from './links.ts'

const book = { source: localRule, version: 1, per: 'month' } as const

/** 《示范区头条》: the zone's own page, whose every figure is one of the ledger's. */
export const bulletin = programme('bulletin', {
  label: '示范区头条',
  about: '从撰稿、编辑、排版、校对、组版到签发；文中数字取自台账，签发时冻结。',
  registers: [articles, issues, links, channels],
  indicators: {
    published: count('签发稿件', '篇', {
      of: articles,
      where: (a) => a.state.is('published'),
      on: (a) => a.enteredOn('published'),
      by: ['programme', 'issue'],
      rule: '已签发的稿件篇数，按签发日。',
      ...book,
    }),
    issues: count('发布期数', '期', {
      of: issues,
      where: (i) => i.entered('published'),
      on: (i) => i.enteredOn('published'),
      rule: '已发布的期数，撤回的也计，按发布日。',
      ...book,
    }),
    sentBack: share('退改率', {
      of: articles,
      on: (a) => a.enteredOn('draft'),
      among: (a) => a.state.isNot('spiked'),
      that: (a) => a.times('sendBack').atLeast(1),
      by: ['programme'],
      rule: '分子：曾被退改的稿件。分母：全部稿件，不采用的除外。时间轴：撰稿或最近退改日。',
      ...book,
    }),
  },
  en,
})
