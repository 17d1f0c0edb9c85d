import { from } from '../shared/page.ts'
import { campaignOfficer } from '../shared/roles.ts'
import { yearlyShare } from '../shared/yearly-share.ts'
import { indicators } from './indicators.ts'

/** All forty units filed their plans in the first stage; of what falls due in a year nothing is to be missing. */
export const targets = {
  filingsComplete: yearlyShare('报送材料齐全', {
    indicator: indicators.filingComplete,
    goal: 100,
    source: from('campaign'),
    owner: campaignOfficer,
    yellow: '有到期未报或未通过审核的材料。',
    red: '缺一成以上，须逐个单位催报。',
  }),
}

export const targetsEn = {
  filingsComplete: {
    label: 'Filings complete',
    yellow: 'something due was not filed or not accepted.',
    red: 'more than a tenth is missing; remind each unit.',
  },
}
