import {
  at,
  date,
  integer,
  photos,
  ref,
  register,
  text,
  unit,
} from '../../../engine/define/index.ts'
import { recordedStates, recordedSteps, records } from '../../shared/confirmation.ts'
import {
  districtChief,
  handler,
  reader,
  steward,
  supervisionOffice,
  townshipChief,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { reaches } from './rivers.ts'

/** A cleaning of a river: who turned out, with what, and which waste was taken away. */
export const cleanUps = register('cleanUp', {
  label: '河道清理',
  about: '河道清理的人员、机械和封堵的排污口；清出的垃圾按种类逐行登记。',
  prefix: 'QL',
  fields: {
    summary: text('清理情况', { required: true }),
    unit: unit('组织单位', { required: true, unitKinds: ['township', 'department'] }),
    heldOn: date('日期', { required: true, past: true }),
    reach: ref('河段', reaches),
    people: integer('参加人数', { unit: '人', min: 0 }),
    machines: integer('出动机械', { unit: '台次', min: 0 }),
    outfallsSealed: integer('封堵排污口', { unit: '处', min: 0 }),
    photos: photos('照片', { max: 9 }),
    note: text('说明'),
  },
  title: 'summary',
  list: ['summary', 'unit', 'heldOn', 'reach', 'people', 'outfallsSealed'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: records,
    asks: ['summary', 'unit', 'heldOn'],
    offers: ['reach', 'people', 'machines', 'outfallsSealed', 'photos', 'note'],
  },
  steps: recordedSteps,
  read: [
    districtChief,
    supervisionOffice,
    zoneLeader,
    steward,
    reader,
    at(handler, 'unit'),
    at(townshipChief, 'unit'),
    at(unitHead, 'unit'),
  ],
})
