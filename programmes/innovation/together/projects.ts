import { choice, date, longText, ref, register, text } from '../../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician } from '../../shared/roles.ts'
import { enterprises } from '../enterprises.ts'
import { institutions } from './partners.ts'

/** A project of an enterprise with an institution, from its signature to what came out of it. */
export const jointProjects = register('jointProject', {
  label: '合作项目',
  prefix: 'HZ',
  fields: {
    name: text('项目', { required: true }),
    enterprise: ref('企业', enterprises, { required: true }),
    institution: ref('合作院所', institutions, { required: true }),
    field: choice(
      '领域',
      { threeD: '3D制造', lift: '直驱电梯', materials: '功能材料', other: '其他' },
      { required: true },
    ),
    startedOn: date('启动日期', { required: true }),
    finishBy: date('计划完成'),
    result: longText('成果'),
  },
  title: 'name',
  list: ['name', 'enterprise', 'institution', 'field', 'startedOn', 'finishBy'],
  states: { running: '实施中', finished: '待验收', accepted: '已验收', stopped: '已终止' },
  start: 'running',
  span: { from: 'startedOn', until: 'finishBy' },
  final: ['accepted', 'stopped'],
  create: {
    label: '立项',
    by: innovationOfficer,
    asks: ['name', 'enterprise', 'institution', 'field', 'startedOn'],
    offers: ['finishBy'],
  },
  steps: {
    finish: {
      label: '报完成',
      from: 'running',
      to: 'finished',
      by: innovationOfficer,
      asks: ['result'],
    },
    accept: { label: '验收', from: 'finished', to: 'accepted', by: statistician },
    sendBack: {
      label: '退回',
      from: 'finished',
      to: 'running',
      by: statistician,
      reason: 'text',
      back: 'rework',
    },
    stop: {
      label: '终止',
      from: 'running',
      to: 'stopped',
      by: innovationOfficer,
      reason: 'text',
      aside: true,
    },
  },
  read: everybody,
})

/** A step on the way of a joint project, by a day. */
export const milestones = register('milestone', {
  label: '节点',
  prefix: 'JDX',
  fields: {
    what: text('节点', { required: true }),
    project: ref('合作项目', jointProjects, { required: true }),
    dueOn: date('计划日期', { required: true }),
    doneOn: date('完成日期'),
  },
  title: 'what',
  list: ['what', 'project', 'dueOn', 'doneOn'],
  lineOf: 'project',
  states: { ahead: '未到', reached: '已完成', missed: '未完成' },
  start: 'ahead',
  final: ['reached', 'missed'],
  create: { label: '登记节点', by: innovationOfficer, asks: ['what', 'project', 'dueOn'] },
  steps: {
    reach: {
      label: '完成',
      from: 'ahead',
      to: 'reached',
      by: innovationOfficer,
      asks: ['doneOn'],
    },
    miss: { label: '未完成', from: 'ahead', to: 'missed', by: innovationOfficer, reason: 'text' },
  },
  read: everybody,
})
