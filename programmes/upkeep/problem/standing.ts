import { average, median, type PathsOf, stock } from '../../../engine/define/index.ts'
import { localRule } from '../../shared/local-rule.ts'
import { problems } from './problem.ts'
import { byProblem } from './rates.ts'

type ProblemPaths = PathsOf<typeof problems>

const common = { of: problems, by: byProblem, per: 'month', version: 1 } as const

/** Struck off on its day, after so many days since somebody reported it: what the resident who reported it had to wait. */
const closed = {
  ...common,
  at: (p: ProblemPaths) => p.unit,
  on: (p: ProblemPaths) => p.enteredOn('struckOff'),
  value: (p: ProblemPaths) => p.enteredOn('reported').daysUntil(p.enteredOn('struckOff')),
  source: localRule,
} as const

/** What stands on a day: time alone moves it, so no one need count, and no one can forget to. */
export const standing = {
  openProblems: stock('在办问题', '件', {
    ...common,
    at: (p) => p.territory,
    from: (p) => p.enteredOn('reported'),
    until: (p) =>
      p
        .enteredOn('struckOff')
        .orEarlier(p.enteredOn('declined'))
        .orEarlier(p.enteredOn('voided'))
        .orEarlier(p.enteredOn('merged')),
    rule: '当日已上报，尚未销号、不予受理、作废或并案的件数；挂账的仍在内。归口：属地。',
    source: '问题台账',
  }),
  overdueProblems: stock('超期未处置', '件', {
    ...common,
    at: (p) => p.unit,
    from: (p) => p.due('feedback').day().plusDays(1),
    until: (p) => p.enteredOn('fedBack'),
    where: (p) => p.entered('dispatched'),
    rule: '当日处置时限已过、责任单位尚未反馈（返工后未再反馈的也算）的件数；挂账期间不计入。归口：责任单位。',
    source: '问题台账',
  }),
  closingDaysMedian: median('办结用时（中位数）', '天', {
    ...closed,
    rule: '本期销号的问题，从上报日到销号日的自然日数，由少到多排在正中的一件。归口：责任单位。',
  }),
  closingDaysAverage: average('平均办结用时', '天', {
    ...closed,
    rule: '本期销号的问题，从上报日到销号日的自然日数之和，除以销号数；几件拖得很久就会抬高，应与中位数同看。归口：责任单位。',
  }),
}
