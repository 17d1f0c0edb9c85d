import { at, date, ref, register, text, today, unit, yesNo } from '../../engine/define/index.ts'
import { registrar } from '../shared/roles.ts'
import { careAt, personal } from './care.ts'
import { clinics } from './clinics.ts'
import { entitledPregnancy } from './eligibility.ts'
import { women } from './women.ts'

/** Every pregnancy the zone knows of: the cohort of the prenatal screening. An eligible one opens its free screening by itself. */
export const pregnancies = register('pregnancy', {
  label: '孕妇名册',
  about: '辖区孕妇名册；符合条件的登记时即生成一次免费产前筛查。',
  prefix: 'YF',
  fields: {
    name: text('姓名', { ...personal }),
    woman: ref('妇女', women, { required: true }),
    lastPeriod: date('末次月经', { required: true, ...personal }),
    registeredOn: date('建册日', { required: true }),
    localHousehold: yesNo('夫妇一方为本省户籍', { required: true }),
    residentSince: date('女方来本地居住日'),
    clinic: ref('管理机构', clinics, { required: true }),
    unit: unit('管理单位'),
  },
  title: 'name',
  list: ['name', 'registeredOn', 'localHousehold', 'clinic'],
  states: { expecting: '孕期', delivered: '已分娩', ended: '已终止' },
  start: 'expecting',
  final: ['delivered', 'ended'],
  unique: { pregnancy: ['woman', 'lastPeriod'] },
  rules: {
    begun: { label: '建册日在末次月经之后', holds: (p) => p.registeredOn.after(p.lastPeriod) },
    notAhead: { label: '建册日不晚于今天', holds: (p) => p.registeredOn.onOrBefore(today) },
  },
  create: {
    label: '建册',
    by: { who: registrar, where: (p, me) => p.clinic.unit.within(me.unit) },
    asks: ['woman', 'lastPeriod', 'registeredOn', 'localHousehold', 'clinic'],
    offers: ['residentSince'],
    copies: { name: (p) => p.woman.name, unit: (p) => p.clinic.unit },
  },
  steps: {
    deliver: { label: '已分娩', from: 'expecting', to: 'delivered', by: at(registrar, 'unit') },
    end: {
      label: '终止妊娠',
      from: 'expecting',
      to: 'ended',
      by: at(registrar, 'unit'),
      reason: 'text',
      aside: true,
    },
  },
  views: { entitled: { label: '可免费产前筛查', where: entitledPregnancy } },
  read: careAt,
})
