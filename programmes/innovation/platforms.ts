import { choice, date, integer, register, text } from '../../engine/define/index.ts'
import { everybody, innovationOfficer } from '../shared/roles.ts'

/** A place where people start, grow or try out an enterprise. */
export const platforms = register('platform', {
  label: '创新平台',
  about: '众创空间、孵化器、加速器、专业园区等，及其认定级别和入驻情况。',
  prefix: 'PT',
  fields: {
    name: text('平台', { required: true }),
    kind: choice(
      '类别',
      {
        makerspace: '众创空间',
        incubator: '孵化器',
        accelerator: '加速器',
        park: '专业园区',
        station: '创新驿站',
        centre: '创新中心',
        carrier: '产业载体',
      },
      { required: true },
    ),
    level: choice('级别', { national: '国家级', provincial: '省级', city: '市级', none: '未认定' }),
    host: text('建设单位'),
    residents: integer('入驻企业和团队', { unit: '个', min: 0 }),
    plannedFor: date('计划建成'),
    openedOn: date('启用日期'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'level', 'residents', 'openedOn'],
  states: { planned: '筹建中', running: '运行中', closed: '已停办' },
  start: 'planned',
  final: ['running', 'closed'],
  unique: { once: ['name'] },
  create: {
    label: '登记',
    by: innovationOfficer,
    asks: ['name', 'kind'],
    offers: ['level', 'host', 'plannedFor', 'note'],
  },
  steps: {
    open: {
      label: '启用',
      from: 'planned',
      to: 'running',
      by: innovationOfficer,
      offers: ['openedOn', 'level', 'residents'],
    },
    update: {
      label: '更新',
      from: ['planned', 'running'],
      to: 'same',
      by: innovationOfficer,
      offers: ['level', 'host', 'residents', 'plannedFor', 'note'],
      aside: true,
    },
    close: {
      label: '停办',
      from: 'running',
      to: 'closed',
      by: innovationOfficer,
      reason: 'text',
      aside: true,
    },
  },
  read: everybody,
})
