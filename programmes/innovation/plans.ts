import { choice, decimal, list, money, text } from '../../engine/define/index.ts'
import { everybody, innovationOfficer } from '../shared/roles.ts'

/** What the zone bets on: industries, breakthroughs, products, how it treats talent. */
export const focuses = list('focus', {
  label: '重点方向',
  prefix: 'FX',
  fields: {
    name: text('方向', { required: true }),
    kind: choice(
      '类别',
      {
        leading: '主导产业',
        emerging: '新兴产业',
        breakthrough: '突破领域',
        product: '重点产品',
        special: '重大科技专项',
        talent: '人才机制',
        tier: '企业梯队',
        platform: '平台链条',
      },
      { required: true },
    ),
    note: text('说明'),
  },
  title: 'name',
  unique: { once: ['kind', 'name'] },
  by: innovationOfficer,
  read: everybody,
})

/** The projects of the future tech city. */
export const cityProjects = list('cityProject', {
  label: '科技新城项目',
  prefix: 'KC',
  fields: {
    name: text('项目', { required: true }),
    partner: text('合作方'),
    investment: money('总投资', { min: 0 }),
    area: decimal('占地', { unit: '亩', digits: 2, min: 0 }),
    stage: choice('进度', { talks: '洽谈', signed: '签约', building: '在建', done: '建成' }),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'partner', 'investment', 'area', 'stage'],
  unique: { once: ['name'] },
  by: innovationOfficer,
  read: everybody,
})
