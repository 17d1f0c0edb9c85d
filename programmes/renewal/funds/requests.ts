import {
  actingPerson,
  any,
  choice,
  files,
  money,
  person,
  ref,
  register,
  text,
  workingDays,
} from '../../../engine/define/index.ts'
import { fundReviewer, projectOfficer, treasurer } from '../../shared/roles.ts'
import { projects } from '../projects.ts'
import { accounts } from './accounts.ts'
import { purposes } from './purposes.ts'
import { fundReaders } from './who.ts'

const asked = ['purpose', 'kind', 'project', 'account', 'payee', 'amount'] as const

/** A request for money: two people review it one after the other, a third pays. What is paid leaves the account in the same moment. */
export const requests = register('request', {
  label: '用款申请',
  about: '用款申请须两人先后复核，由第三人支付；支付即从专户扣减，余额不足的付不出去。',
  prefix: 'YK',
  fields: {
    purpose: text('用途', { required: true }),
    kind: choice('款项', purposes, { required: true }),
    project: ref('改造项目', projects, { required: true }),
    account: ref('专户', accounts, { required: true }),
    payee: text('收款单位', { required: true }),
    amount: money('金额', { required: true, min: 1 }),
    papers: files('依据材料'),
    applicant: person('申请人'),
  },
  title: 'purpose',
  list: ['purpose', 'kind', 'project', 'amount', 'account'],
  states: {
    submitted: '待初审',
    reviewed: '待复审',
    approved: '待支付',
    paid: '已支付',
    returned: '已退回',
    withdrawn: '已撤回',
  },
  start: 'submitted',
  worth: 'amount',
  final: ['paid', 'withdrawn'],
  create: {
    label: '申请',
    by: projectOfficer,
    asks: asked,
    offers: ['papers'],
    sets: { applicant: actingPerson },
  },
  steps: {
    review: {
      label: '初审通过',
      from: 'submitted',
      to: 'reviewed',
      by: { who: fundReviewer, where: (r, me) => r.applicant.isNot(me.person) },
      within: workingDays(3),
    },
    approve: {
      label: '复审通过',
      from: 'reviewed',
      to: 'approved',
      by: { who: fundReviewer, where: (r, me) => r.applicant.isNot(me.person) },
      notBy: ['review'],
      within: workingDays(3),
    },
    sendBack: {
      label: '退回',
      from: ['submitted', 'reviewed'],
      to: 'returned',
      by: fundReviewer,
      reason: ['papers', 'amount', 'purpose'],
      back: 'rework',
    },
    resubmit: {
      label: '重新申请',
      from: 'returned',
      to: 'submitted',
      by: projectOfficer,
      offers: [...asked, 'papers'],
    },
    pay: {
      label: '支付',
      from: 'approved',
      to: 'paid',
      by: treasurer,
      notBy: ['review', 'approve'],
      needs: ['projectStarted'],
      within: workingDays(5),
      marks: { through: 'account', adds: { paid: 'amount' }, takes: { balance: 'amount' } },
    },
    withdraw: {
      label: '撤回',
      from: ['submitted', 'reviewed', 'returned'],
      to: 'withdrawn',
      by: projectOfficer,
      reason: 'text',
      aside: true,
    },
  },
  rules: {
    projectStarted: {
      label: '项目已开工（前期费用除外）',
      holds: (r) => any(r.kind.is('preliminary'), r.project.entered('started')),
    },
  },
  reasons: { papers: '材料不全', amount: '金额与合同不符', purpose: '用途不在范围' },
  read: fundReaders,
})
