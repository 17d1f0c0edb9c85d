import { at, choice, date, line, ref, register, text, unit } from '../../../engine/define/index.ts'
import {
  contractor,
  evaluator,
  gardener,
  reader,
  steward,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'
import { roads } from '../roads.ts'

/** The replanting of one road: the survey of what is missing, then line by line until everything is accepted. */
export const replantings = register('replanting', {
  label: '绿地补植',
  about: '逐条道路调查缺株断带和黄土裸露，逐行补植、验收、复查成活。',
  prefix: 'BZH',
  fields: {
    summary: text('补植任务', { required: true }),
    road: ref('道路', roads, { required: true }),
    unit: unit('组织单位', { required: true, unitKinds: ['department', 'township'] }),
    surveyedOn: date('调查日期', { required: true }),
    finishBy: date('计划完成'),
    note: text('说明'),
  },
  title: 'summary',
  list: ['summary', 'road', 'surveyedOn', 'finishBy'],
  states: { surveyed: '待实施', underWay: '实施中', finished: '待办结', closed: '已办结' },
  start: 'surveyed',
  final: ['closed'],
  create: {
    label: '登记调查',
    by: gardener,
    asks: ['summary', 'road', 'unit', 'surveyedOn'],
    offers: ['finishBy', 'note'],
  },
  steps: {
    begin: { label: '开工', from: 'surveyed', to: 'underWay', by: gardener },
    finish: { label: '完工', from: 'underWay', to: 'finished', by: gardener },
    close: { label: '办结', from: 'finished', to: 'closed', by: at(unitHead, 'unit') },
    reopen: {
      label: '退回实施',
      from: 'finished',
      to: 'underWay',
      by: at(unitHead, 'unit'),
      reason: 'text',
      back: 'rework',
    },
    correct: {
      label: '更正',
      from: ['surveyed', 'underWay'],
      to: 'same',
      by: gardener,
      offers: ['summary', 'finishBy', 'note'],
      aside: true,
    },
  },
  read: [gardener, contractor, at(unitHead, 'unit'), evaluator, steward, zoneLeader, reader],
})

/** Species × size × quantity along one road: missing, planted, accepted in parts, surviving at the later count. */
export const plantings = line('planting', {
  of: replantings,
  label: '补植工程量',
  about: '一条道路上一种苗木一种规格的数量：应补、已补、验收、成活。',
  prefix: 'MM',
  fields: {
    species: text('品种', { required: true }),
    kind: choice(
      '项目',
      { tree: '乔木', lawn: '草坪', hedge: '绿篱', bareSoil: '裸土覆盖', flowers: '时令草花' },
      { required: true },
    ),
    size: text('规格'),
    contractor: unit('养护企业', { required: true, unitKinds: ['contractor'] }),
    note: text('说明'),
  },
  title: 'species',
  by: gardener,
  does: at(contractor, 'contractor'),
  checks: gardener,
  read: [gardener, at(contractor, 'contractor'), unitHead, evaluator, steward, zoneLeader, reader],
})
