import { all, share, shareOf } from '../../../engine/define/index.ts'
import { localRule } from '../../shared/local-rule.ts'
import { patrols } from './patrols.ts'
import { waste } from './waste.ts'

export const shares = {
  validPatrolRate: share('有效巡河率', {
    of: patrols,
    on: (p) => p.startedAt.day(),
    among: (p) => p.state.isNot('voided'),
    that: (p) => p.state.is('valid'),
    by: ['reach', 'demand'],
    per: 'month',
    rule: '分子：时间、距离、间隔均合要求的巡河次数。分母：全部巡河次数，作废的不计。按开始日。',
    source: `河长制巡查规则汇编（阿合奇县、泗县丁湖镇、枣庄马兰屯镇）；${localRule}`,
    version: 1,
  }),
  harmlessShare: shareOf('清出垃圾无害化率', {
    num: {
      of: waste,
      on: (w) => w.cleanUp.heldOn,
      where: (w) => w.state.is('noted'),
      sum: (w) => w.harmless,
    },
    den: {
      of: waste,
      on: (w) => w.cleanUp.heldOn,
      where: (w) => all(w.state.is('noted'), w.harmless.known()),
      sum: (w) => w.volume,
    },
    by: ['kind'],
    per: 'year',
    rule: '分子：无害化处理量。分母：登记了处理量的清出量。按清理日。',
    source: localRule,
    version: 1,
  }),
}
