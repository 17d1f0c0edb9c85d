import { all, not, share, shareOf, type PathsOf } from '../../../engine/define/index.ts'
import { localRule } from '../../shared/local-rule.ts'
import { appeals } from './appeals.ts'
import { problems } from './problem.ts'

/*
 * The rates of the field, each with its denominator in words: cities count differently under one name, so a figure without its
 * rule says nothing. Two treatments are common to the handling rates: a problem that is suspended (挂账) has no due day
 * while its clock stands still and counts nowhere; one that is exempt after an upheld appeal is taken out of both sides.
 */

/** What figures about problems can be broken down by. */
export const byProblem = ['unit', 'territory', 'kind', 'road', 'reach', 'source'] as const
const excluded = '挂账期间不计入；申诉成立（豁免）的分子分母均剔除，超期事实保留。'
const dueDay = '时间轴：处置时限到期日。归口：责任单位。'

type ProblemPaths = PathsOf<typeof problems>

/** What became of a problem is the figure of the unit that answers for it; that it was filed at all, of the place it lies in. */
const ofUnit = { at: (p: ProblemPaths) => p.unit } as const
const ofTerritory = { at: (p: ProblemPaths) => p.territory } as const

/** Problems whose handling was due, the denominator of the handling rates (应处置、应结案). */
const owed = {
  of: problems,
  on: (p: ProblemPaths) => p.due('feedback').day(),
  among: (p: ProblemPaths) => all(p.entered('dispatched'), p.state.isNot('suspended')),
  excluding: (p: ProblemPaths) => p.exempt.isTrue(),
  ...ofUnit,
  by: byProblem,
  per: 'month',
  version: 2,
} as const

/** Fed back and not yet judged by anybody else: whether the result is there is not known. */
const unchecked = (p: ProblemPaths) => all(p.entered('fedBack'), not(p.entered('struckOff')))

export const rates = {
  filedRate: share('立案率', {
    of: problems,
    on: (p) => p.enteredOn('reported'),
    ...ofTerritory,
    among: (p) => p.state.isNot('merged'),
    that: (p) => p.entered('filed'),
    unknown: (p) => p.state.oneOf(['reported', 'verifying', 'toFile']),
    // Who answers for it is known once it is filed: by units everything would be.
    by: ['territory', 'kind', 'road', 'reach', 'source', 'unit'],
    per: 'month',
    rule: '分子：立案数。分母：上报数，并入原件的不计，不予受理和作废的计入；尚未决定立案的单列为未知。时间轴：上报日。归口：属地。',
    source: `厂商目录将分母标为“待现场确认”；${localRule}`,
    version: 2,
  }),
  handledRate: share('处置率', {
    ...owed,
    that: (p) => p.entered('fedBack'),
    rule: `分子：已反馈数（返工未再反馈的不算）。分母：应处置数。${dueDay}${excluded}`,
    source: '厂商目录、金牛区：处置数／应处置数',
  }),
  handledInTime: share('按期处置率', {
    ...owed,
    that: (p) => all(p.entered('fedBack'), p.inTime('feedback')),
    rule: `分子：责任单位反馈不晚于时限的件数，延期的按延期后时限。分母：应处置数。${dueDay}${excluded}`,
    source: '厂商目录、金牛区：按期处置数／应处置数',
  }),
  struckOffRate: share('销号率', {
    ...owed,
    that: (p) => p.entered('struckOff'),
    unknown: unchecked,
    rule: `分子：已销号数。分母：应结案数（处置时限在本期到期的件数）；已反馈、待核查销号的单列为未知。${dueDay}${excluded}`,
    source: '天门：结案数／应结案数；金华分母减缓办数',
  }),
  struckOffInTime: share('按期销号率', {
    ...owed,
    that: (p) => all(p.entered('struckOff'), p.inTime('feedback')),
    unknown: (p) => all(unchecked(p), p.inTime('feedback')),
    rule: `分子：已销号且最后一次反馈不晚于时限的件数。分母：应结案数；按期反馈、待核查销号的单列为未知。核查、销号用时由中心另计。${dueDay}${excluded}`,
    source: '天门：按期结案数／应结案数（737／972＝75.82%）',
  }),
  reworkRate: share('返工率', {
    ...owed,
    that: (p) => p.times('rework').atLeast(1),
    rule: `分子：至少返工一次的件数。分母：应结案数。${dueDay}${excluded}`,
    source: '金牛区：返工数／应结案数；各地分母不一',
  }),
  returnRate: share('退回率', {
    of: problems,
    on: (p) => p.enteredOn('filed'),
    ...ofUnit,
    among: (p) => p.entered('filed'),
    that: (p) => p.times('return').atLeast(1),
    by: byProblem,
    per: 'month',
    rule: '分子：至少退回一次的件数（非本单位职责等，与返工分开计）。分母：立案数。时间轴：最近一次立案日。归口：责任单位。',
    source: localRule,
    version: 1,
  }),
  extensionRate: share('延期率', {
    ...owed,
    that: (p) => p.extended.isTrue(),
    rule: `分子：批准过延期的件数。分母：应处置数。${dueDay}${excluded}`,
    source: '金牛区：延期数／应处置数',
  }),
  appealsUpheld: shareOf('申诉成立率', {
    num: { of: appeals, on: (a) => a.enteredOn('upheld') },
    den: { of: problems, on: (p) => p.enteredOn('struckOff'), ...ofUnit },
    by: ['unit'],
    per: 'month',
    rule: '分子：复审成立的申诉数，按复审日。分母：销号数，按销号日。',
    source: localRule,
    version: 1,
  }),
}
