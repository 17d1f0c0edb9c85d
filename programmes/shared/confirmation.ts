import { at } from '../../engine/define/index.ts'
import {
  handler,
  reader,
  steward,
  supervisionOffice,
  townshipChief,
  unitHead,
  zoneLeader,
} from './roles.ts'

/*
 * Work that is simply written down once it is done (a clean-up, leaflets handed out): a handler records it, the head of
 * the unit confirms it. Nobody confirms for another unit. Registers of this kind have a unit field `unit`.
 */

export const recordedStates = { recorded: '待确认', confirmed: '已确认', voided: '已作废' } as const
export const recordedStatesEn = {
  recorded: 'To be confirmed',
  confirmed: 'Confirmed',
  voided: 'Voided',
} as const

export const records = [at(handler, 'unit'), at(townshipChief, 'unit')] as const

export const recordedSteps = {
  confirm: { label: '确认', from: 'recorded', to: 'confirmed', by: at(unitHead, 'unit') },
  void: {
    label: '作废',
    from: ['recorded', 'confirmed'],
    to: 'voided',
    by: at(unitHead, 'unit'),
    reason: 'text',
    aside: true,
  },
} as const
export const recordedStepsEn = { confirm: 'Confirm', void: 'Void' } as const

/** Everybody who sees what was recorded. */
export const recordedReaders = [
  supervisionOffice,
  zoneLeader,
  steward,
  reader,
  at(handler, 'unit'),
  at(townshipChief, 'unit'),
  at(unitHead, 'unit'),
] as const
