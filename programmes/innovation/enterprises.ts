import { choice, creditCode, date, register, text, unit, yesNo } from '../../engine/define/index.ts'
import { everybody, innovationOfficer } from '../shared/roles.ts'

/** Leading industries first, then the emerging ones, as the zone counts them. */
export const industries = {
  equipment: '装备制造',
  biomedicine: '生物医药',
  newMaterials: '新材料',
  informationTechnology: '新一代信息技术',
  highEndEquipment: '高端装备',
  other: '其他',
} as const

const described = [
  'name',
  'code',
  'industry',
  'highTech',
  'service',
  'township',
  'products',
] as const

/** An enterprise of the zone. It counts as above the designated size from the day it enters the statistical list until the day it leaves it. */
export const enterprises = register('enterprise', {
  label: '企业',
  about: '区内企业：行业、是否规模以上（按入库、退库日）、是否属高新技术和战略性新兴产业。',
  prefix: 'QY',
  fields: {
    name: text('企业名称', { required: true }),
    code: creditCode('统一社会信用代码'),
    industry: choice('行业', industries, { required: true }),
    highTech: yesNo('属高新技术或战略性新兴产业', { required: true }),
    service: yesNo('制造＋服务型企业'),
    township: unit('属地', { unitKinds: ['township'] }),
    products: text('主要产品'),
    scaleFrom: date('纳入规上日期'),
    scaleUntil: date('退出规上日期'),
  },
  title: 'name',
  list: ['name', 'industry', 'highTech', 'scaleFrom', 'township'],
  states: { registered: '规下', aboveScale: '规上', closed: '已注销' },
  start: 'registered',
  final: ['registered', 'aboveScale', 'closed'],
  unique: { code: ['code'], name: ['name'] },
  create: {
    label: '登记',
    by: innovationOfficer,
    asks: ['name', 'industry', 'highTech'],
    offers: ['code', 'service', 'township', 'products'],
  },
  steps: {
    enterScale: {
      label: '纳入规上',
      from: 'registered',
      to: 'aboveScale',
      by: innovationOfficer,
      asks: ['scaleFrom', 'code'],
      sets: { scaleUntil: null },
      aside: true,
    },
    leaveScale: {
      label: '退出规上',
      from: 'aboveScale',
      to: 'registered',
      by: innovationOfficer,
      asks: ['scaleUntil'],
      reason: 'text',
      aside: true,
    },
    close: {
      label: '注销',
      from: ['registered', 'aboveScale'],
      to: 'closed',
      by: innovationOfficer,
      asks: ['scaleUntil'],
      reason: 'text',
      aside: true,
    },
    correct: {
      label: '更正',
      from: ['registered', 'aboveScale'],
      to: 'same',
      by: innovationOfficer,
      offers: described,
      aside: true,
    },
  },
  rules: {
    leavesAfterItEnters: {
      label: '退出规上不早于纳入',
      holds: (e) => e.scaleUntil.onOrAfter(e.scaleFrom),
    },
  },
  views: {
    aboveScale: { label: '规上企业', where: (e) => e.state.is('aboveScale') },
    service: { label: '制造＋服务', where: (e) => e.service.isTrue() },
  },
  read: everybody,
})
