import {
  all,
  any,
  at,
  choice,
  date,
  identityNumber,
  phone,
  ref,
  register,
  text,
  today,
  unit,
} from '../../engine/define/index.ts'
import { registrar } from '../shared/roles.ts'
import { careAt, personal } from './care.ts'
import { clinics } from './clinics.ts'

export const residences = {
  rural: '农村妇女',
  urbanAllowance: '城镇低保',
  urban: '城镇（非低保）',
} as const

const writes = ['name', 'bornOn', 'residence', 'township', 'clinic'] as const
const may = ['identity', 'phone', 'allowanceCheckedOn', 'allowanceCheckedBy'] as const

/**
 * Every woman the zone knows of, screened or not: a coverage whose denominator is only those who came says nothing. The identity number is checked
 * and masked; nothing is derived from it. Of the minimum living allowance only that it was checked, when and by whom: never the file.
 */
export const women = register('woman', {
  label: '妇女名册',
  about: '辖区妇女的应筛名册，不只是来查过的人。',
  prefix: 'FN',
  fields: {
    name: text('姓名', { required: true, ...personal }),
    identity: identityNumber('身份证号', personal),
    bornOn: date('出生日期', { required: true, ...personal, ownYear: true }),
    residence: choice('人群', residences, { required: true, ...personal }),
    allowanceCheckedOn: date('低保核验日', personal),
    allowanceCheckedBy: text('低保核验人', personal),
    phone: phone('电话', personal),
    township: unit('属地', { required: true, unitKinds: ['township'] }),
    clinic: ref('管理机构', clinics, { required: true }),
    unit: unit('管理单位'),
  },
  title: 'name',
  list: ['name', 'residence', 'township', 'clinic'],
  states: { present: '在册', moved: '已迁出', died: '已死亡' },
  start: 'present',
  final: ['present', 'moved', 'died'],
  unique: { person: ['identity'] },
  rules: {
    allowanceChecked: {
      label: '城镇低保须写明核验日期和核验人',
      holds: (w) =>
        any(
          w.residence.isNot('urbanAllowance'),
          all(w.allowanceCheckedOn.known(), w.allowanceCheckedBy.known()),
        ),
    },
    born: { label: '出生日期不晚于今天', holds: (w) => w.bornOn.onOrBefore(today) },
  },
  create: {
    label: '登记',
    by: { who: registrar, where: (w, me) => w.clinic.unit.within(me.unit) },
    asks: writes,
    offers: may,
    copies: { unit: (w) => w.clinic.unit },
  },
  steps: {
    amend: {
      label: '更正',
      from: 'present',
      to: 'same',
      by: at(registrar, 'unit'),
      offers: [...writes, ...may],
      copies: { unit: (w) => w.clinic.unit },
      aside: true,
    },
    move: {
      label: '迁出',
      from: 'present',
      to: 'moved',
      by: at(registrar, 'unit'),
      reason: 'text',
      aside: true,
    },
    comeBack: {
      label: '迁回',
      from: 'moved',
      to: 'present',
      by: at(registrar, 'unit'),
      aside: true,
    },
    die: { label: '死亡登记', from: 'present', to: 'died', by: at(registrar, 'unit'), aside: true },
  },
  read: careAt,
})
