import { all, count, share, shareOf, sum, type PathsOf } from '../../engine/define/index.ts'
import { localRule } from '../shared/local-rule.ts'
import { openTo } from './figure-readers.ts'
import { workloads } from './members.ts'
import { referralTasks } from './referral-tasks.ts'
import { referrals } from './referrals.ts'
import { sessions } from './sessions.ts'

type Task = PathsOf<typeof referralTasks>
/** Referrals by the day they were sent; a request sent elsewhere counts for each receiver, one withdrawn for none. */
const sent = {
  of: referralTasks,
  on: (t: Task) => t.sentOn,
  among: (t: Task) => t.state.isNot('dropped'),
  by: ['unit', 'sender', 'direction'],
  per: 'month',
  version: 1,
  openTo,
} as const
const direction = (which: 'up' | 'down') =>
  ({
    of: referrals,
    on: (r: PathsOf<typeof referrals>) => r.enteredOn('sent'),
    where: (r: PathsOf<typeof referrals>) => all(r.direction.is(which), r.state.isNot('withdrawn')),
    by: ['sender', 'unit', 'criterion'],
    per: 'month',
    version: 1,
    openTo,
  }) as const
const planned = {
  of: sessions,
  on: (s: PathsOf<typeof sessions>) => s.heldOn,
  by: ['unit', 'doctor'],
  per: 'month',
  version: 1,
  openTo,
} as const

/** The figures of the field for referral and secondment; where no national formula was found the rule says so. */
export const indicators = {
  referredUp: count('上转人次', '人次', {
    ...direction('up'),
    rule: '发出的上转单，撤回的不计。按发出日。',
    source: '双向转诊单',
  }),
  referredDown: count('下转人次', '人次', {
    ...direction('down'),
    rule: '发出的下转单，撤回的不计。按发出日。',
    source: '三级公立医院绩效考核指标2',
  }),
  seenInTime: share('转诊查看及时率', {
    ...sent,
    on: (t) => t.due('see').day(),
    that: (t) => t.inTime('see'),
    rule: '分子：在时限内查看的。分母：查看到期的转诊。急诊1小时，其余8个工作小时。按到期日。',
    source: localRule,
  }),
  arrivalRate: share('转诊到诊率', {
    ...sent,
    that: (t) => t.entered('arrived'),
    rule: '分子：已到诊的。分母：已送达的转诊（改送的按每家各计一次），撤回的不计。按发出日。目标95%。',
    source: '尤溪县：到诊率≥95%',
  }),
  returnRate: share('转诊回转率', {
    ...sent,
    on: (t) => t.arrivedOn,
    among: (t) => t.entered('arrived'),
    that: (t) => t.entered('returned'),
    rule: '分子：填写回转单的。分母：已到诊的。按到诊日。',
    source: localRule,
  }),
  returnedInTime: share('回转及时率', {
    ...sent,
    on: (t) => t.due('giveBack').day(),
    among: (t) => t.entered('arrived'),
    that: (t) => t.inTime('giveBack'),
    rule: '分子：到诊后15个工作日内回转的。分母：回转到期的。按到期日。',
    source: localRule,
  }),
  declinedRate: share('不接收率', {
    ...sent,
    that: (t) => t.entered('declined'),
    rule: '分子：答复不接收的。分母：已送达的转诊。不接收必须选择原因。按发出日。',
    source: localRule,
  }),
  primaryShare: shareOf('基层诊疗量占比', {
    num: {
      of: workloads,
      on: (w) => w.month,
      where: (w) => w.member.part.is('member'),
      sum: (w) => w.visits,
    },
    den: { of: workloads, on: (w) => w.month, sum: (w) => w.visits },
    by: ['member'],
    per: 'month',
    rule: '分子：基层成员门急诊人次。分母：医联体全部门急诊人次。只含医联体内的机构，是“基层首诊率”的近似：后者无国家口径。目标65%。',
    source: '国办发〔2015〕70号：基层诊疗量占比≥65%（2017年）',
    version: 1,
  }),
  sessionsHeld: share('坐诊兑现率', {
    ...planned,
    among: (s) => s.state.oneOf(['planned', 'held', 'dropped']),
    that: (s) => s.state.is('held'),
    rule: '分子：已坐诊。分母：计划的坐诊，未填报的也在内。按坐诊日。',
    source: localRule,
  }),
  secondedVisits: sum('下派医生接诊人次', '人次', {
    ...planned,
    sum: (s) => s.visits,
    where: (s) => s.state.is('held'),
    rule: '已坐诊各场的接诊人次之和。只记人次，不记就诊人。',
    source: localRule,
  }),
}
