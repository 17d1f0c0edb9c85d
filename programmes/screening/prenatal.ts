import { all, any, choice, date, decimal, integer } from '../../engine/define/index.ts'
import { naturalDays, openedBy, ref, register, system, text } from '../../engine/define/index.ts'
import { careAt, personal } from './care.ts'
import { entitledPregnancy } from './eligibility.ts'
import {
  doctor,
  examined,
  notScreened,
  notScreenedReasons,
  notScreenedStates,
  retake,
  retakeReasons,
} from './pathway.ts'
import { pregnancies } from './pregnancies.ts'

const risks = ['riskT21', 'riskT18', 'mom'] as const

/** Prenatal serology, once a pregnancy. Window and cut-offs after WS 322.1-2010 (待核); the cut-offs are kept with each result. */
export const prenatal = register('prenatal', {
  label: '产前筛查',
  about: '每次妊娠免费一次血清学产前筛查，孕15周至20周+6天采血。',
  prefix: 'CQSC',
  fields: {
    ...examined,
    pregnancy: ref('孕妇', pregnancies, { required: true }),
    lastPeriod: date('末次月经', personal),
    sampledOn: date('采血日'),
    riskT21: integer('21三体风险', { min: 2, unit: '分之一', ...personal }),
    riskT18: integer('18三体风险', { min: 2, unit: '分之一', ...personal }),
    mom: decimal('甲胎蛋白', { unit: 'MoM', min: 0, ...personal }),
    cutT21: integer('21三体切值', { unit: '分之一' }),
    cutT18: integer('18三体切值', { unit: '分之一' }),
    finding: choice(
      '阳性结果',
      { t21: '21三体高风险', t18: '18三体高风险', ntd: '神经管缺陷高风险', between: '临界风险' },
      personal,
    ),
    diagnosis: text('产前诊断', personal),
  },
  title: 'name',
  list: ['name', 'sampledOn', 'clinic'],
  states: {
    awaited: '待采血',
    sampled: '待结果',
    low: '低风险',
    high: '高风险或临界',
    excluded: '诊断排除',
    confirmed: '确诊',
    ...notScreenedStates,
  },
  start: 'awaited',
  funnel: ['awaited', 'sampled', 'high', 'confirmed'],
  final: ['low', 'excluded', 'confirmed', 'declined', 'missed'],
  unique: { freeOnce: ['pregnancy'] },
  rules: {
    tooEarly: {
      label: '采血不早于孕15周',
      holds: (p) => p.lastPeriod.daysUntil(p.sampledOn).atLeast(15 * 7),
    },
    tooLate: {
      label: '采血不晚于孕20周+6天',
      holds: (p) => p.lastPeriod.daysUntil(p.sampledOn).atMost(20 * 7 + 6),
    },
    lowIsLow: {
      label: '未过切值才能报低风险',
      holds: (p) =>
        any(p.finding.known(), all(p.riskT21.moreThan(p.cutT21), p.riskT18.moreThan(p.cutT18))),
    },
  },
  create: {
    label: '列入',
    by: system,
    asks: ['pregnancy'],
    offers: ['name', 'lastPeriod', 'clinic', 'unit'],
  },
  opened: [
    openedBy(pregnancies, {
      on: ['create'],
      as: 'pregnancy',
      when: entitledPregnancy,
      gives: {
        name: (p) => p.name,
        lastPeriod: (p) => p.lastPeriod,
        clinic: (p) => p.clinic,
        unit: (p) => p.unit,
      },
    }),
  ],
  steps: {
    sample: { label: '采血', from: 'awaited', to: 'sampled', by: doctor, asks: ['sampledOn'] },
    redraw: { ...retake, from: 'sampled', to: 'awaited' },
    findLow: {
      label: '报告低风险',
      from: 'sampled',
      to: 'low',
      by: doctor,
      asks: risks,
      sets: { cutT21: 270, cutT18: 350 },
      within: naturalDays(30),
    },
    findHigh: {
      label: '报告高风险或临界',
      from: 'sampled',
      to: 'high',
      by: doctor,
      asks: [...risks, 'finding'],
      sets: { cutT21: 270, cutT18: 350 },
    },
    exclude: { label: '诊断排除', from: 'high', to: 'excluded', by: doctor, asks: ['diagnosis'] },
    confirm: { label: '确诊', from: 'high', to: 'confirmed', by: doctor, asks: ['diagnosis'] },
    ...notScreened,
  },
  reasons: { ...retakeReasons, ...notScreenedReasons },
  read: careAt,
})
