import { programme } from '../../engine/define/index.ts'
import { births } from './births.ts'
import { blood } from './blood.ts'
import { breast } from './breast.ts'
import { cervical } from './cervical.ts'
import { clinics, cycles, provisions } from './clinics.ts'
import { en } from './en.ts'
import { followUps } from './follow-ups.ts'
import { hearing } from './hearing.ts'
import { indicators } from './indicators.ts'
import { sheets, sheetsEn } from './report-sheets.ts'
import { targets, targetsEn } from './targets.ts'
import { pregnancies } from './pregnancies.ts'
import { prenatal } from './prenatal.ts'
import { women } from './women.ts'

/** Free screening (两筛两癌): prenatal, newborn blood and hearing, cervical and breast, and the failsafe behind every positive. */
export const screening = programme('screening', {
  label: '两筛两癌',
  about: '产前和新生儿筛查、宫颈癌和乳腺癌检查：应筛谁、查出什么，阳性一个不漏。',
  registers: [
    followUps,
    prenatal,
    blood,
    hearing,
    cervical,
    breast,
    pregnancies,
    births,
    women,
    clinics,
    cycles,
    provisions,
  ],
  indicators,
  targets,
  reports: sheets,
  rivals: [
    ['prenatalCoverage', 'prenatalByMothers'],
    ['bloodCoverage', 'bloodBySurvivors'],
    ['hearingCoverage', 'hearingBySurvivors'],
  ],
  en: { ...en, targets: targetsEn, reports: sheetsEn },
})
