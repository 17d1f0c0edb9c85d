/** The two plain lists that everything else refers to: the tools that are lent and the beds that are grown. */
import {
  area,
  at,
  choice,
  date,
  decimal,
  list,
  money,
  self,
  text,
  unit,
} from '../../engine/define/index.ts'
import { crew, dispatcher, gardener, head, inspector, keeper, visitor } from './roles.ts'

const staff = [dispatcher, crew, inspector, gardener, keeper, head]

/** What the library lends. The condition and the day of the last check are marked by the checks of repairs. */
export const tools = list('tool', {
  label: '工具',
  prefix: 'GJ',
  fields: {
    name: text('名称', { required: true }),
    serial: text('编号', { required: true, pattern: '[A-Z]{2}[0-9]{4}' }),
    use: choice('用途', { dig: '翻土', cut: '修剪', water: '浇灌' }, { required: true }),
    weight: decimal('重量', { unit: 'kg', digits: 1, min: 0, max: 500 }),
    price: money('价格', { min: 0 }),
    boughtOn: date('购入日期'),
    kept: unit('保管单位', { required: true }),
    partOf: self('所属成套工具'),
    condition: choice('状况', { good: '完好', worn: '磨损' }),
    checkedOn: date('最近核查日期'),
    credit: money('维修额度', { min: 0 }),
    spent: money('维修支出', { min: 0 }),
  },
  title: 'name',
  list: ['name', 'serial', 'use', 'kept'],
  by: [dispatcher, at(keeper, 'kept')],
  read: staff,
  unique: { serial: ['serial'] },
  rules: {
    withinCredit: { label: '维修支出不得超过额度', holds: (t) => t.spent.atMost(t.credit) },
  },
})

/** Where things are grown. Open to everybody who signs in. */
export const beds = list('bed', {
  label: '菜畦',
  prefix: 'CQ',
  fields: {
    name: text('名称', { required: true }),
    tended: unit('所属单位', { required: true }),
    outline: area('范围'),
    leastHours: decimal('每次至少', { unit: '小时', digits: 2, min: 0 }),
    bonfire: date('准许篝火'),
    barbecue: date('准许烧烤'),
  },
  title: 'name',
  list: ['name', 'tended'],
  by: dispatcher,
  read: [...staff, visitor],
})
