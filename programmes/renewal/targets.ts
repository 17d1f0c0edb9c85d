import { target } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { projectOfficer } from '../shared/roles.ts'
import { indicators } from './indicators.ts'

/** The page names what starts this year, 8 villages and 5 communities, and what starts next: each year's plan is to start whole. */
export const targets = {
  startedAsPlanned: target('当年计划项目全部开工', {
    indicator: indicators.startedShare,
    since: '2018-01-01',
    by: '2018-12-31',
    yearly: true,
    goal: 100,
    in: '%',
    better: 'more',
    source: from('renewal'),
    owner: projectOfficer,
    judgement: {
      yellow: { off: 0, words: '有到期未开工的项目。' },
      red: { off: 0.2, words: '到期未开工的超过两成，须逐个说明卡在哪一项审批。' },
    },
  }),
}

export const targetsEn = {
  startedAsPlanned: {
    label: 'Everything planned for the year has started',
    yellow: 'some that were due have not started.',
    red: 'more than a fifth of those due have not started; say for each which approval holds it.',
  },
}
