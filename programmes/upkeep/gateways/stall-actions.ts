import {
  choice,
  date,
  integer,
  photos,
  point,
  ref,
  register,
  text,
  unit,
} from '../../../engine/define/index.ts'
import {
  recordedReaders,
  recordedStates,
  recordedSteps,
  records,
} from '../../shared/confirmation.ts'
import { roads } from '../roads.ts'

/** Stalls dealt with at a way into the city, alone or together with other units. */
export const stallActions = register('stallAction', {
  label: '摊点整治',
  prefix: 'TD',
  fields: {
    place: text('地点', { required: true }),
    unit: unit('组织单位', { required: true }),
    heldOn: date('日期', { required: true, past: true }),
    kind: choice(
      '摊点种类',
      { nightMarket: '夜市摊点', mobile: '流动摊点', shopfront: '店外经营' },
      { required: true },
    ),
    stalls: integer('处数', { required: true, unit: '处', min: 0 }),
    road: ref('道路', roads),
    together: unit('联合单位'),
    spot: point('位置'),
    photos: photos('照片', { max: 6 }),
    note: text('说明'),
  },
  title: 'place',
  list: ['place', 'kind', 'stalls', 'unit', 'heldOn'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: records,
    asks: ['place', 'unit', 'heldOn', 'kind', 'stalls'],
    offers: ['road', 'together', 'spot', 'photos', 'note'],
  },
  steps: recordedSteps,
  read: recordedReaders,
})
