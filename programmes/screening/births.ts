import {
  at,
  date,
  integer,
  moment,
  now,
  ref,
  register,
  text,
  unit,
} from '../../engine/define/index.ts'
import { registrar } from '../shared/roles.ts'
import { careAt, personal } from './care.ts'
import { clinics } from './clinics.ts'
import { women } from './women.ts'

/**
 * Every live birth in the zone: the cohort of the two newborn screenings, which are opened with it. A newborn has no identity number yet; who it is
 * say its mother, the day and the order of birth, so that twins are two and a birth registered twice is refused.
 */
export const births = register('birth', {
  label: '活产登记',
  about: '每一例活产，登记即生成两病筛查和听力筛查。',
  prefix: 'HCDJ',
  fields: {
    name: text('新生儿姓名', { required: true, ...personal }),
    mother: ref('母亲', women, { required: true }),
    deliveredOn: date('分娩日期', { required: true }),
    bornAt: moment('出生时间', { required: true }),
    birthOrder: integer('本次分娩序号', { required: true, min: 1, max: 8 }),
    clinic: ref('接产机构', clinics, { required: true }),
    unit: unit('接产单位'),
  },
  title: 'name',
  list: ['name', 'mother', 'deliveredOn', 'birthOrder', 'clinic'],
  states: { living: '在册', died: '已死亡', voided: '已作废' },
  start: 'living',
  final: ['living', 'died', 'voided'],
  unique: { newborn: ['mother', 'deliveredOn', 'birthOrder'] },
  rules: {
    happened: { label: '出生时间不晚于现在', holds: (b) => b.bornAt.onOrBefore(now) },
    sameDay: { label: '分娩日期与出生时间一致', holds: (b) => b.bornAt.day().is(b.deliveredOn) },
  },
  create: {
    label: '登记',
    by: { who: registrar, where: (b, me) => b.clinic.unit.within(me.unit) },
    asks: ['name', 'mother', 'deliveredOn', 'bornAt', 'birthOrder', 'clinic'],
    copies: { unit: (b) => b.clinic.unit },
  },
  steps: {
    amend: {
      label: '更正姓名',
      from: 'living',
      to: 'same',
      by: at(registrar, 'unit'),
      asks: ['name'],
      aside: true,
    },
    die: {
      label: '死亡登记',
      from: 'living',
      to: 'died',
      by: at(registrar, 'unit'),
      reason: 'text',
      aside: true,
    },
    void: {
      label: '作废',
      from: 'living',
      to: 'voided',
      by: at(registrar, 'unit'),
      reason: 'text',
      aside: true,
    },
  },
  read: careAt,
})
