import { all, count, share, sum } from '../../engine/define/index.ts'
import { localRule } from '../shared/local-rule.ts'
import { accountability } from './accountability.ts'
import { actions } from './actions.ts'
import { filings } from './filings.ts'
import { inspections } from './inspections.ts'
import { issues } from './issues.ts'
import { appointments, tips } from './tips.ts'

const book = { source: localRule, version: 1, per: 'month' } as const

export const indicators = {
  filingComplete: share('报送完成率', {
    of: filings,
    on: (f) => f.dueOn,
    among: (f) => f.state.oneOf(['due', 'filed', 'accepted']),
    that: (f) => f.state.is('accepted'),
    by: ['unit', 'phase'],
    rule: '分子：审核通过的材料份数。分母：应报份数，免报的除外。时间轴：报送期限。',
    ...book,
  }),
  issuesListed: count('列入清单问题', '个', {
    of: issues,
    where: (i) => i.state.isNot('voided'),
    on: (i) => i.enteredOn('listed'),
    by: ['unit', 'kind', 'source'],
    rule: '列入问题清单的问题数，作废的除外，按列入日。',
    ...book,
  }),
  struckOffRate: share('销号率', {
    of: issues,
    on: (i) => i.enteredOn('listed'),
    among: (i) => i.state.isNot('voided'),
    that: (i) => i.state.is('struckOff'),
    by: ['unit', 'kind', 'source'],
    rule: '分子：验收销号的问题数。分母：列入清单的问题数，作废的除外。时间轴：列入日。',
    ...book,
  }),
  mendedInTime: share('按期整改率', {
    of: issues,
    on: (i) => i.due('finish').day(),
    among: (i) => i.entered('mending'),
    that: (i) => i.inTime('finish'),
    by: ['unit', 'kind'],
    rule: '分子：在时限内报整改完成的问题数。分母：整改到期的问题数。时间轴：到期日。',
    ...book,
  }),
  forShowRate: share('敷衍退回率', {
    of: issues,
    on: (i) => i.enteredOn('listed'),
    among: (i) => i.entered('mending'),
    that: (i) => i.times('sendBackForShow').atLeast(1),
    by: ['unit'],
    rule: '分子：曾因敷衍整改被退回的问题数。分母：已定措施的问题数。时间轴：列入日。',
    ...book,
  }),
  linked: count('列入清单的环境城管问题', '个', {
    of: issues,
    where: (i) => all(i.problem.known(), i.state.isNot('voided')),
    on: (i) => i.enteredOn('listed'),
    by: ['unit'],
    rule: '由环境城管列入清单的问题数，作废的除外，按列入日。问题本身只在环境城管登记。',
    ...book,
  }),
  linkedStruckOff: share('其中环境城管已销号', {
    of: issues,
    on: (i) => i.enteredOn('listed'),
    among: (i) => all(i.problem.known(), i.state.isNot('voided')),
    that: (i) => i.problem.state.is('struckOff'),
    by: ['unit'],
    rule: '分子：所关联的环境城管问题已在那边销号的。分母：由环境城管列入清单的问题。时间轴：列入日。',
    ...book,
  }),
  heldToAccount: count('问责件数', '件', {
    of: accountability,
    where: (a) => a.state.is('decided'),
    on: (a) => a.enteredOn('decided'),
    by: ['unit', 'form'],
    rule: '经审定的问责件数，按审定日。',
    ...book,
  }),
  tipsAnswered: share('监督员反映答复率', {
    of: tips,
    on: (t) => t.enteredOn('received'),
    among: (t) => t.entered('received'),
    that: (t) => t.state.is('answered'),
    rule: '分子：已答复监督员的件数。分母：收到的件数。时间轴：收到日。',
    ...book,
  }),
  inspectionsValid: share('有效督查率', {
    of: inspections,
    on: (i) => i.startedAt.day(),
    among: (i) => i.state.isNot('voided'),
    that: (i) => i.state.is('valid'),
    by: ['kind', 'manner'],
    rule: '分子：人数、时长、频次符合要求的督查。分母：全部督查。时间轴：督查日。',
    ...book,
  }),
  readers: sum('发放读本', '册', {
    of: actions,
    where: (a) => a.kind.is('reader'),
    on: (a) => a.heldOn,
    sum: (a) => a.quantity,
    by: ['unit'],
    rule: '发放的读本册数，按发放日。',
    ...book,
  }),
  supervisors: sum('聘请监督员', '名', {
    of: appointments,
    on: (a) => a.appointedOn,
    sum: (a) => a.people,
    by: ['unit'],
    rule: '聘请的监督员人数，按聘任日。',
    ...book,
  }),
}
