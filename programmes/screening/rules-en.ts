import { localRuleEn } from '../shared/local-rule.ts'
import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

const henan = 'Henan 2018, screening free of charge as a promise to the people (targets 45/90/85 %)'
const failsafe =
  "Failsafe rule of the English National Health Service; a rule of the zone's own, to be confirmed"
/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  prenatalCoverage: {
    rule: 'Numerator: pregnant women whose blood was taken, on that day. Denominator: live births, on the day of birth. Henan reports by live births. Target 45 %.',
    source: henan,
  },
  prenatalByMothers: {
    rule: 'Numerator: pregnant women whose blood was taken, on that day. Denominator: women who gave birth (once for twins), on that day. Ultrasound is no screening.',
    source: 'Handbook of statistics of maternal and child health',
  },
  bloodCoverage: {
    rule: 'Numerator: newborns with a good sample within 20 days and a result, on the day of the sample. Denominator: live births, on the day of birth. Target 90 %.',
    source: henan,
  },
  bloodBySurvivors: {
    rule: 'Numerator: as of live births. Denominator: live births without children who died. Those who refused or moved away stay in it.',
    source: localRuleEn,
  },
  hearingCoverage: {
    rule: 'Numerator: newborns with a first hearing test, on its day. Denominator: live births, on the day of birth. Target 85 %.',
    source: henan,
  },
  hearingBySurvivors: {
    rule: 'Numerator: as of live births. Denominator: live births without children who died.',
    source: localRuleEn,
  },
  cervicalExamined: {
    rule: 'Free examinations for cervical cancer registered in the period, without cancelled ones.',
    source: localRuleEn,
  },
  positives: {
    rule: 'Positives found by the day: each positive result opens a follow-up in the same transaction. On every day the sum of done, not done and documented, in time, and overdue.',
    source: failsafe,
  },
  completed: { rule: 'Done by the day, from the day it was done.', source: failsafe },
  documentedNotDone: {
    rule: 'Closed in writing for one of the stated reasons by the day, from that day.',
    source: failsafe,
  },
  inTime: { rule: 'Not closed on the day, and not past the last day for it.', source: failsafe },
  overdue: {
    rule: 'Not closed on the day, and past the last day for it: each has a post that answers and a deputy. Time alone makes it appear and never makes it go.',
    source: failsafe,
  },
  eligibleWomen: {
    rule: 'Rural women and urban women on the minimum allowance who are 35 and not yet 65 on the day. Nobody enters it; it changes on birthdays.',
    source:
      "The zone's newspaper, May 2018: rural women and urban women on the minimum allowance from 35 to 64",
  },
}
