import { choice, date, register } from '../../engine/define/index.ts'
import { careAt, personal } from './care.ts'
import { entitledWoman } from './eligibility.ts'
import { doctor, examined, retake, retakeReasons } from './pathway.ts'
import { cervicalPathologies, cytologies, hpvs } from './result-codes.ts'
import {
  cancelled,
  registers,
  womanCopies,
  womanFields,
  womanUnique,
} from './womans-examination.ts'

/** Cervical: HPV first, cytology as triage, colposcopy, pathology, treatment. Result codes after the 2019 规范 and TBS. */
export const cervical = register('cervical', {
  label: '宫颈癌检查',
  about: '每位符合条件的妇女每五年周期免费一次：HPV 初筛、细胞学分流、阴道镜、病理、治疗。',
  prefix: 'GJAJ',
  fields: {
    ...examined,
    ...womanFields,
    hpv: choice('HPV 结果', hpvs, personal),
    cytology: choice('细胞学', { nilm: 'NILM', ...cytologies }, personal),
    pathology: choice('病理', { benign: '未见异常或炎症', ...cervicalPathologies }, personal),
    treatedOn: date('治疗日', personal),
  },
  title: 'name',
  list: ['name', 'registeredOn', 'clinic'],
  states: {
    registered: '待初筛',
    triage: '待细胞学',
    colposcopy: '待阴道镜',
    biopsy: '待病理',
    treatment: '待治疗',
    negative: '阴性',
    benign: '病理良性',
    treated: '已治疗',
    cancelled: '已作废',
  },
  start: 'registered',
  funnel: ['registered', 'triage', 'colposcopy', 'biopsy', 'treatment', 'treated'],
  final: ['negative', 'benign', 'treated', 'cancelled'],
  unique: womanUnique,
  rules: entitledWoman,
  create: { ...registers, copies: womanCopies },
  steps: {
    clear: {
      label: 'HPV 阴性',
      from: 'registered',
      to: 'negative',
      by: doctor,
      sets: { hpv: 'negative' },
    },
    resample: { ...retake, from: 'registered', to: 'same', aside: true },
    otherType: {
      label: '其他高危型阳性',
      from: 'registered',
      to: 'triage',
      by: doctor,
      sets: { hpv: 'other' },
    },
    highType: {
      label: '16/18型阳性或肉眼可见异常',
      from: 'registered',
      to: 'colposcopy',
      by: doctor,
      asks: ['hpv'],
    },
    cytologyNormal: {
      label: '细胞学未见异常',
      from: 'triage',
      to: 'negative',
      by: doctor,
      sets: { cytology: 'nilm' },
    },
    cytologyAbnormal: {
      label: '细胞学异常',
      from: 'triage',
      to: 'colposcopy',
      by: doctor,
      asks: ['cytology'],
    },
    colposcopyNormal: { label: '阴道镜未见异常', from: 'colposcopy', to: 'negative', by: doctor },
    colposcopyAbnormal: { label: '阴道镜异常', from: 'colposcopy', to: 'biopsy', by: doctor },
    findBenign: {
      label: '病理良性',
      from: 'biopsy',
      to: 'benign',
      by: doctor,
      sets: { pathology: 'benign' },
    },
    findLesion: {
      label: '病理阳性',
      from: 'biopsy',
      to: 'treatment',
      by: doctor,
      asks: ['pathology'],
    },
    treat: { label: '治疗', from: 'treatment', to: 'treated', by: doctor, asks: ['treatedOn'] },
    cancel: cancelled,
  },
  reasons: retakeReasons,
  read: careAt,
})
