/** One field of every kind, for the contract over all kinds. */
import {
  address,
  area,
  choice,
  choices,
  computed,
  creditCode,
  date,
  decimal,
  type Field,
  type FieldKind,
  files,
  identityNumber,
  integer,
  longText,
  moment,
  money,
  person,
  phone,
  photos,
  point,
  polyline,
  post,
  ref,
  list,
  role,
  self,
  text,
  unit,
  yesNo,
} from '../../define/index.ts'

const clerk = role('clerk', '内勤')
const roads = list('road', {
  label: '路段',
  prefix: 'LD',
  fields: { name: text('名称', { required: true }) },
  title: 'name',
  by: clerk,
  read: clerk,
})
/** Names and labels that tempt a careless reader: separators, quotes, one label that begins another. */
export const kinds = {
  paving: '路面',
  pavingEdge: '路面、路缘',
  "it's": '其他（含 "引号"）',
  tree: '树木 tree',
}

export const sampleFields: Readonly<Record<FieldKind, Field>> = {
  text: text('名称', { max: 40 }),
  longText: longText('经过', { max: 60 }),
  choice: choice('类别', kinds),
  choices: choices('类别（多选）', kinds),
  integer: integer('株数', { min: -5, max: 2_000_000, unit: '株' }),
  decimal: decimal('面积', { unit: 'm²', digits: 3, min: -10.5, max: 1e9 }),
  money: money('金额'),
  date: date('期限'),
  moment: moment('发现时间'),
  yesNo: yesNo('是否属实'),
  ref: ref('路段', roads),
  self: self('原条目'),
  unit: unit('责任单位'),
  post: post('岗位'),
  person: person('经办人'),
  phone: phone('联系电话'),
  identityNumber: identityNumber('身份证号'),
  creditCode: creditCode('统一社会信用代码'),
  point: point('位置'),
  polyline: polyline('走向'),
  area: area('范围'),
  photos: photos('照片', { min: 1, max: 3 }),
  files: files('附件'),
  address: address('地址'),
  computed: computed('总数', '株', (own) => own.number('planned')),
}

/** The kinds that people fill in; a computed field is worked out. */
export type FilledKind = Exclude<FieldKind, 'computed'>
