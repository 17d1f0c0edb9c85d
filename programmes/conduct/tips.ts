import {
  actingPerson,
  date,
  choice,
  integer,
  list,
  longText,
  own,
  person,
  photos,
  register,
  text,
  unit,
  workingDays,
} from '../../engine/define/index.ts'
import { campaignOfficer, everybody, invitedSupervisor } from '../shared/roles.ts'

/** Supervisors whom a unit or the zone has invited: how many and from where. Who they are is not told to those they look at. */
export const appointments = list('appointment', {
  label: '监督员聘任',
  about: '聘请人大代表、政协委员、企业代表等担任监督员的批次和人数。',
  prefix: 'PR',
  fields: {
    summary: text('批次', { required: true }),
    unit: unit('聘请单位', { required: true }),
    people: integer('人数', { required: true, unit: '名', min: 1 }),
    from: choice('来源', {
      deputy: '人大代表',
      cppcc: '政协委员',
      enterprise: '企业代表',
      mixed: '多方面',
      unstated: '来源未载',
    }),
    appointedOn: date('聘任日期', { required: true }),
    until: date('任期至'),
  },
  title: 'summary',
  by: campaignOfficer,
  read: everybody,
})

/** What a supervisor reports. The unit reported on never sees it: it sees the problem that the campaign office lists, without its source's name. */
export const tips = register('tip', {
  label: '监督员反映',
  about: '监督员反映的问题，只有活动办和本人看得到；列入清单的，答复本人。',
  prefix: 'JDFY',
  fields: {
    summary: text('反映的问题', { required: true }),
    unit: unit('涉及单位', { required: true }),
    detail: longText('情况'),
    photos: photos('照片', { max: 6 }),
    supervisor: person('监督员', {
      seenBy: [campaignOfficer, invitedSupervisor],
      others: 'hidden',
    }),
    answer: longText('答复'),
  },
  title: 'summary',
  list: ['summary', 'unit'],
  states: { received: '待处理', listed: '已列入清单', declined: '不列入', answered: '已答复' },
  start: 'received',
  final: ['answered'],
  create: {
    label: '反映',
    by: invitedSupervisor,
    asks: ['summary', 'unit'],
    offers: ['detail', 'photos'],
    sets: { supervisor: actingPerson },
  },
  steps: {
    list: {
      label: '列入问题清单',
      from: 'received',
      to: 'listed',
      by: campaignOfficer,
      within: workingDays(3),
    },
    decline: {
      label: '不列入',
      from: 'received',
      to: 'declined',
      by: campaignOfficer,
      reason: 'text',
    },
    answer: {
      label: '答复监督员',
      from: ['listed', 'declined'],
      to: 'answered',
      by: campaignOfficer,
      asks: ['answer'],
      within: workingDays(10),
    },
  },
  read: [campaignOfficer, own(invitedSupervisor, 'supervisor')],
})
