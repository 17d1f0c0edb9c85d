import { choice, date, integer, photos, register, text, unit } from '../../engine/define/index.ts'
import { recordedStates } from '../shared/confirmation.ts'
import { campaignOfficer } from '../shared/roles.ts'
import { overseers, speakers } from './who.ts'

/** What a unit has done in the campaign: briefs, notice boards, readers, reminders, meetings. Written down by the unit, confirmed by the office. */
export const actions = register('action', {
  label: '活动开展',
  about: '各单位开展活动的情况，由活动办确认。',
  prefix: 'ZFHD',
  fields: {
    summary: text('情况', { required: true }),
    unit: unit('单位', { required: true }),
    kind: choice(
      '种类',
      {
        brief: '简报',
        board: '专栏、标志',
        reader: '读本',
        reminder: '廉政提醒',
        publicity: '宣传',
        meeting: '会议、学习',
        team: '检查组',
        selfExam: '自查报告',
        work: '结合业务推进',
      },
      { required: true },
    ),
    heldOn: date('日期', { required: true }),
    quantity: integer('数量', { min: 1 }),
    photos: photos('照片', { max: 6 }),
  },
  title: 'summary',
  list: ['summary', 'unit', 'kind', 'heldOn', 'quantity'],
  states: recordedStates,
  start: 'recorded',
  final: ['confirmed', 'voided'],
  create: {
    label: '登记',
    by: [...speakers, campaignOfficer],
    asks: ['summary', 'unit', 'kind', 'heldOn'],
    offers: ['quantity', 'photos'],
  },
  steps: {
    confirm: { label: '确认', from: 'recorded', to: 'confirmed', by: campaignOfficer },
    void: {
      label: '作废',
      from: ['recorded', 'confirmed'],
      to: 'voided',
      by: campaignOfficer,
      reason: 'text',
      aside: true,
    },
  },
  read: [...overseers, ...speakers],
})
