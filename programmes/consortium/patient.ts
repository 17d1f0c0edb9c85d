import { choice, date, identityNumber, longText, phone, text } from '../../engine/define/index.ts'
import { clinician } from '../shared/roles.ts'

/** Who sees a patient in full: doctors, and only at the two ends of the referral. */
export const personal = { seenBy: [clinician] } as const

/** The fields of the national referral slip (双向转诊单) that are about the patient. */
export const patientFields = {
  patient: text('患者姓名', { required: true, ...personal }),
  impression: text('初步印象', personal),
  illness: longText('主要现病史', personal),
  past: longText('主要既往史', personal),
  treatment: longText('治疗经过', personal),
  identity: identityNumber('身份证号', personal),
  bornOn: date('出生日期', { ...personal, ownYear: true }),
  sex: choice('性别', { female: '女', male: '男' }, personal),
  phone: phone('联系电话', personal),
}

const history = ['impression', 'illness', 'past', 'treatment'] as const
const patient = ['identity', 'bornOn', 'sex', 'phone'] as const
/** What a request may bring beside a name and a receiver; of an emergency it is added afterwards. */
export const more = ['criterion', 'consent', ...history, ...patient] as const
