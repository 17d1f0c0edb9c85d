import { count, share, sum } from '../../engine/define/index.ts'
import { localRule } from '../shared/local-rule.ts'
import { approvals } from './approvals.ts'
import { requests } from './funds/requests.ts'
import { sources } from './funds/sources.ts'
import { projects } from './projects.ts'

const book = { source: '改造台账逐条合计', version: 1, per: 'year' } as const

export const indicators = {
  plannedStarts: count('计划开工', '个', {
    of: projects,
    on: (p) => p.startBy,
    where: (p) => p.state.isNot('dropped'),
    ...book,
    by: ['kind', 'unit'],
    rule: '列入计划、未取消的改造项目，按计划开工日。',
  }),
  starts: count('已开工', '个', {
    of: projects,
    on: (p) => p.enteredOn('started'),
    ...book,
    by: ['kind', 'unit'],
    rule: '已办理开工的改造项目，按开工日。',
  }),
  startedShare: share('开工率', {
    of: projects,
    on: (p) => p.startBy,
    among: (p) => p.state.isNot('dropped'),
    that: (p) => p.entered('started'),
    ...book,
    by: ['kind', 'unit'],
    rule: '分子：已开工。分母：计划开工、未取消的项目。时间轴：计划开工日。',
  }),
  gatesGranted: count('审批批复', '项', {
    of: approvals,
    on: (a) => a.enteredOn('granted'),
    ...book,
    by: ['kind', 'community'],
    rule: '社区五项审批中已批复的项数，按批复登记日。',
  }),
  raised: sum('筹集资金', '分', {
    of: sources,
    on: (s) => s.agreedOn,
    where: (s) => s.state.isNot('fell'),
    sum: (s) => s.amount,
    ...book,
    by: ['kind', 'provider'],
    rule: '已签约和已到账的资金，按签约日。',
  }),
  received: sum('到账资金', '分', {
    of: sources,
    on: (s) => s.enteredOn('received'),
    sum: (s) => s.amount,
    ...book,
    by: ['kind', 'account'],
    rule: '已到账的资金，按到账日。',
  }),
  paid: sum('支付资金', '分', {
    of: requests,
    on: (r) => r.enteredOn('paid'),
    sum: (r) => r.amount,
    ...book,
    by: ['kind', 'project', 'account'],
    rule: '已支付的用款申请，按支付日。',
  }),
  reviewedInTime: share('按期复核率', {
    of: requests,
    on: (r) => r.due('approve').day(),
    among: (r) => r.entered('submitted'),
    that: (r) => r.inTime('approve'),
    source: localRule,
    version: 1,
    per: 'month',
    by: ['kind', 'project'],
    rule: '分子：复审不晚于时限。分母：复审到期的用款申请。时间轴：复审到期日。',
  }),
}
