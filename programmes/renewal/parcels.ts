import { date, decimal, money, register, text } from '../../engine/define/index.ts'
import { everybody, projectOfficer } from '../shared/roles.ts'

/** A parcel on which those who move are housed, from its preparation to the sale of the right to use it. */
export const parcels = register('parcel', {
  label: '安置用地',
  about: '安置地块的土地出让：收储、挂牌、成交。',
  prefix: 'DK',
  fields: {
    name: text('地块', { required: true }),
    area: decimal('面积', { unit: '亩', digits: 2, min: 0 }),
    listedOn: date('挂牌日期'),
    soldOn: date('成交日期'),
    price: money('成交价', { min: 0 }),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'area', 'listedOn', 'soldOn', 'price'],
  states: { reserved: '收储中', listed: '挂牌中', sold: '已成交' },
  start: 'reserved',
  final: ['sold'],
  unique: { once: ['name'] },
  create: { label: '登记', by: projectOfficer, asks: ['name'], offers: ['area', 'note'] },
  steps: {
    list: { label: '挂牌', from: 'reserved', to: 'listed', by: projectOfficer, asks: ['listedOn'] },
    sell: {
      label: '成交',
      from: 'listed',
      to: 'sold',
      by: projectOfficer,
      asks: ['soldOn'],
      offers: ['price'],
    },
    unsold: {
      label: '流拍',
      from: 'listed',
      to: 'reserved',
      by: projectOfficer,
      reason: 'text',
      back: 'rework',
    },
    correct: {
      label: '更正',
      from: ['reserved', 'listed'],
      to: 'same',
      by: projectOfficer,
      offers: ['name', 'area', 'note'],
      aside: true,
    },
  },
  rules: {
    soldAfterListed: { label: '成交不早于挂牌', holds: (p) => p.soldOn.onOrAfter(p.listedOn) },
  },
  read: everybody,
})
