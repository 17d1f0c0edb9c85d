import { programme } from '../../engine/define/index.ts'
import { en } from './en.ts'
import { indicators } from './indicators.ts'
import { agreements, members, provisions, workloads } from './members.ts'
import { referralTasks } from './referral-tasks.ts'
import { referrals } from './referrals.ts'
import { doctors, secondments } from './secondments.ts'
import { sessions } from './sessions.ts'
import { targets, targetsEn } from './targets.ts'

/** The medical consortium (医联体): referral both ways as a request and a task, doctors sent down, and what residents may know of them. */
export const consortium = programme('consortium', {
  label: '医联体',
  about: '牵头医院与基层成员：双向转诊有来有回，下派医生谁在哪里。',
  registers: [
    referrals,
    referralTasks,
    sessions,
    secondments,
    doctors,
    members,
    agreements,
    workloads,
    provisions,
  ],
  indicators,
  targets,
  en: { ...en, targets: targetsEn },
})
