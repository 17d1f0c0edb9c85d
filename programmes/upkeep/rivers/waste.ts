import { choice, decimal, ref, register, text } from '../../../engine/define/index.ts'
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
import { cleanUps } from './clean-ups.ts'

/** What one clean-up brought out, one line a kind. */
export const waste = register('waste', {
  label: '清出垃圾',
  about: '一次清理清出的一种垃圾及其去向。',
  prefix: 'LJ',
  fields: {
    kind: choice(
      '种类',
      {
        household: '生活垃圾',
        construction: '建筑垃圾',
        farm: '农业生产废弃物',
        floating: '漂浮物',
        weeds: '杂草',
        litter: '白色垃圾',
      },
      { required: true },
    ),
    cleanUp: ref('河道清理', cleanUps, { required: true }),
    volume: decimal('清出量', { unit: '立方米', digits: 1, min: 0 }),
    harmless: decimal('无害化处理量', { unit: '立方米', digits: 1, min: 0 }),
    note: text('说明'),
  },
  title: 'kind',
  list: ['kind', 'cleanUp', 'volume', 'harmless'],
  lineOf: 'cleanUp',
  states: { noted: '已登记', voided: '已作废' },
  start: 'noted',
  final: ['noted', 'voided'],
  unique: { once: ['cleanUp', 'kind'] },
  create: {
    label: '登记',
    by: [
      { who: handler, where: (w, me) => w.cleanUp.unit.within(me.unit) },
      { who: townshipChief, where: (w, me) => w.cleanUp.unit.within(me.unit) },
    ],
    asks: ['cleanUp', 'kind'],
    offers: ['volume', 'harmless', 'note'],
  },
  steps: {
    correct: {
      label: '更正',
      from: 'noted',
      to: 'same',
      by: { who: handler, where: (w, me) => w.cleanUp.unit.within(me.unit) },
      offers: ['volume', 'harmless', 'note'],
      aside: true,
    },
    void: {
      label: '作废',
      from: 'noted',
      to: 'voided',
      by: { who: unitHead, where: (w, me) => w.cleanUp.unit.within(me.unit) },
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    harmlessWithinVolume: {
      label: '无害化处理量不得超过清出量',
      holds: (w) => w.harmless.atMost(w.volume),
    },
  },
  read: [
    districtChief,
    supervisionOffice,
    zoneLeader,
    steward,
    reader,
    { who: handler, where: (w, me) => w.cleanUp.unit.within(me.unit) },
    { who: townshipChief, where: (w, me) => w.cleanUp.unit.within(me.unit) },
    { who: unitHead, where: (w, me) => w.cleanUp.unit.within(me.unit) },
  ],
})
