import { from } from '../shared/page.ts'
import { healthOffice } from '../shared/roles.ts'
import { yearlyShare } from '../shared/yearly-share.ts'
import { indicators } from './indicators.ts'

/** The page sets the goals for 2018; it names no others, so they go on each year until somebody sets new ones (本区口径，待核). */
const year = {
  source: `${from('screening')}，2018年目标；以后各年沿用（待核）`,
  owner: healthOffice,
  yellow: '低于目标。',
  red: '低于目标一成以上，须说明原因和措施。',
} as const

/** Coverage that the two free screenings have to reach. */
export const targets = {
  prenatal: yearlyShare('产前筛查率45%', {
    indicator: indicators.prenatalCoverage,
    goal: 45,
    ...year,
  }),
  blood: yearlyShare('新生儿两病筛查率90%', {
    indicator: indicators.bloodCoverage,
    goal: 90,
    ...year,
  }),
  hearing: yearlyShare('新生儿听力筛查率85%', {
    indicator: indicators.hearingCoverage,
    goal: 85,
    ...year,
  }),
}

const lights = {
  yellow: 'below the goal.',
  red: 'more than a tenth below the goal; say why, and what is done.',
} as const
export const targetsEn = {
  prenatal: { label: 'Prenatal coverage 45 %', ...lights },
  blood: { label: 'Newborn two-disease coverage 90 %', ...lights },
  hearing: { label: 'Newborn hearing coverage 85 %', ...lights },
}
