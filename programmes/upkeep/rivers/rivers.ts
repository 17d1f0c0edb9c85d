import {
  choice,
  integer,
  list,
  polyline,
  post,
  ref,
  text,
  unit,
} from '../../../engine/define/index.ts'
import { everybody, steward } from '../../shared/roles.ts'

export const rivers = list('river', {
  label: '河流',
  prefix: 'HL',
  fields: { name: text('名称', { required: true }), note: text('说明') },
  title: 'name',
  unique: { once: ['name'] },
  by: steward,
  read: everybody,
})

/** A stretch of a river that one village answers for, with its river chiefs at three levels. */
export const reaches = list('reach', {
  label: '河段',
  about: '河流按村分段，每段有区、镇、村三级河长。',
  prefix: 'HD',
  fields: {
    name: text('名称', { required: true }),
    river: ref('河流', rivers, { required: true }),
    territory: unit('属地', { required: true, unitKinds: ['township'] }),
    village: unit('所在村', { unitKinds: ['village'] }),
    owner: unit('权属单位'),
    districtChief: post('区级河长'),
    townshipChief: post('镇级河长'),
    villageChief: post('村级河长'),
    metres: integer('长度', { unit: '米', min: 0 }),
    course: polyline('走向'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'river', 'territory', 'village', 'villageChief'],
  unique: { once: ['name'] },
  by: steward,
  read: everybody,
})

/** What makes a patrol valid, by the level of the river chief. Every zone sets its own; the sources differ widely. */
export const patrolDemands = list('patrolDemand', {
  label: '巡河要求',
  about: '各级河长巡河的最短时间、最短距离和最短间隔。',
  prefix: 'YQ',
  fields: {
    name: text('名称', { required: true }),
    level: choice(
      '级别',
      { district: '区级', township: '镇级', village: '村级' },
      { required: true },
    ),
    minMinutes: integer('最短时间', { required: true, unit: '分钟', min: 0 }),
    minMetres: integer('最短距离', { required: true, unit: '米', min: 0 }),
    intervalHours: integer('最短间隔', { required: true, unit: '小时', min: 0 }),
    source: text('依据', { required: true }),
  },
  title: 'name',
  unique: { once: ['level'] },
  by: steward,
  read: everybody,
})
