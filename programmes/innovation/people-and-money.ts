import { choice, date, list, money, ref, text } from '../../engine/define/index.ts'
import { everybody, innovationOfficer } from '../shared/roles.ts'
import { enterprises } from './enterprises.ts'

/** High-level people who come to work or to start an enterprise. By number and field: their names are not needed to count them. */
export const talents = list('talent', {
  label: '高层次人才',
  about: '按编号和领域登记，不登记姓名（个人信息保护法第六条）。',
  prefix: 'RC',
  fields: {
    number: text('编号', { required: true }),
    kind: choice('方式', { work: '来区工作', start: '来区创业' }, { required: true }),
    field: text('专业领域', { required: true }),
    enterprise: ref('企业', enterprises),
    cameOn: date('到区日期', { required: true }),
  },
  title: 'number',
  list: ['number', 'kind', 'field', 'enterprise', 'cameOn'],
  unique: { once: ['number'] },
  by: innovationOfficer,
  read: everybody,
})

/** Money for innovation: branches, funds and listings. */
export const finance = list('finance', {
  label: '科技金融',
  prefix: 'JR',
  fields: {
    name: text('名称', { required: true }),
    kind: choice(
      '类别',
      {
        branch: '科技支行',
        guidance: '引导基金',
        startUp: '创业基金',
        venture: '风险投资基金',
        listing: '资本市场挂牌上市',
      },
      { required: true },
    ),
    stage: choice('进度', { planned: '筹划', running: '运行' }, { required: true }),
    provider: text('机构'),
    size: money('规模', { min: 0 }),
    enterprise: ref('企业', enterprises),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'kind', 'stage', 'provider', 'size'],
  unique: { once: ['kind', 'name'] },
  by: innovationOfficer,
  read: everybody,
})
