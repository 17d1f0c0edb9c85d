import { choice, date, decimal, integer, moment, naturalDays } from '../../engine/define/index.ts'
import { openedBy, ref, register, system, text, workingDays } from '../../engine/define/index.ts'
import { births } from './births.ts'
import { careAt, personal } from './care.ts'
import {
  doctor,
  examined,
  notScreened,
  notScreenedReasons,
  notScreenedStates,
  retake,
  retakeReasons,
} from './pathway.ts'

const values = ['tsh', 'phe'] as const

/** The two diseases of the newborn, PKU and CH, from one blood card. Times after 新生儿疾病筛查技术规范 (2010); cut-offs are those of a laboratory (待核). */
export const blood = register('blood', {
  label: '两病筛查',
  about: '每名新生儿免费一次苯丙酮尿症、先天性甲状腺功能减低症血片筛查。',
  prefix: 'XSXP',
  fields: {
    ...examined,
    birth: ref('活产', births, { required: true }),
    bornAt: moment('出生时间'),
    card: text('采血卡号', { pattern: '^[A-Z0-9-]{6,20}$', searched: true }),
    collectedAt: moment('采血时间'),
    spots: integer('血斑数', { min: 0, max: 10, unit: '个' }),
    tsh: decimal('促甲状腺素 TSH', { unit: 'mU/L', min: 0, ...personal }),
    phe: decimal('苯丙氨酸 Phe', { unit: 'mg/dL', min: 0, ...personal }),
    cutTsh: integer('TSH 切值', { unit: 'mU/L' }),
    cutPhe: integer('Phe 切值', { unit: 'mg/dL' }),
    finding: choice('可疑阳性', { ch: 'TSH 偏高', pku: 'Phe 偏高', both: '两项偏高' }, personal),
    disease: choice('确诊病种', { ch: '先天性甲减', pku: '苯丙酮尿症', other: '其他' }, personal),
    treatedOn: date('开始治疗日', personal),
  },
  title: 'name',
  list: ['name', 'card', 'collectedAt', 'clinic'],
  states: {
    awaited: '待采血',
    collected: '待结果',
    negative: '阴性',
    positive: '可疑阳性',
    excluded: '复查排除',
    confirmed: '确诊待治',
    treated: '已治疗',
    ...notScreenedStates,
  },
  start: 'awaited',
  funnel: ['awaited', 'collected', 'positive', 'confirmed', 'treated'],
  final: ['negative', 'excluded', 'treated', 'declined', 'missed'],
  unique: { freeOnce: ['birth'], card: ['card'] },
  rules: {
    after72Hours: {
      label: '采血不早于出生后72小时',
      holds: (b) => b.bornAt.hoursUntil(b.collectedAt).atLeast(72),
    },
    within20Days: {
      label: '采血不晚于出生后20天',
      holds: (b) => b.bornAt.hoursUntil(b.collectedAt).atMost(20 * 24),
    },
    enoughSpots: { label: '血斑不少于3个', holds: (b) => b.spots.atLeast(3) },
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
    collect: {
      label: '采血',
      from: 'awaited',
      to: 'collected',
      by: doctor,
      asks: ['card', 'collectedAt', 'spots'],
      within: naturalDays(7),
    },
    reject: { ...retake, from: 'collected', to: 'awaited' },
    pass: {
      label: '报告阴性',
      from: 'collected',
      to: 'negative',
      by: doctor,
      asks: values,
      sets: { cutTsh: 10, cutPhe: 2 },
      within: workingDays(10),
    },
    recall: {
      label: '报告可疑阳性',
      from: 'collected',
      to: 'positive',
      by: doctor,
      asks: [...values, 'finding'],
      sets: { cutTsh: 10, cutPhe: 2 },
    },
    exclude: { label: '复查排除', from: 'positive', to: 'excluded', by: doctor, asks: values },
    confirm: { label: '确诊', from: 'positive', to: 'confirmed', by: doctor, asks: ['disease'] },
    treat: { label: '开始治疗', from: 'confirmed', to: 'treated', by: doctor, asks: ['treatedOn'] },
    ...notScreened,
  },
  reasons: { ...retakeReasons, ...notScreenedReasons },
  read: careAt,
})
