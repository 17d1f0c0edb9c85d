import { target } from '../../engine/define/index.ts'
import { unitHead } from '../shared/roles.ts'
import { indicators } from './indicators.ts'
import { localRule } from '../shared/local-rule.ts'
import { townshipCodes } from '../shared/units.ts'
import { yearlyShare } from '../shared/yearly-share.ts'

/** The page sets no goals for upkeep; these are the zone's own, to be confirmed, and go on each year. */
const ours = { source: localRule, owner: unitHead } as const

export const targets = {
  struckOffInTime: yearlyShare('按期销号率90%', {
    indicator: indicators.struckOffInTime,
    goal: 90,
    each: ['cityManagement', ...townshipCodes],
    ...ours,
    yellow: '低于90%。',
    red: '低于81%，须逐件说明超期原因。',
  }),
  harmlessShare: yearlyShare('清出垃圾无害化率70%', {
    indicator: indicators.harmlessShare,
    goal: 70,
    ...ours,
    yellow: '低于70%。',
    red: '低于63%，须说明去向和措施。',
  }),
  treesPlanted: target('全年补植乔木1400株', {
    indicator: indicators.treesPlanted,
    since: '2018-01-01',
    by: '2018-12-31',
    yearly: true,
    // Two seasons: spring until the end of May, autumn from the middle of October. Between them nobody plants.
    path: { '2018-02-28': 0, '2018-05-31': 700, '2018-10-15': 700 },
    goal: 1400,
    in: '株',
    better: 'more',
    splits: { greening1: 700, greening2: 700 },
    ...ours,
    judgement: {
      yellow: { off: 0, words: '落后于两个补植季的进度。' },
      red: { off: 0.2, words: '落后进度两成以上。' },
    },
  }),
}

export const targetsEn = {
  struckOffInTime: {
    label: 'Struck off in time 90 %',
    yellow: 'below 90 %.',
    red: 'below 81 %; say for each why it was late.',
  },
  harmlessShare: {
    label: 'Waste made harmless 70 %',
    yellow: 'below 70 %.',
    red: 'below 63 %; say where it went, and what is done.',
  },
  treesPlanted: {
    label: '1,400 trees planted in the year',
    yellow: 'behind the pace of the two planting seasons.',
    red: 'more than a fifth behind their pace.',
  },
}
