import { localRuleEn } from '../shared/local-rule.ts'
import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  filingComplete: {
    rule: 'Numerator: documents that passed. Denominator: documents owed, without those waived. On the day they were due.',
    source: localRuleEn,
  },
  issuesListed: {
    rule: 'Problems on the list, without voided ones, on the day they were listed.',
    source: localRuleEn,
  },
  struckOffRate: {
    rule: 'Numerator: problems accepted and struck off. Denominator: problems on the list, without voided ones. On the day they were listed.',
    source: localRuleEn,
  },
  mendedInTime: {
    rule: 'Numerator: problems reported put right within the limit. Denominator: problems whose limit was due. On the day it was due.',
    source: localRuleEn,
  },
  forShowRate: {
    rule: 'Numerator: problems once sent back as done for show. Denominator: problems whose measures were set. On the day they were listed.',
    source: localRuleEn,
  },
  linked: {
    rule: 'Problems that city upkeep put on the list, without voided ones, on the day they were listed. The problem itself is kept by city upkeep alone.',
    source: localRuleEn,
  },
  linkedStruckOff: {
    rule: 'Numerator: those whose problem is struck off by city upkeep. Denominator: problems that city upkeep put on the list. On the day they were listed.',
    source: localRuleEn,
  },
  heldToAccount: {
    rule: 'Decisions to hold somebody to account that were confirmed, on that day.',
    source: localRuleEn,
  },
  tipsAnswered: {
    rule: 'Numerator: tips of supervisors that were answered. Denominator: tips received. On the day they were.',
    source: localRuleEn,
  },
  inspectionsValid: {
    rule: 'Numerator: inspections by enough people, long enough, far enough apart. Denominator: all inspections. On their day.',
    source: localRuleEn,
  },
  readers: { rule: 'Copies of the reader handed out, on that day.', source: localRuleEn },
  supervisors: { rule: 'Supervisors invited, on the day of the invitation.', source: localRuleEn },
}
