import { at, workingHours, workingMinutes } from '../../../engine/define/index.ts'
import {
  collector,
  contractor,
  dispatcher,
  handler,
  shiftLead,
  unitHead,
} from '../../shared/roles.ts'
import { pinned } from './intake.ts'
import { whoAnswers } from './who-answers.ts'
import type { ProblemSteps } from './words.ts'

const doers = [at(handler, 'unit'), at(contractor, 'unit')] as const

/**
 * From dispatch to strike-off: stages 3 to 6, with 核查 (is the result there?) before the strike-off. Who handled does not
 * check; who handled or fed back does not strike off.
 */
export const handlingSteps = {
  dispatch: {
    label: '派遣',
    from: 'filed',
    to: 'dispatched',
    by: dispatcher,
    asks: ['unit'],
    suggests: { unit: whoAnswers },
    within: { limit: workingMinutes(15), runsIn: ['filed'], restartsOn: ['return'] },
  },
  acknowledge: {
    label: '签收',
    from: 'dispatched',
    to: 'handling',
    by: doers,
    within: {
      limit: workingHours(2),
      runsIn: ['dispatched'],
      restartsOn: ['dispatch', 'rework', 'resume'],
    },
  },
  return: {
    label: '退回',
    from: ['dispatched', 'handling'],
    to: 'filed',
    by: doers,
    reason: ['notOurs', 'unclear', 'wrongPlace', 'wrongStandard'],
    back: 'return',
    aside: true,
  },
  reclassify: {
    label: '更正立案标准',
    from: 'filed',
    to: 'same',
    by: [shiftLead, dispatcher],
    asks: ['standard'],
    copies: pinned,
    aside: true,
  },
  handle: {
    label: '处置',
    from: ['dispatched', 'handling'],
    to: 'handled',
    by: doers,
    asks: ['result'],
    offers: ['photosAfter'],
  },
  feedback: {
    label: '反馈',
    from: 'handled',
    to: 'fedBack',
    by: [...doers, at(unitHead, 'unit')],
    offers: ['result', 'photosAfter'],
    within: {
      limit: { amountIn: 'limitAmount', unitIn: 'limitUnit' },
      runsIn: ['dispatched', 'handling', 'handled'],
      restartsOn: ['dispatch'],
    },
  },
  check: {
    label: '核查通过',
    from: 'fedBack',
    to: 'checked',
    by: collector,
    asks: ['finding'],
    offers: ['photosAfter'],
    notBy: ['handle', 'feedback'],
    within: { limit: workingHours(2), runsIn: ['fedBack'], restartsOn: ['feedback'] },
  },
  rework: {
    label: '返工',
    from: ['fedBack', 'checked'],
    to: 'dispatched',
    by: [collector, shiftLead],
    reason: ['notDone', 'poorQuality', 'recurred'],
    back: 'rework',
    notBy: ['handle', 'feedback'],
  },
  strikeOff: {
    label: '销号',
    from: 'checked',
    to: 'struckOff',
    by: shiftLead,
    notBy: ['handle', 'feedback'],
    within: { limit: workingHours(4), runsIn: ['checked'], restartsOn: ['check'] },
  },
} as const satisfies ProblemSteps
