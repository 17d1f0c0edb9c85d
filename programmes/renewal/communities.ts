import { all, date, integer, register, text, unit } from '../../engine/define/index.ts'
import { everybody, projectOfficer } from '../shared/roles.ts'

/** The five approvals that a community needs before it may start; each names the field of the community that it unlocks. */
export const gates = {
  feasibility: '可研',
  proposal: '立项',
  environment: '环评',
  plan: '控规',
  land: '用地审批',
} as const
export type Gate = keyof typeof gates

const described = ['name', 'households', 'note'] as const

/** A community that is built for those who move. The days of its five approvals are written by the approvals alone. */
export const communities = register('community', {
  label: '社区',
  about: '安置社区：五项审批办到哪一步，由审批台账逐项写入，不能手填。',
  prefix: 'SQ',
  fields: {
    name: text('社区', { required: true }),
    unit: unit('建设单位', { required: true, unitKinds: ['department'] }),
    households: integer('安置户数', { unit: '户', min: 0 }),
    feasibility: date('可研批复日'),
    proposal: date('立项批复日'),
    environment: date('环评批复日'),
    plan: date('控规批复日'),
    land: date('用地批复日'),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'feasibility', 'proposal', 'environment', 'plan', 'land'],
  states: { listed: '在列', withdrawn: '已撤销' },
  start: 'listed',
  final: ['listed', 'withdrawn'],
  unique: { once: ['name'] },
  create: {
    label: '列入',
    by: projectOfficer,
    asks: ['name', 'unit'],
    offers: ['households', 'note'],
  },
  steps: {
    correct: {
      label: '更正',
      from: 'listed',
      to: 'same',
      by: projectOfficer,
      offers: described,
      aside: true,
    },
    withdraw: {
      label: '撤销',
      from: 'listed',
      to: 'withdrawn',
      by: projectOfficer,
      reason: 'text',
      aside: true,
    },
  },
  views: {
    complete: {
      label: '五项齐备',
      where: (c) =>
        all(
          c.feasibility.known(),
          c.proposal.known(),
          c.environment.known(),
          c.plan.known(),
          c.land.known(),
        ),
    },
  },
  read: everybody,
})
