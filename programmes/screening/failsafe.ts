import { type PathsOf, stock } from '../../engine/define/index.ts'
import { localRule } from '../shared/local-rule.ts'
import { figureReaders } from './care.ts'
import { followUps } from './follow-ups.ts'

type Positive = PathsOf<typeof followUps>
const overdueFrom = (f: Positive) => f.dueOn.plusDays(1)
/** What every part of the failsafe is: obligations as they stand on a day, each in one part and one only. */
const positives = {
  of: followUps,
  by: ['pathway', 'need'],
  per: 'month',
  version: 2,
  source: `英国国家医疗服务体系兜底规则；${localRule}`,
  openTo: figureReaders,
} as const

const found = stock('阳性数', '件', {
  ...positives,
  from: (f) => f.foundOn,
  rule: '到当日为止发现的阳性：每个阳性结果在同一事务中打开一件追踪。任何一天都等于已落实、未做有据、期内、超期四项之和。',
})
const part = { ...positives, partOf: found } as const

/** On every day: positives = done + documented not done + in time + overdue. Time moves one to the other, nobody's hand does. */
export const failsafe = {
  positives: found,
  completed: stock('阳性：已落实', '件', {
    ...part,
    from: (f) => f.closedOn,
    where: (f) => f.state.is('done'),
    rule: '到当日为止已经落实的，自落实之日起。',
  }),
  documentedNotDone: stock('阳性：未做（有据）', '件', {
    ...part,
    from: (f) => f.closedOn,
    where: (f) => f.state.is('notDone'),
    rule: '到当日为止以规定原因书面关闭的，自关闭之日起。',
  }),
  inTime: stock('阳性：期内未落实', '件', {
    ...part,
    from: (f) => f.foundOn,
    until: (f) => overdueFrom(f).orEarlier(f.closedOn),
    rule: '当日尚未关闭、未过最迟落实日的。',
  }),
  overdue: stock('阳性：超期未落实', '件', {
    ...part,
    from: overdueFrom,
    until: (f) => f.closedOn,
    rule: '当日尚未关闭、已过最迟落实日的：每件都有责任岗位和代理人。时间自己会使它出现，不会使它消失。',
  }),
}
