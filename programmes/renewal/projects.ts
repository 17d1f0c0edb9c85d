import { at, choice, date, integer, ref, register, text, unit } from '../../engine/define/index.ts'
import { everybody, projectOfficer, unitHead } from '../shared/roles.ts'
import { communities } from './communities.ts'
import { startRules } from './start-rules.ts'

const described = ['finishBy', 'households', 'note'] as const

/** A village that is taken down or a community that is built, from the year's plan to its end. */
export const projects = register('project', {
  label: '改造项目',
  about: '一个城中村的拆除或一个安置社区的建设。社区五项审批齐备才能开工，缺哪一项就说哪一项。',
  prefix: 'GZ',
  fields: {
    name: text('项目', { required: true }),
    kind: choice('类别', { village: '城中村', community: '社区' }, { required: true }),
    year: integer('计划开工年度', { required: true, min: 2018, max: 2100 }),
    village: unit('村', { unitKinds: ['village'] }),
    community: ref('社区', communities),
    unit: unit('责任单位', { required: true, unitKinds: ['department'] }),
    startBy: date('计划开工'),
    finishBy: date('计划完工'),
    households: integer('涉及户数', { unit: '户', min: 0 }),
    finding: text('验收意见'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'year', 'startBy', 'finishBy'],
  states: {
    planned: '计划中',
    preparing: '前期准备',
    started: '已开工',
    finished: '待验收',
    accepted: '已完工',
    dropped: '已取消',
  },
  start: 'planned',
  span: { from: 'startBy', until: 'finishBy' },
  final: ['accepted', 'dropped'],
  unique: { once: ['name', 'year'] },
  create: {
    label: '列入计划',
    by: projectOfficer,
    asks: ['name', 'kind', 'year', 'unit'],
    offers: ['village', 'community', 'startBy', ...described],
  },
  steps: {
    prepare: {
      label: '启动前期',
      from: 'planned',
      to: 'preparing',
      by: projectOfficer,
      offers: ['community', 'startBy', ...described],
    },
    start: {
      label: '开工',
      from: 'preparing',
      to: 'started',
      by: projectOfficer,
      needs: ['feasibility', 'proposal', 'environment', 'plan', 'land'],
    },
    finish: { label: '报完工', from: 'started', to: 'finished', by: projectOfficer },
    accept: {
      label: '验收',
      from: 'finished',
      to: 'accepted',
      by: at(unitHead, 'unit'),
      asks: ['finding'],
      notBy: ['finish'],
    },
    sendBack: {
      label: '整改',
      from: 'finished',
      to: 'started',
      by: at(unitHead, 'unit'),
      reason: 'text',
      back: 'rework',
    },
    drop: {
      label: '取消',
      from: ['planned', 'preparing'],
      to: 'dropped',
      by: at(unitHead, 'unit'),
      reason: 'text',
      aside: true,
    },
    correct: {
      label: '更正',
      from: ['planned', 'preparing', 'started'],
      to: 'same',
      by: projectOfficer,
      offers: ['community', 'startBy', ...described],
      aside: true,
    },
  },
  rules: {
    ...startRules,
    endsAfterItStarts: { label: '完工不早于开工', holds: (p) => p.startBy.onOrBefore(p.finishBy) },
  },
  read: everybody,
})
