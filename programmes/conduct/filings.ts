import { longText, obligation, ref, text } from '../../engine/define/index.ts'
import { campaignOfficer } from '../shared/roles.ts'
import { phases } from './campaigns.ts'
import { overseers, speakers } from './who.ts'

/** What each unit owes the campaign office in a phase: its own plan, its list of problems, its report. */
export const filings = obligation('filing', {
  label: '报送材料',
  about: '各单位在每个阶段应报的方案、清单和报告，逐单位逐项核对。',
  prefix: 'ZFBS',
  fields: {
    phase: ref('阶段', phases, { required: true }),
    goal: longText('目标和内容'),
    leader: text('责任领导'),
    responsible: text('责任人'),
    liaison: text('信息联络员'),
  },
  period: 'phase',
  files: ['goal', 'leader', 'responsible', 'liaison'],
  by: campaignOfficer,
  owes: speakers,
  accepts: campaignOfficer,
  read: [...overseers, ...speakers],
})
