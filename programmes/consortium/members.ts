import {
  choice,
  date,
  files,
  integer,
  list,
  longText,
  ref,
  text,
  unit,
} from '../../engine/define/index.ts'
import { consortiumOffice, everybody } from '../shared/roles.ts'

/** The head hospital and its members. */
export const members = list('member', {
  label: '成员单位',
  about: '医联体的牵头医院和成员单位。',
  prefix: 'YLTC',
  fields: {
    name: text('名称', { required: true }),
    unit: unit('单位', { required: true, unitKinds: ['clinic'] }),
    part: choice('角色', { head: '牵头医院', member: '基层成员' }, { required: true }),
    joinedOn: date('加入日', { required: true }),
    phone: text('转诊联系电话'),
  },
  title: 'name',
  list: ['name', 'part', 'joinedOn', 'phone'],
  unique: { once: ['unit'] },
  by: consortiumOffice,
  read: everybody,
})

/** What was signed between the head and a member. */
export const agreements = list('agreement', {
  label: '合作协议',
  prefix: 'YLTX',
  fields: {
    name: text('协议', { required: true }),
    member: ref('成员单位', members, { required: true }),
    signedOn: date('签订日', { required: true }),
    until: date('有效期至'),
    paper: files('协议文本'),
  },
  title: 'name',
  list: ['name', 'member', 'signedOn', 'until'],
  lineOf: 'member',
  unique: { once: ['member', 'signedOn'] },
  by: consortiumOffice,
  read: everybody,
})

/** What the consortium promises: its principles, and the goals that were set for it. */
export const provisions = list('provision', {
  label: '原则与目标',
  prefix: 'YLTY',
  fields: {
    name: text('要点', { required: true }),
    words: longText('内容', { required: true }),
    decidedOn: date('日期', { required: true }),
  },
  title: 'name',
  list: ['name', 'words', 'decidedOn'],
  unique: { once: ['name'] },
  by: consortiumOffice,
  read: everybody,
})

/** Visits of a member in a month, as its own system counts them; what the share of primary care is computed from. */
export const workloads = list('workload', {
  label: '月诊疗量',
  about: '各成员单位每月门急诊人次，由医联体办公室按各单位报表登记。',
  prefix: 'YLTL',
  fields: {
    name: text('期间', { required: true }),
    member: ref('成员单位', members, { required: true }),
    month: date('所属月（填当月1日）', { required: true }),
    visits: integer('门急诊人次', { required: true, min: 0, unit: '人次' }),
    evidence: files('报表'),
  },
  title: 'name',
  list: ['name', 'member', 'month', 'visits'],
  lineOf: 'member',
  unique: { once: ['member', 'month'] },
  by: consortiumOffice,
  read: everybody,
})
