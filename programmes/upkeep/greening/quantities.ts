import { shareOf, sum, type PathsOf } from '../../../engine/define/index.ts'
import { localRule } from '../../shared/local-rule.ts'
import { plantings } from './replanting.ts'

type LinePaths = PathsOf<typeof plantings>
const planted = {
  of: plantings,
  on: (l: LinePaths) => l.enteredOn('done'),
  sum: (l: LinePaths) => l.finished,
} as const
const page = { source: '补植工程量逐行合计', version: 1, per: 'year' } as const
const byLine = ['contractor', 'parent', 'species'] as const

export const quantities = {
  treesPlanted: sum('补植乔木', '株', {
    ...planted,
    ...page,
    where: (l) => l.kind.is('tree'),
    by: byLine,
    rule: '项目为乔木的已完成量之和，按报完成日。',
  }),
  treesAccepted: sum('验收合格乔木', '株', {
    of: plantings,
    on: (l) => l.enteredOn('accepted'),
    sum: (l) => l.accepted,
    ...page,
    where: (l) => l.kind.is('tree'),
    by: byLine,
    rule: '项目为乔木的验收合格量之和，按验收合格日；部分验收的待全部验收后计入。',
  }),
  lawn: sum('补植草坪', '平方米', {
    ...planted,
    ...page,
    where: (l) => l.kind.is('lawn'),
    by: byLine,
    rule: '项目为草坪的已完成量之和，按报完成日。',
  }),
  hedge: sum('补植绿篱', '平方米', {
    ...planted,
    ...page,
    where: (l) => l.kind.is('hedge'),
    by: byLine,
    rule: '项目为绿篱的已完成量之和，按报完成日。',
  }),
  bareSoil: sum('覆盖裸土', '平方米', {
    ...planted,
    ...page,
    where: (l) => l.kind.is('bareSoil'),
    by: byLine,
    rule: '项目为裸土覆盖的已完成量之和，按报完成日。',
  }),
  pots: sum('摆放时令草花', '盆', {
    ...planted,
    ...page,
    where: (l) => l.kind.is('flowers'),
    by: byLine,
    rule: '项目为时令草花的已完成量之和，按报完成日。',
  }),
  acceptedShare: shareOf('补植验收合格率', {
    num: { of: plantings, on: (l) => l.enteredOn('done'), sum: (l) => l.accepted },
    den: { of: plantings, on: (l) => l.enteredOn('done'), sum: (l) => l.planned },
    by: ['contractor', 'kind'],
    per: 'year',
    rule: '分子：验收合格量。分母：应完成量。均按报完成日；未报完成的行不计。养护企业考核以此为基础。',
    source: localRule,
    version: 1,
  }),
  survivalRate: shareOf('成活率', {
    num: {
      of: plantings,
      on: (l) => l.enteredOn('rechecked'),
      where: (l) => l.kind.is('tree'),
      sum: (l) => l.surviving,
    },
    den: {
      of: plantings,
      on: (l) => l.enteredOn('rechecked'),
      where: (l) => l.kind.is('tree'),
      sum: (l) => l.accepted,
    },
    by: ['contractor', 'species'],
    per: 'year',
    rule: '分子：复查成活的乔木。分母：已复查行的验收合格量。时间轴：复查日。',
    source: localRule,
    version: 1,
  }),
}
