import {
  at,
  choices,
  date,
  integer,
  photos,
  ref,
  register,
  text,
  unit,
  workingDays,
} from '../../../engine/define/index.ts'
import {
  contractor,
  gardener,
  handler,
  reader,
  steward,
  townshipChief,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { roads } from '../roads.ts'

/** One round of care for the trees along a road: watered, fertilised, sprayed, and what grows or stands under them removed. */
export const treeCare = register('treeCare', {
  label: '树木管护',
  about: '廊道树木的浇水、施肥、打药和林下清理，由园林技术员验收。',
  prefix: 'GH',
  fields: {
    place: text('地段', { required: true }),
    road: ref('道路', roads, { required: true }),
    unit: unit('管护单位', { required: true }),
    works: choices(
      '作业',
      { water: '浇水', fertilise: '施肥', spray: '打药', prune: '修剪', clear: '林下清理' },
      { required: true },
    ),
    plannedOn: date('计划日期', { required: true }),
    trees: integer('株数', { unit: '株', min: 0 }),
    photos: photos('照片', { max: 6 }),
    note: text('说明'),
  },
  title: 'place',
  list: ['place', 'road', 'unit', 'works', 'plannedOn', 'trees'],
  states: { planned: '待作业', worked: '待验收', accepted: '已验收', cancelled: '已取消' },
  start: 'planned',
  final: ['accepted', 'cancelled'],
  create: {
    label: '布置',
    by: [gardener, at(handler, 'unit')],
    asks: ['place', 'road', 'unit', 'works', 'plannedOn'],
    offers: ['trees', 'note'],
    suggests: {
      unit: [
        {
          when: (c) => c.road.maintainer.known(),
          value: (c) => c.road.maintainer,
          because: { zh: '道路养护单位', en: 'the maintainer of the road' },
        },
        {
          value: (c) => c.road.territory,
          because: { zh: '道路所在属地', en: 'where the road lies' },
        },
      ],
    },
  },
  steps: {
    finish: {
      label: '报完成',
      from: 'planned',
      to: 'worked',
      by: [at(handler, 'unit'), at(contractor, 'unit')],
      offers: ['trees', 'photos', 'note'],
      within: workingDays(5),
    },
    accept: { label: '验收', from: 'worked', to: 'accepted', by: gardener, notBy: ['finish'] },
    rework: {
      label: '返工',
      from: 'worked',
      to: 'planned',
      by: gardener,
      reason: 'text',
      back: 'rework',
    },
    cancel: {
      label: '取消',
      from: 'planned',
      to: 'cancelled',
      by: gardener,
      reason: 'text',
      aside: true,
    },
  },
  read: [
    gardener,
    steward,
    zoneLeader,
    reader,
    at(handler, 'unit'),
    at(contractor, 'unit'),
    at(unitHead, 'unit'),
    { who: townshipChief, where: (c, me) => c.road.territory.within(me.unit) },
  ],
})
