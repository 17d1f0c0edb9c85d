import { actingPerson, all, any, at, own, register } from '../../../engine/define/index.ts'
import {
  campaignOfficer,
  collector,
  contractor,
  dispatcher,
  districtChief,
  evaluator,
  gardener,
  handler,
  intakeClerk,
  liaison,
  reader,
  shiftLead,
  steward,
  supervisionOffice,
  townshipChief,
  unitHead,
  villageChief,
  zoneLeader,
} from '../../shared/roles.ts'
import { besideSteps } from './beside.ts'
import { fields } from './fields.ts'
import { handlingSteps } from './handling.ts'
import { intakeSteps } from './intake.ts'
import { reasons, states } from './words.ts'

/** Every problem seen along a corridor, a river, a street or a gateway, from its first report to its strike-off. */
export const problems = register('problem', {
  label: '问题',
  about: '廊道、河道、街面和进出市口发现的每一个问题，从上报到销号。',
  prefix: 'WT',
  fields,
  title: 'summary',
  list: ['summary', 'kind', 'road', 'territory', 'unit', 'source'],
  states,
  start: 'reported',
  final: ['struckOff', 'declined', 'voided', 'merged'],
  create: {
    label: '上报',
    by: [
      collector,
      intakeClerk,
      dispatcher,
      handler,
      gardener,
      districtChief,
      townshipChief,
      villageChief,
      supervisionOffice,
    ],
    asks: ['summary', 'kind', 'source', 'spot'],
    offers: [
      'detail',
      'road',
      'reach',
      'village',
      'territory',
      'address',
      'photosBefore',
      'reporterName',
      'reporterPhone',
    ],
    sets: { finder: actingPerson, exempt: false, extended: false, extensionAsked: false },
  },
  steps: { ...intakeSteps, ...handlingSteps, ...besideSteps },
  read: [
    collector,
    intakeClerk,
    shiftLead,
    dispatcher,
    evaluator,
    supervisionOffice,
    campaignOfficer,
    zoneLeader,
    steward,
    reader,
    at(handler, 'unit'),
    at(contractor, 'unit'),
    at(unitHead, 'unit'),
    at(unitHead, 'territory'),
    at(liaison, 'territory'),
    at(townshipChief, 'territory'),
    at(villageChief, 'village'),
    { who: districtChief, where: (p) => p.reach.known() },
    own(handler, 'finder'),
    own(gardener, 'finder'),
    own(villageChief, 'finder'),
    own(townshipChief, 'finder'),
  ],
  rules: {
    mergedHasOriginal: {
      label: '并案须指明并入哪一件',
      holds: (p) => any(p.state.isNot('merged'), p.duplicateOf.known()),
    },
    suspendedWithinAYear: {
      label: '挂账须到以后的日期为止，不超过一年',
      holds: ({ suspendedOn, suspendedUntil }) => {
        const days = suspendedOn.daysUntil(suspendedUntil)
        return all(days.atLeast(1), days.atMost(366))
      },
    },
  },
  reasons,
  views: {
    supervised: { label: '督办件', where: (p) => p.supervisedLevel.known() },
    sentBack: {
      label: '退回件',
      where: (p) => all(p.state.is('filed'), p.times('return').atLeast(1)),
    },
    reworked: {
      label: '返工件',
      where: (p) =>
        all(p.state.oneOf(['dispatched', 'handling', 'handled']), p.times('rework').atLeast(1)),
    },
    extensionAsked: { label: '待批延期', where: (p) => p.extensionAsked.isTrue() },
    suspended: { label: '挂账件', where: (p) => p.state.is('suspended') },
    fromResidents: { label: '群众反映', where: (p) => p.source.oneOf(['hotline', 'public']) },
  },
})
