import { localRuleEn } from '../shared/local-rule.ts'
import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  referredUp: {
    rule: 'Referrals up that were sent, without withdrawn ones. On the day they were sent.',
    source: 'Two-way referral forms',
  },
  referredDown: {
    rule: 'Referrals down that were sent, without withdrawn ones. On the day they were sent.',
    source: 'Performance of tertiary public hospitals, indicator 2',
  },
  seenInTime: {
    rule: 'Numerator: looked at within the limit. Denominator: referrals whose look was due: an hour for an emergency, else eight working hours. On the day it was due.',
    source: localRuleEn,
  },
  arrivalRate: {
    rule: 'Numerator: arrived. Denominator: referrals delivered (one sent on counts once at each), without withdrawn ones. On the day they were sent. Target 95 %.',
    source: 'Youxi county: arrival at least 95 %',
  },
  returnRate: {
    rule: 'Numerator: with a form back. Denominator: arrived. On the day of arrival.',
    source: localRuleEn,
  },
  returnedInTime: {
    rule: 'Numerator: sent back within 15 working days of arrival. Denominator: whose return was due. On the day it was due.',
    source: localRuleEn,
  },
  declinedRate: {
    rule: 'Numerator: answered with a refusal. Denominator: referrals delivered. A refusal needs a reason. On the day they were sent.',
    source: localRuleEn,
  },
  primaryShare: {
    rule: 'Numerator: outpatient visits at primary members. Denominator: all outpatient visits of the consortium. Only its own institutions, so near to the “rate of first visits in primary care”, which has no national rule. Target 65 %.',
    source:
      'State Council General Office (2015) no. 70: primary care at least 65 % of visits (2017)',
  },
  sessionsHeld: {
    rule: 'Numerator: held. Denominator: planned sessions, those not reported included. On the day of the session.',
    source: localRuleEn,
  },
  secondedVisits: {
    rule: 'Sum of the visits of sessions that were held. Visits only, never who came.',
    source: localRuleEn,
  },
}
