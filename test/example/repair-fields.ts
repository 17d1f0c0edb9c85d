/** The fields of a repair: every kind there is, at least once. */
import {
  address,
  area,
  choice,
  choices,
  computed,
  creditCode,
  date,
  decimal,
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
  self,
  text,
  unit,
  yesNo,
} from '../../engine/define/index.ts'
import { tools } from './lists.ts'
import { dispatcher, head } from './roles.ts'

const necessity = {
  zh: '无照片无法判断损坏程度。',
  en: 'Without it the damage cannot be judged.',
}

/** What people fill in. */
const given = {
  subject: text('损坏情况', { required: true, max: 60 }),
  tool: ref('工具', tools, { required: true }),
  story: longText('经过'),
  kind: choice('类别', { blade: '刀刃', handle: '手柄', engine: '发动机' }),
  parts: choices('所缺配件', { screw: '螺丝', belt: '皮带', plug: '火花塞' }),
  planned: integer('计划工时', { min: 0, max: 1000, unit: '小时' }),
  hours: integer('实际工时', { min: 0, max: 1000, unit: '小时' }),
  helpers: integer('人数', { min: 0, max: 50, unit: '人' }),
  oil: decimal('用油', { unit: 'L', digits: 2, min: 0, max: 999 }),
  cost: money('费用', { min: 0 }),
  wantedOn: date('希望修好日期'),
  seenAt: moment('发现时间'),
  dangerous: yesNo('有无危险'),
  original: self('原条目'),
  unit: unit('责任单位'),
  bench: post('工位'),
  maker: creditCode('生产厂家代码'),
  place: point('位置', { necessity }),
  path: polyline('搬运路线', { necessity }),
  bed: area('所涉菜畦'),
  photosBroken: photos('损坏照片', { max: 3, necessity }),
  papers: files('单据', { max: 3, accept: ['application/pdf'] }),
  where: address('存放地址'),
  limitAmount: integer('时限', { min: 1, max: 100 }),
  limitUnit: choice('时限单位', { workingDays: '工作日', urgentHours: '小时' }),
  waitUntil: date('挂账至'),
} as const

/** What not everybody may see: masked by kind, masked by the definition, hidden by the definition. */
const personal = {
  phone: phone('联系电话', { seenBy: [dispatcher] }),
  secondPhone: phone('备用电话'),
  identity: identityNumber('身份证号', { seenBy: [dispatcher], others: 'hidden' }),
  remark: text('内部备注', { seenBy: [dispatcher, head] }),
  insured: money('保险金额', { seenBy: [head], others: 'hidden' }),
} as const

/** What steps write by themselves. */
const own = {
  reporter: person('报修人'),
  filedOn: date('立案日期'),
  filedBy: person('立案人'),
  filedUnder: post('立案岗位'),
  filedAt: unit('立案单位'),
  toolName: text('工具名称（立案时）'),
  toolPrice: money('工具价格（立案时）'),
  checkedBy: person('核查人'),
  total: computed('总工时', '人时', (o) => o.number('hours').times(o.number('helpers'))),
} as const

export const repairFields = { ...given, ...personal, ...own }
