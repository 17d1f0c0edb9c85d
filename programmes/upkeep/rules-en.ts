import { localRuleEn } from '../shared/local-rule.ts'
import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

const lines = "Sum of the zone's planting lines"
const due =
  'On the day on which handling is due; filed under the unit that answers. Left out while suspended; exempt after an upheld appeal: taken out of both sides, the fact of being late stays.'
/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  filedRate: {
    rule: 'Numerator: filed. Denominator: reported, without what was merged into another; what was declined or voided counts; what is still undecided is named as unknown. On the day of the report; filed under the place.',
    source:
      "A vendor's catalogue marks the denominator “to be confirmed on site”; a rule of the zone's own, to be confirmed",
  },
  handledRate: {
    rule: `Numerator: fed back (not what went back and was not fed back again). Denominator: handling due. ${due}`,
    source: "A vendor's catalogue, Jinniu: handled by handling due",
  },
  handledInTime: {
    rule: `Numerator: fed back by the unit no later than the limit, an extended one where it was extended. Denominator: handling due. ${due}`,
    source: "A vendor's catalogue, Jinniu: handled in time by handling due",
  },
  struckOffRate: {
    rule: `Numerator: struck off. Denominator: due to be closed (handling due in the period); fed back and not yet checked and struck off is named as unknown. ${due}`,
    source: 'Tianmen: closed by due to be closed; Jinhua takes deferred ones off the denominator',
  },
  struckOffInTime: {
    rule: `Numerator: struck off, and last fed back no later than the limit. Denominator: due to be closed; fed back in time and not yet struck off is named as unknown. The centre's own time for checking and striking off is counted elsewhere. ${due}`,
    source: 'Tianmen: closed in time by due to be closed (737 / 972 = 75.82 %)',
  },
  reworkRate: {
    rule: `Numerator: sent back for rework at least once. Denominator: due to be closed. ${due}`,
    source: 'Jinniu: reworked by due to be closed; denominators differ from place to place',
  },
  returnRate: {
    rule: "Numerator: returned at least once (not the unit's own business and so on; counted apart from rework). Denominator: filed. On the latest day of filing; filed under the unit that answers.",
    source: localRuleEn,
  },
  extensionRate: {
    rule: `Numerator: given an extension. Denominator: handling due. ${due}`,
    source: 'Jinniu: extended by handling due',
  },
  appealsUpheld: {
    rule: 'Numerator: appeals upheld on review, on the day of the review. Denominator: struck off, on that day.',
    source: localRuleEn,
  },
  openProblems: {
    rule: 'Reported by that day and not yet struck off, declined, voided or merged; suspended ones are in it. Filed under the place.',
    source: 'The ledger of problems',
  },
  overdueProblems: {
    rule: 'Past its limit on that day and not fed back by its unit (nor again after rework); not while suspended. Filed under the unit that answers.',
    source: 'The ledger of problems',
  },
  closingDaysMedian: {
    rule: 'Of problems struck off in the period: natural days from report to strike-off, the one in the middle. Filed under the unit that answers.',
    source: localRuleEn,
  },
  closingDaysAverage: {
    rule: 'Of problems struck off in the period: natural days from report to strike-off, added up, by their number. A few long ones raise it: read it beside the median. Filed under the unit that answers.',
    source: localRuleEn,
  },
  treesPlanted: {
    rule: 'Sum of the finished quantity of lines of trees, on the day it was reported finished.',
    source: lines,
  },
  treesAccepted: {
    rule: 'Sum of the accepted quantity of lines of trees, on the day of acceptance; what is accepted in part counts once all of it is.',
    source: lines,
  },
  lawn: {
    rule: 'Sum of the finished quantity of lines of lawn, on the day it was reported finished.',
    source: lines,
  },
  hedge: {
    rule: 'Sum of the finished quantity of lines of hedge, on the day it was reported finished.',
    source: lines,
  },
  bareSoil: {
    rule: 'Sum of the finished quantity of lines of bare soil covered, on the day it was reported finished.',
    source: lines,
  },
  pots: {
    rule: 'Sum of the finished quantity of lines of seasonal flowers, on the day it was reported finished.',
    source: lines,
  },
  acceptedShare: {
    rule: 'Numerator: accepted quantity. Denominator: quantity to be done. On the day it was reported finished; lines not yet reported do not count. Contractors are judged by it.',
    source: localRuleEn,
  },
  survivalRate: {
    rule: 'Numerator: trees found alive. Denominator: accepted quantity of the lines that were looked at again. On the day they were.',
    source: localRuleEn,
  },
  validPatrolRate: {
    rule: 'Numerator: patrols long, far and far apart enough. Denominator: all patrols but voided ones. On the day they began.',
    source:
      "Patrol rules of river chiefs (Akqi, Dinghu in Si county, Malantun in Zaozhuang); a rule of the zone's own, to be confirmed",
  },
  harmlessShare: {
    rule: 'Numerator: quantity made harmless. Denominator: quantity cleared whose treatment is recorded. On the day of the clearing.',
    source: localRuleEn,
  },
  stalls: {
    rule: 'Sum of the stalls dealt with, without voided actions. On the day of the action.',
    source: 'The ledger of stalls',
  },
  leaflets: {
    rule: 'Sum of the copies handed out, without voided ones. On the day they were handed out.',
    source: 'The ledger of information handed out',
  },
}
