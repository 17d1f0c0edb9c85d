import { date, integer, point, register, text, unit } from '../../../engine/define/index.ts'
import {
  recordedReaders,
  recordedStates,
  recordedSteps,
  records,
} from '../../shared/confirmation.ts'

/** Parking lines marked so that cars stand in order. */
export const parkingLines = register('parkingLine', {
  label: '停车标线',
  prefix: 'BX',
  fields: {
    place: text('地点', { required: true }),
    unit: unit('组织单位', { required: true }),
    heldOn: date('日期', { required: true, past: true }),
    bays: integer('泊位数', { unit: '个', min: 0 }),
    village: unit('所在村', { unitKinds: ['village'] }),
    spot: point('位置'),
    note: text('说明'),
  },
  title: 'place',
  list: ['place', 'bays', 'unit', 'heldOn'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: records,
    asks: ['place', 'unit', 'heldOn'],
    offers: ['bays', 'village', 'spot', 'note'],
  },
  steps: recordedSteps,
  read: recordedReaders,
})
