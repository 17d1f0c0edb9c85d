import { date, list, longText, post, text, unit } from '../../engine/define/index.ts'
import { everybody, healthOffice } from '../shared/roles.ts'

/** The institutions that screen, and the post at each that answers for every positive result. A post has a deputy. */
export const clinics = list('clinic', {
  label: '筛查机构',
  about: '承担筛查的医疗机构，及其阳性追踪的责任岗位（有代理人）。',
  prefix: 'SCJG',
  fields: {
    name: text('名称', { required: true }),
    unit: unit('单位', { required: true, unitKinds: ['clinic'] }),
    failsafe: post('兜底责任岗位', { required: true }),
    note: text('说明'),
  },
  title: 'name',
  list: ['name', 'unit', 'failsafe'],
  unique: { once: ['unit'] },
  by: healthOffice,
  read: everybody,
})

/** The five years within which every eligible woman is examined once, free of charge. The cycle is the programme's, not a sliding window. */
export const cycles = list('cycle', {
  label: '免费周期',
  about: '两癌免费检查的五年周期；每位妇女每周期一次。',
  prefix: 'MFZQ',
  fields: {
    name: text('名称', { required: true }),
    opensOn: date('开始日', { required: true }),
    closesOn: date('结束日', { required: true }),
    source: text('依据', { required: true }),
  },
  title: 'name',
  list: ['name', 'opensOn', 'closesOn'],
  unique: { once: ['name'] },
  by: healthOffice,
  read: everybody,
})

/** What was decided: who is screened for what, how often, and who pays. Each provision names its document. */
export const provisions = list('provision', {
  label: '方案要点',
  about: '免费筛查的政策要点：对象、次数、目标、付费，及其出处。',
  prefix: 'FAYD',
  fields: {
    name: text('要点', { required: true }),
    words: longText('内容', { required: true }),
    decidedOn: date('日期', { required: true }),
    document: text('出处', { required: true }),
  },
  title: 'name',
  list: ['name', 'decidedOn', 'document'],
  unique: { once: ['name'] },
  by: healthOffice,
  read: everybody,
})
