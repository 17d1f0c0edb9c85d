import { all, at, dayOfStep, not } from '../../../engine/define/index.ts'
import {
  campaignOfficer,
  contractor,
  dispatcher,
  handler,
  intakeClerk,
  supervisionOffice,
  system,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import type { ProblemSteps } from './words.ts'

const answering = [at(handler, 'unit'), at(contractor, 'unit'), at(unitHead, 'unit')] as const
const underWay = [
  'filed',
  'dispatched',
  'handling',
  'handled',
  'fedBack',
  'checked',
  'suspended',
] as const

/** What stands beside the main line: more time (延期), a pause with an end (挂账), a push from above (催办, 督办), and the township's list of conduct. */
export const besideSteps = {
  askExtension: {
    label: '申请延期',
    from: ['dispatched', 'handling'],
    to: 'same',
    by: answering,
    sets: { extensionAsked: true },
    reason: 'text',
    aside: true,
  },
  extend: {
    label: '同意延期',
    from: ['dispatched', 'handling', 'handled'],
    to: 'same',
    by: dispatcher,
    when: (p) => p.extensionAsked.isTrue(),
    sets: { extensionAsked: false, extended: true },
    extends: 'feedback',
    aside: true,
  },
  refuseExtension: {
    label: '不同意延期',
    from: ['dispatched', 'handling', 'handled'],
    to: 'same',
    by: dispatcher,
    when: (p) => p.extensionAsked.isTrue(),
    sets: { extensionAsked: false },
    reason: 'text',
    aside: true,
  },
  suspend: {
    label: '挂账',
    from: ['dispatched', 'handling'],
    to: 'suspended',
    by: dispatcher,
    asks: ['suspendedUntil'],
    sets: { suspendedOn: dayOfStep, extensionAsked: false },
    reason: 'text',
    aside: true,
  },
  resume: {
    label: '恢复',
    from: 'suspended',
    to: 'dispatched',
    by: [system, dispatcher],
    auto: 'suspendedUntil',
    aside: true,
  },
  urge: {
    label: '催办',
    from: underWay,
    to: 'same',
    by: [intakeClerk, dispatcher, supervisionOffice],
    reason: 'text',
    aside: true,
    urges: true,
  },
  supervise: {
    label: '督办',
    from: underWay,
    to: 'same',
    by: [supervisionOffice, zoneLeader],
    asks: ['supervisedLevel', 'leaderWords'],
    aside: true,
    urges: true,
  },
  endSupervision: {
    label: '解除督办',
    from: underWay,
    to: 'same',
    by: [supervisionOffice, zoneLeader],
    when: (p) => p.supervisedLevel.known(),
    sets: { supervisedLevel: null },
    reason: 'text',
    aside: true,
  },
  // Once: the day is written down, so that the same matter never stands on the other list twice.
  refer: {
    label: '列入作风清单',
    from: underWay,
    to: 'same',
    by: [campaignOfficer, supervisionOffice],
    when: (p) => all(not(p.referredOn.known()), p.territory.known()),
    sets: { referredOn: dayOfStep },
    aside: true,
  },
} as const satisfies ProblemSteps
