import { localRuleEn } from '../shared/local-rule.ts'
import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

const ledger = 'Sum of the renewal ledger, entry by entry'
/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  plannedStarts: {
    rule: 'Projects in the plan and not cancelled, on the planned day of their start.',
    source: ledger,
  },
  starts: { rule: 'Projects started, on that day.', source: ledger },
  startedShare: {
    rule: 'Numerator: started. Denominator: planned to start and not cancelled. On the planned day of the start.',
    source: ledger,
  },
  gatesGranted: {
    rule: 'Approvals granted of the five that a community needs, on the day the grant was recorded.',
    source: ledger,
  },
  raised: { rule: 'Money under contract or received, on the day of the contract.', source: ledger },
  received: { rule: 'Money received, on that day.', source: ledger },
  paid: { rule: 'Requests for money that were paid, on that day.', source: ledger },
  reviewedInTime: {
    rule: 'Numerator: reviewed no later than the limit. Denominator: requests whose review was due. On the day it was due.',
    source: localRuleEn,
  },
}
