import { choices, date, integer, ref, register, text, unit } from '../../../engine/define/index.ts'
import {
  recordedReaders,
  recordedStates,
  recordedSteps,
  records,
} from '../../shared/confirmation.ts'
import { roads } from '../roads.ts'

/** A day on which volunteers turned out. People are counted by the day, never one by one. */
export const volunteerDays = register('volunteerDay', {
  label: '志愿服务',
  prefix: 'ZY',
  fields: {
    activity: text('活动', { required: true }),
    unit: unit('组织单位', { required: true }),
    heldOn: date('日期', { required: true, past: true }),
    levels: choices('层级', { town: '镇级', village: '村级' }, { required: true }),
    people: integer('参加人数', { unit: '人', min: 0 }),
    road: ref('道路', roads),
    note: text('说明'),
  },
  title: 'activity',
  list: ['activity', 'levels', 'people', 'unit', 'heldOn'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: records,
    asks: ['activity', 'unit', 'heldOn', 'levels'],
    offers: ['people', 'road', 'note'],
  },
  steps: recordedSteps,
  read: recordedReaders,
})
