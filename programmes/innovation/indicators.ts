import { all, count, growth, stock } from '../../engine/define/index.ts'
import { aims, annual, counted } from './aims.ts'
import { certifications } from './certifications.ts'
import { talents } from './people-and-money.ts'
import { milestones } from './together/projects.ts'

/** Every figure of the programme, computed from its entries. */
export const indicators = {
  ...aims,
  outputGrowth: growth('规上工业产值增速', {
    of: aims.output,
    against: 'lastYear',
    ...annual,
    rule: '规上工业产值比上年同期的增减，除以上年同期；只计已核实的年度数据。',
  }),
  certified: stock('有效资质', '个', {
    of: certifications,
    from: (c) => c.validFrom,
    until: (c) => c.expiresOn,
    where: (c) => all(c.entered('valid'), c.state.isNot('revoked')),
    ...counted,
    by: ['tier', 'enterprise'],
    rule: '已核对、未撤销、在有效期内的证书。',
  }),
  lapsed: count('资质到期', '个', {
    of: certifications,
    on: (c) => c.expiresOn,
    where: (c) => all(c.entered('valid'), c.state.isNot('revoked')),
    ...counted,
    by: ['tier', 'enterprise'],
    rule: '已核对的证书，按到期日；将来到期的计在将来。',
  }),
  milestonesReached: count('完成节点', '个', {
    of: milestones,
    on: (m) => m.enteredOn('reached'),
    ...counted,
    by: ['project'],
    rule: '合作项目已完成的节点，按登记完成日。',
  }),
  talents: count('引进高层次人才', '人', {
    of: talents,
    on: (t) => t.cameOn,
    ...counted,
    by: ['kind', 'enterprise'],
    rule: '登记在册的高层次人才，按到区日。',
  }),
}
