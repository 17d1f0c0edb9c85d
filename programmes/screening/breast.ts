import { choice, date, register } from '../../engine/define/index.ts'
import { careAt, personal } from './care.ts'
import { entitledWoman } from './eligibility.ts'
import { doctor, examined } from './pathway.ts'
import { birads, stages } from './result-codes.ts'
import {
  cancelled,
  registers,
  womanCopies,
  womanFields,
  womanUnique,
} from './womans-examination.ts'

/** Breast: examination and ultrasound, mammogram for 0 and 3, assessment, biopsy, treatment. */
export const breast = register('breast', {
  label: '乳腺癌检查',
  about: '每位符合条件的妇女每五年周期免费一次：临床检查和彩超、钼靶、综合评估、活检、治疗。',
  prefix: 'RXAJ',
  fields: {
    ...examined,
    ...womanFields,
    ultrasound: choice('彩超 BI-RADS', birads, personal),
    mammogram: choice('钼靶 BI-RADS', birads, personal),
    stage: choice('病理分期', stages, personal),
    againOn: date('复查日', personal),
    treatedOn: date('治疗日', personal),
  },
  title: 'name',
  list: ['name', 'registeredOn', 'clinic'],
  states: {
    registered: '待彩超',
    mammography: '待钼靶',
    assessment: '待综合评估',
    biopsy: '待活检',
    treatment: '待治疗',
    negative: '阴性',
    watched: '6个月后复查',
    benign: '病理良性',
    treated: '已治疗',
    cancelled: '已作废',
  },
  start: 'registered',
  funnel: ['registered', 'mammography', 'assessment', 'biopsy', 'treatment', 'treated'],
  final: ['negative', 'watched', 'benign', 'treated', 'cancelled'],
  unique: womanUnique,
  rules: entitledWoman,
  create: { ...registers, copies: womanCopies },
  steps: {
    clear: {
      label: '彩超1、2类',
      from: 'registered',
      to: 'negative',
      by: doctor,
      asks: ['ultrasound'],
    },
    unclear: {
      label: '彩超0、3类，做钼靶',
      from: 'registered',
      to: 'mammography',
      by: doctor,
      asks: ['ultrasound'],
    },
    suspect: {
      label: '彩超4、5类，做活检',
      from: 'registered',
      to: 'biopsy',
      by: doctor,
      asks: ['ultrasound'],
    },
    mammogramClear: {
      label: '钼靶1、2类',
      from: 'mammography',
      to: 'negative',
      by: doctor,
      asks: ['mammogram'],
    },
    mammogramUnclear: {
      label: '钼靶0、3类，综合评估',
      from: 'mammography',
      to: 'assessment',
      by: doctor,
      asks: ['mammogram'],
    },
    mammogramSuspect: {
      label: '钼靶4、5类，做活检',
      from: 'mammography',
      to: 'biopsy',
      by: doctor,
      asks: ['mammogram'],
    },
    watch: {
      label: '评估后随访',
      from: 'assessment',
      to: 'watched',
      by: doctor,
      asks: ['againOn'],
    },
    sendToBiopsy: { label: '评估后活检', from: 'assessment', to: 'biopsy', by: doctor },
    findBenign: { label: '病理良性', from: 'biopsy', to: 'benign', by: doctor },
    findCancer: {
      label: '病理阳性',
      from: 'biopsy',
      to: 'treatment',
      by: doctor,
      asks: ['stage'],
    },
    treat: { label: '治疗', from: 'treatment', to: 'treated', by: doctor, asks: ['treatedOn'] },
    cancel: cancelled,
  },
  read: careAt,
})
