import { choice, date, moment, naturalDays, openedBy } from '../../engine/define/index.ts'
import { ref, register, system } from '../../engine/define/index.ts'
import { births } from './births.ts'
import { careAt, personal } from './care.ts'
import { doctor, examined, notScreened, notScreenedReasons, notScreenedStates } from './pathway.ts'

const ears = { left: '左耳', right: '右耳', both: '双耳' } as const

/** Hearing: first screen before discharge, second within 42 days, diagnosis within three months, help within six (技术规范 2010). */
export const hearing = register('hearing', {
  label: '听力筛查',
  about: '每名新生儿免费一次听力筛查：初筛、42天内复筛、3个月内诊断、6个月内干预。',
  prefix: 'TLSC',
  fields: {
    ...examined,
    birth: ref('活产', births, { required: true }),
    bornAt: moment('出生时间'),
    firstOn: date('初筛日'),
    secondOn: date('复筛日'),
    failed: choice('未通过', ears, personal),
    degree: choice(
      '诊断',
      { mild: '轻度听损', moderate: '中度听损', severe: '重度及以上听损' },
      personal,
    ),
    helpedOn: date('干预开始日', personal),
  },
  title: 'name',
  list: ['name', 'firstOn', 'secondOn', 'clinic'],
  states: {
    awaited: '待初筛',
    rescreen: '待复筛',
    toDiagnose: '待诊断',
    passed: '通过',
    excluded: '诊断正常',
    confirmed: '确诊待干预',
    helped: '已干预',
    ...notScreenedStates,
  },
  start: 'awaited',
  funnel: ['awaited', 'rescreen', 'toDiagnose', 'confirmed', 'helped'],
  final: ['passed', 'excluded', 'helped', 'declined', 'missed'],
  unique: { freeOnce: ['birth'] },
  rules: {
    after48Hours: {
      label: '初筛不早于出生后48小时',
      holds: (h) => h.bornAt.day().daysUntil(h.firstOn).atLeast(2),
    },
  },
  create: {
    label: '列入',
    by: system,
    asks: ['birth'],
    offers: ['name', 'bornAt', 'clinic', 'unit'],
  },
  opened: [
    openedBy(births, {
      on: ['create'],
      as: 'birth',
      gives: {
        name: (b) => b.name,
        bornAt: (b) => b.bornAt,
        clinic: (b) => b.clinic,
        unit: (b) => b.unit,
      },
    }),
  ],
  steps: {
    pass: { label: '初筛通过', from: 'awaited', to: 'passed', by: doctor, asks: ['firstOn'] },
    failFirst: {
      label: '初筛未通过',
      from: 'awaited',
      to: 'rescreen',
      by: doctor,
      asks: ['firstOn', 'failed'],
    },
    passSecond: {
      label: '复筛通过',
      from: 'rescreen',
      to: 'passed',
      by: doctor,
      asks: ['secondOn'],
      within: { limit: naturalDays(42), runsIn: ['awaited', 'rescreen'] },
    },
    failSecond: {
      label: '复筛未通过',
      from: 'rescreen',
      to: 'toDiagnose',
      by: doctor,
      asks: ['secondOn', 'failed'],
    },
    exclude: {
      label: '诊断正常',
      from: 'toDiagnose',
      to: 'excluded',
      by: doctor,
      within: { limit: naturalDays(90), runsIn: ['awaited', 'rescreen', 'toDiagnose'] },
    },
    confirm: {
      label: '确诊听损',
      from: 'toDiagnose',
      to: 'confirmed',
      by: doctor,
      asks: ['degree'],
    },
    help: { label: '开始干预', from: 'confirmed', to: 'helped', by: doctor, asks: ['helpedOn'] },
    ...notScreened,
  },
  reasons: notScreenedReasons,
  read: careAt,
})
