import {
  all,
  any,
  type Condition,
  count,
  not,
  now,
  shareOf,
  type PathsOf,
} from '../../engine/define/index.ts'
import { births } from './births.ts'
import { blood } from './blood.ts'
import { localRule } from './care.ts'
import { cervical } from './cervical.ts'
import { followUps } from './follow-ups.ts'
import { hearing } from './hearing.ts'
import { prenatal } from './prenatal.ts'

const henan = '河南省2018年免费筛查民生实事（目标45/90/85%）'
const handbook = '妇幼卫生统计指标手册'
const common = { per: 'year', version: 1, by: ['unit'] } as const

type Birth = PathsOf<typeof births>
/** Live births: every child delivered alive in the zone in the period. */
const liveBirths = {
  of: births,
  on: (b: Birth) => b.deliveredOn,
  where: (b: Birth) => b.state.isNot('voided'),
} as const
/** Women who gave birth: twins have one mother, who counts with the first child. */
const mothers = {
  of: births,
  on: (b: Birth) => b.deliveredOn,
  where: (b: Birth) => b.birthOrder.is(1),
} as const
/** Children who lived long enough to be screened; whether those count is where two offices differ. */
const survivors = {
  of: births,
  on: (b: Birth) => b.deliveredOn,
  where: (b: Birth) => b.state.is('living'),
} as const

const sampled = { of: prenatal, on: (p: PathsOf<typeof prenatal>) => p.sampledOn } as const
const tested = {
  of: blood,
  on: (b: PathsOf<typeof blood>) => b.collectedAt.day(),
  where: (b: PathsOf<typeof blood>) =>
    b.state.oneOf(['negative', 'positive', 'excluded', 'confirmed', 'treated']),
} as const
const heard = { of: hearing, on: (h: PathsOf<typeof hearing>) => h.firstOn } as const

type Positive = PathsOf<typeof followUps>
const overdue = (f: Positive) => f.due('complete').before(now)
const still = (f: Positive, how: Condition): Condition =>
  all(f.state.oneOf(['open', 'informed']), how)
/** What every part of the failsafe counts: obligations opened by a positive result, on the day it was found. */
const positives = {
  of: followUps,
  on: (f: Positive) => f.foundOn,
  by: ['unit', 'pathway', 'need'],
  per: 'month',
  version: 1,
  source: `英国国家医疗服务体系兜底规则；${localRule}`,
} as const

/** Coverage with two rival denominators side by side, and the failsafe: positives = done + documented + in time + overdue, always. */
export const indicators = {
  prenatalCoverage: shareOf('产前筛查率（活产口径）', {
    num: sampled,
    den: liveBirths,
    rule: '分子：已采血的孕妇，按采血日。分母：活产数，按分娩日。河南通报以活产为基数。目标45%。',
    source: henan,
    ...common,
  }),
  prenatalByMothers: shareOf('产前筛查率（产妇口径）', {
    num: sampled,
    den: mothers,
    rule: '分子：已采血的孕妇，按采血日。分母：产妇数（多胎计一人），按分娩日。B超不算筛查。',
    source: handbook,
    ...common,
  }),
  bloodCoverage: shareOf('两病筛查率（活产口径）', {
    num: tested,
    den: liveBirths,
    rule: '分子：20天内采到合格血片并有结果的新生儿，按采血日。分母：活产数，按分娩日。目标90%。',
    source: henan,
    ...common,
  }),
  bloodBySurvivors: shareOf('两病筛查率（应筛口径）', {
    num: tested,
    den: survivors,
    rule: '分子同活产口径。分母：活产中除去已死亡的。拒绝和迁出的仍在分母里。',
    source: localRule,
    ...common,
  }),
  hearingCoverage: shareOf('听力筛查率（活产口径）', {
    num: heard,
    den: liveBirths,
    rule: '分子：做过初筛的新生儿，按初筛日。分母：活产数，按分娩日。目标85%。',
    source: henan,
    ...common,
  }),
  hearingBySurvivors: shareOf('听力筛查率（应筛口径）', {
    num: heard,
    den: survivors,
    rule: '分子同活产口径。分母：活产中除去已死亡的。',
    source: localRule,
    ...common,
  }),
  cervicalExamined: count('宫颈癌检查人数', '人', {
    of: cervical,
    on: (c) => c.registeredOn,
    where: (c) => c.state.isNot('cancelled'),
    rule: '本期登记的宫颈癌免费检查，作废的不计。',
    source: localRule,
    ...common,
  }),
  positives: count('阳性数', '件', {
    ...positives,
    rule: '本期发现的阳性：每个阳性结果在同一事务中打开一件追踪。等于已落实、未做有据、期内、超期四项之和。',
  }),
  completed: count('阳性：已落实', '件', {
    ...positives,
    where: (f) => f.state.is('done'),
    rule: '本期发现、已经落实的。',
  }),
  documentedNotDone: count('阳性：未做（有据）', '件', {
    ...positives,
    where: (f) => f.state.is('notDone'),
    rule: '本期发现、以规定原因书面关闭的。',
  }),
  inTime: count('阳性：期内未落实', '件', {
    ...positives,
    where: (f) => still(f, any(not(f.due('complete').known()), not(overdue(f)))),
    rule: '本期发现、尚未关闭、未过时限的。',
  }),
  overdue: count('阳性：超期未落实', '件', {
    ...positives,
    where: (f) => still(f, overdue(f)),
    rule: '本期发现、尚未关闭、已过时限的：每件都有责任岗位和代理人。',
  }),
}
