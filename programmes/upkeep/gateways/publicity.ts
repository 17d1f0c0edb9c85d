import { choice, date, integer, ref, register, text, unit } from '../../../engine/define/index.ts'
import {
  recordedReaders,
  recordedStates,
  recordedSteps,
  records,
} from '../../shared/confirmation.ts'
import { roads } from '../roads.ts'

/** Leaflets, notices and broadcasts by which people are told and asked. */
export const publicity = register('publicity', {
  label: '宣传告知',
  prefix: 'XC',
  fields: {
    title: text('内容', { required: true }),
    unit: unit('组织单位', { required: true }),
    heldOn: date('日期', { required: true, past: true }),
    kind: choice(
      '方式',
      { leaflet: '倡议书', notice: '公告', broadcast: '广播曝光' },
      { required: true },
    ),
    copies: integer('份数', { unit: '份', min: 0 }),
    road: ref('道路', roads),
    note: text('说明'),
  },
  title: 'title',
  list: ['title', 'kind', 'copies', 'unit', 'heldOn'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: records,
    asks: ['title', 'unit', 'heldOn', 'kind'],
    offers: ['copies', 'road', 'note'],
  },
  steps: recordedSteps,
  read: recordedReaders,
})
