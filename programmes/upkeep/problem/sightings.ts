import { choice, phone, photos, point, ref, register, text } from '../../../engine/define/index.ts'
import {
  collector,
  contractor,
  dispatcher,
  evaluator,
  handler,
  intakeClerk,
  reader,
  shiftLead,
  steward,
  supervisionOffice,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { sources } from './fields.ts'
import { problems } from './problem.ts'

/** Somebody else who reported a problem that is already on the ledger: nobody's report is lost, none is handled twice. */
export const sightings = register('sighting', {
  label: '重复反映',
  about: '同一问题的其他反映人。并案的问题保留原件，这里记下每一次反映。',
  prefix: 'FY',
  fields: {
    note: text('反映内容', { required: true }),
    problem: ref('问题', problems, { required: true }),
    source: choice('来源', sources, { required: true }),
    spot: point('位置'),
    photos: photos('照片', { max: 6 }),
    reporterName: text('反映人', { seenBy: [intakeClerk, shiftLead] }),
    reporterPhone: phone('反映人电话', { seenBy: [intakeClerk, shiftLead] }),
  },
  title: 'note',
  list: ['note', 'problem', 'source'],
  lineOf: 'problem',
  states: { noted: '已登记', withdrawn: '已撤回' },
  start: 'noted',
  final: ['noted', 'withdrawn'],
  create: {
    label: '登记',
    by: [intakeClerk, collector],
    asks: ['problem', 'note', 'source'],
    offers: ['spot', 'photos', 'reporterName', 'reporterPhone'],
  },
  steps: {
    withdraw: {
      label: '撤回',
      from: 'noted',
      to: 'withdrawn',
      by: intakeClerk,
      reason: 'text',
      aside: true,
    },
  },
  read: [
    intakeClerk,
    collector,
    shiftLead,
    dispatcher,
    evaluator,
    supervisionOffice,
    zoneLeader,
    steward,
    reader,
    { who: handler, where: (s, me) => s.problem.unit.within(me.unit) },
    { who: contractor, where: (s, me) => s.problem.unit.within(me.unit) },
    { who: unitHead, where: (s, me) => s.problem.unit.within(me.unit) },
  ],
})
