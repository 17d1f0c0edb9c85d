import { target } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { campaignOfficer } from '../shared/roles.ts'
import { indicators } from './indicators.ts'

/** All forty units filed their plans in the first stage; of what falls due in a year nothing is to be missing. */
export const targets = {
  filingsComplete: target('报送材料齐全', {
    indicator: indicators.filingComplete,
    since: '2018-01-01',
    by: '2018-12-31',
    yearly: true,
    goal: 100,
    in: '%',
    better: 'more',
    source: from('campaign'),
    owner: campaignOfficer,
    judgement: {
      yellow: { off: 0, words: '有到期未报或未通过审核的材料。' },
      red: { off: 0.1, words: '缺一成以上，须逐个单位催报。' },
    },
  }),
}

export const targetsEn = {
  filingsComplete: {
    label: 'Filings complete',
    yellow: 'something due was not filed or not accepted.',
    red: 'more than a tenth is missing; remind each unit.',
  },
}
