import { all, count, type PathsOf, shareOf, stock } from '../../engine/define/index.ts'
import { births } from './births.ts'
import { blood } from './blood.ts'
import { localRule } from '../shared/local-rule.ts'
import { figureReaders } from './care.ts'
import { cervical } from './cervical.ts'
import { failsafe } from './failsafe.ts'
import { hearing } from './hearing.ts'
import { prenatal } from './prenatal.ts'
import { women } from './women.ts'

const henan = '河南省2018年免费筛查民生实事（目标45/90/85%）'
const handbook = '妇幼卫生统计指标手册'
const common = { per: 'year', version: 1, by: ['unit'], openTo: figureReaders } as const

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

const prenatalCoverage = shareOf('产前筛查率（活产口径）', {
  num: sampled,
  den: liveBirths,
  rule: '分子：已采血的孕妇，按采血日。分母：活产数，按分娩日。河南通报以活产为基数。目标45%。',
  source: henan,
  ...common,
})

const bloodCoverage = shareOf('两病筛查率（活产口径）', {
  num: tested,
  den: liveBirths,
  rule: '分子：20天内采到合格血片并有结果的新生儿，按采血日。分母：活产数，按分娩日。目标90%。',
  source: henan,
  ...common,
})

const hearingCoverage = shareOf('听力筛查率（活产口径）', {
  num: heard,
  den: liveBirths,
  rule: '分子：做过初筛的新生儿，按初筛日。分母：活产数，按分娩日。目标85%。',
  source: henan,
  ...common,
})

/** Coverage with two rival denominators side by side, and the failsafe: positives = done + documented + in time + overdue, always. */
export const indicators = {
  prenatalCoverage,
  prenatalByMothers: shareOf('产前筛查率（产妇口径）', {
    num: sampled,
    den: mothers,
    rule: '分子：已采血的孕妇，按采血日。分母：产妇数（多胎计一人），按分娩日。B超不算筛查。',
    source: handbook,
    partOf: prenatalCoverage,
    ...common,
  }),
  bloodCoverage,
  bloodBySurvivors: shareOf('两病筛查率（应筛口径）', {
    num: tested,
    den: survivors,
    rule: '分子同活产口径。分母：活产中除去已死亡的。拒绝和迁出的仍在分母里。',
    source: localRule,
    partOf: bloodCoverage,
    ...common,
  }),
  hearingCoverage,
  hearingBySurvivors: shareOf('听力筛查率（应筛口径）', {
    num: heard,
    den: survivors,
    rule: '分子同活产口径。分母：活产中除去已死亡的。',
    source: localRule,
    partOf: hearingCoverage,
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
  ...failsafe,
  eligibleWomen: stock('两癌应查妇女', '人', {
    of: women,
    from: (w) => w.bornOn.plusYears(35),
    until: (w) => w.bornOn.plusYears(65),
    where: (w) => all(w.state.is('present'), w.residence.oneOf(['rural', 'urbanAllowance'])),
    rule: '当日年满35周岁、未满65周岁的在册农村妇女和城镇低保妇女。无人录入，生日当天自行增减。',
    source: '《示范区头条》2018年5月版：35至64岁农村妇女和城镇低保妇女',
    openTo: figureReaders,
    per: 'year',
    version: 1,
  }),
}
