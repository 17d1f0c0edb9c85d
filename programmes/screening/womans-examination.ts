import { at, choice, date, ref, type Paths, yesNo } from '../../engine/define/index.ts'
import { registrar } from '../shared/roles.ts'
import { personal } from './care.ts'
import { cycles } from './clinics.ts'
import { residences, women } from './women.ts'

/*
 * What the examinations of women have in common. What entitles her is copied when she is registered, so that the decision stays with what it was
 * judged by, and the database keeps the rule. Free once a cycle is a unique constraint over woman and cycle; a registration made by mistake is
 * cancelled and gives the entitlement back.
 */

export const womanFields = {
  woman: ref('妇女', women, { required: true }),
  cycle: ref('免费周期', cycles),
  registeredOn: date('登记日', { required: true }),
  bornOn: date('出生日期', { ...personal, ownYear: true }),
  residence: choice('人群', residences, personal),
  opensOn: date('周期开始日'),
  closesOn: date('周期结束日'),
  consent: yesNo('已签知情同意书', { required: true }),
}
export const womanFieldsEn = {
  woman: 'Woman',
  cycle: 'Free cycle',
  registeredOn: 'Registered on',
  bornOn: 'Born on',
  residence: {
    label: 'Group',
    choices: {
      rural: 'Rural',
      urbanAllowance: 'Urban, minimum living allowance',
      urban: 'Urban, without allowance',
    },
  },
  opensOn: 'Cycle opens',
  closesOn: 'Cycle closes',
  consent: 'Informed consent signed',
} as const

export const womanUnique = { freeOnce: ['woman', 'cycle'] } as const

type Registered = Paths<typeof womanFields, never, never>
export const womanCopies = {
  name: (e: Registered) => e.woman.name,
  unit: (e: Registered) => e.woman.unit,
  clinic: (e: Registered) => e.woman.clinic,
  bornOn: (e: Registered) => e.woman.bornOn,
  residence: (e: Registered) => e.woman.residence,
  opensOn: (e: Registered) => e.cycle.opensOn,
  closesOn: (e: Registered) => e.cycle.closesOn,
}

export const registers = {
  label: '登记检查',
  by: {
    who: registrar,
    where: (e: Registered, me: { readonly unit: Registered['woman']['unit'] }) =>
      e.woman.unit.within(me.unit),
  },
  asks: ['woman', 'cycle', 'registeredOn', 'consent'],
} as const

export const cancelled = {
  label: '登记有误，作废',
  from: 'registered',
  to: 'cancelled',
  by: at(registrar, 'unit'),
  sets: { cycle: null },
  reason: 'text',
  aside: true,
} as const
