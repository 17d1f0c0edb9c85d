import { date, list, longText, ref, text, unit } from '../../engine/define/index.ts'
import { campaignOfficer, everybody } from '../shared/roles.ts'

export const campaigns = list('campaign', {
  label: '专项行动',
  about: '转变作风抓落实、优化营商环境促发展等专项行动。',
  prefix: 'XD',
  fields: {
    name: text('名称', { required: true }),
    lead: unit('牵头单位', { required: true }),
    startsOn: date('开始日期', { required: true }),
    endsOn: date('结束日期'),
    goal: longText('目标', { required: true }),
  },
  title: 'name',
  list: ['name', 'lead', 'startsOn', 'endsOn'],
  unique: { once: ['name'] },
  by: campaignOfficer,
  read: everybody,
})

export const phases = list('phase', {
  label: '阶段',
  about: '专项行动的一个阶段和它的要求。',
  prefix: 'JD',
  fields: {
    name: text('名称', { required: true }),
    campaign: ref('专项行动', campaigns, { required: true }),
    startsOn: date('开始日期', { required: true }),
    endsOn: date('结束日期'),
    asks: longText('要求', { required: true }),
  },
  title: 'name',
  list: ['name', 'startsOn', 'endsOn'],
  lineOf: 'campaign',
  unique: { once: ['campaign', 'name'] },
  by: campaignOfficer,
  read: everybody,
})
