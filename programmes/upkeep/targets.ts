import { target } from '../../engine/define/index.ts'
import { unitHead } from '../shared/roles.ts'
import { indicators } from './indicators.ts'
import { localRule } from '../shared/local-rule.ts'

/** The page sets no goal for the handling of problems; this one is the zone's own, to be confirmed, and goes on each year. */
export const targets = {
  struckOffInTime: target('按期销号率90%', {
    indicator: indicators.struckOffInTime,
    since: '2018-01-01',
    by: '2018-12-31',
    yearly: true,
    goal: 90,
    in: '%',
    better: 'more',
    source: localRule,
    owner: unitHead,
    judgement: {
      yellow: { off: 0, words: '低于90%。' },
      red: { off: 0.1, words: '低于81%，须逐件说明超期原因。' },
    },
  }),
}

export const targetsEn = {
  struckOffInTime: {
    label: 'Struck off in time 90 %',
    yellow: 'below 90 %.',
    red: 'below 81 %; say for each why it was late.',
  },
}
