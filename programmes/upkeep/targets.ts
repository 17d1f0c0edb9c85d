import { unitHead } from '../shared/roles.ts'
import { indicators } from './indicators.ts'
import { localRule } from '../shared/local-rule.ts'
import { yearlyShare } from '../shared/yearly-share.ts'

/** The page sets no goal for the handling of problems; this one is the zone's own, to be confirmed, and goes on each year. */
export const targets = {
  struckOffInTime: yearlyShare('按期销号率90%', {
    indicator: indicators.struckOffInTime,
    goal: 90,
    source: localRule,
    owner: unitHead,
    yellow: '低于90%。',
    red: '低于81%，须逐件说明超期原因。',
  }),
}

export const targetsEn = {
  struckOffInTime: {
    label: 'Struck off in time 90 %',
    yellow: 'below 90 %.',
    red: 'below 81 %; say for each why it was late.',
  },
}
