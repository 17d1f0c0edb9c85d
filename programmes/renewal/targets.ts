import { from } from '../shared/page.ts'
import { projectOfficer } from '../shared/roles.ts'
import { yearlyShare } from '../shared/yearly-share.ts'
import { indicators } from './indicators.ts'

/** The page names what starts this year, 8 villages and 5 communities, and what starts next: each year's plan is to start whole. */
export const targets = {
  startedAsPlanned: yearlyShare('当年计划项目全部开工', {
    indicator: indicators.startedShare,
    goal: 100,
    source: from('renewal'),
    owner: projectOfficer,
    yellow: '有到期未开工的项目。',
    red: '到期未开工的超过两成，须逐个说明卡在哪一项审批。',
    redFrom: 0.2,
  }),
}

export const targetsEn = {
  startedAsPlanned: {
    label: 'Everything planned for the year has started',
    yellow: 'some that were due have not started.',
    red: 'more than a fifth of those due have not started; say for each which approval holds it.',
  },
}
