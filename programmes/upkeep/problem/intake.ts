import { workingMinutes } from '../../../engine/define/index.ts'
import { collector, dispatcher, intakeClerk, shiftLead } from '../../shared/roles.ts'
import type { ProblemStep, ProblemSteps } from './words.ts'

/** Filing pins the problem to the standard as it reads on that day; a later correction of the standard changes nothing. */
export const pinned: NonNullable<ProblemStep['copies']> = {
  class: (p) => p.standard.class,
  limitAmount: (p) => p.standard.limitAmount,
  limitUnit: (p) => p.standard.limitUnit,
}

/**
 * From report to filing: stages 1 and 2, with 核实 (is the report true?) between them where it is needed. Time limits of the
 * centre: 15 minutes to accept, 30 to verify (运城), 15 each to file and dispatch (太原: 30 for both); to be confirmed (待核).
 */
export const intakeSteps = {
  accept: {
    label: '受理',
    from: 'reported',
    to: 'toFile',
    by: intakeClerk,
    offers: ['kind', 'detail', 'road', 'reach', 'village', 'territory', 'address'],
    within: workingMinutes(15),
  },
  askVerify: { label: '派核实', from: 'reported', to: 'verifying', by: intakeClerk },
  verify: {
    label: '核实属实',
    from: 'verifying',
    to: 'toFile',
    by: collector,
    asks: ['verifyNote'],
    offers: ['photosBefore', 'spot'],
    within: workingMinutes(30),
  },
  disprove: {
    label: '核实不属实',
    from: 'verifying',
    to: 'declined',
    by: collector,
    asks: ['verifyNote'],
    reason: ['untrue', 'unverifiable'],
  },
  decline: {
    label: '不予受理',
    from: ['reported', 'toFile'],
    to: 'declined',
    by: [intakeClerk, shiftLead],
    reason: ['outOfScope', 'untrue', 'unclear'],
    aside: true,
  },
  file: {
    label: '立案',
    from: 'toFile',
    to: 'filed',
    by: shiftLead,
    asks: ['standard', 'territory'],
    copies: pinned,
    suggests: {
      territory: [
        {
          when: (p) => p.road.territory.known(),
          value: (p) => p.road.territory,
          because: { zh: '道路所在属地', en: 'where the road lies' },
        },
        {
          when: (p) => p.reach.territory.known(),
          value: (p) => p.reach.territory,
          because: { zh: '河段所在属地', en: 'where the reach lies' },
        },
      ],
    },
    within: workingMinutes(15),
  },
  merge: {
    label: '并案',
    from: ['reported', 'verifying', 'toFile'],
    to: 'merged',
    by: [intakeClerk, shiftLead],
    asks: ['duplicateOf'],
    aside: true,
  },
  void: {
    label: '作废',
    from: ['reported', 'verifying', 'toFile', 'filed'],
    to: 'voided',
    by: [intakeClerk, shiftLead],
    reason: 'text',
    aside: true,
  },
  correct: {
    label: '更正',
    from: ['reported', 'verifying', 'toFile', 'filed'],
    to: 'same',
    by: [intakeClerk, shiftLead, dispatcher],
    offers: [
      'summary',
      'kind',
      'detail',
      'road',
      'reach',
      'village',
      'territory',
      'spot',
      'address',
    ],
    aside: true,
  },
} as const satisfies ProblemSteps
