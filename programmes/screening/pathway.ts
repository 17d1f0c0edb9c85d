import { at, ref, text, unit } from '../../engine/define/index.ts'
import { clinician, registrar } from '../shared/roles.ts'
import { personal } from './care.ts'
import { clinics } from './clinics.ts'

/* What the five pathways have in common: whose screening it is and where, and the two ways of not being screened, both with a reason. */

export const examined = {
  name: text('姓名', personal),
  clinic: ref('筛查机构', clinics),
  unit: unit('筛查单位'),
}
export const examinedEn = { name: 'Name', clinic: 'Clinic', unit: 'Unit' } as const

export const doctor = at(clinician, 'unit')
const desk = at(registrar, 'unit')

export const notScreenedStates = { declined: '书面拒绝', missed: '未筛查' } as const
export const notScreenedStatesEn = {
  declined: 'Declined in writing',
  missed: 'Not screened',
} as const

/** Reasons why somebody was not screened; a refusal is signed and counts apart. */
export const notScreenedReasons = {
  tooLate: '登记时已过筛查时间',
  movedAway: '迁出，已移交',
  ended: '妊娠终止或对象死亡',
} as const
export const notScreenedReasonsEn = {
  tooLate: 'Registered after the time for screening',
  movedAway: 'Moved away and handed over',
  ended: 'The pregnancy ended, or the person died',
} as const

export const notScreened = {
  decline: {
    label: '书面拒绝',
    from: 'awaited',
    to: 'declined',
    by: desk,
    reason: 'text',
    aside: true,
  },
  miss: {
    label: '未筛查，写明原因',
    from: 'awaited',
    to: 'missed',
    by: desk,
    reason: ['tooLate', 'movedAway', 'ended'],
    aside: true,
  },
} as const
export const notScreenedEn = {
  decline: 'Declined in writing',
  miss: 'Not screened, with the reason',
} as const

/** Samples that cannot be tested are taken again; how often is counted. */
export const retakeReasons = {
  unfit: '标本不合格',
  incomplete: '信息不全',
  wrongTime: '采集时间不符',
} as const
export const retakeReasonsEn = {
  unfit: 'Sample not usable',
  incomplete: 'Information missing',
  wrongTime: 'Taken at the wrong time',
} as const
export const retake = {
  label: '不合格，重采',
  by: doctor,
  reason: ['unfit', 'incomplete', 'wrongTime'],
  back: 'rework',
} as const
