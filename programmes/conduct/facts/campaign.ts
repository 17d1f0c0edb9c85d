import type { Story } from '../../../engine/define/index.ts'
import { obligedUnits } from '../../shared/posts.ts'
import { from } from '../../shared/page.ts'
import { story } from '../../shared/story.ts'
import { campaigns, phases } from '../campaigns.ts'
import { filings } from '../filings.ts'

/* The campaign, its two stages, and the plans that all 20 departments, 6 townships and 14 stationed institutions filed in the first. */

const undated = '来源未载日期，日期为示例'
const campaignKey = 'fact/campaign/2018'
const phaseKey = (number: 1 | 2): string => `fact/phase/2018/${number}`
const made = { source: from('campaign'), synthetic: false } as const

const campaignStory = (): Story =>
  story(campaigns, {
    key: campaignKey,
    ...made,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at: '2018-03-01T09:00:00+08:00',
        detail: undated,
        values: {
          name: '转变作风抓落实、优化营商环境促发展',
          lead: { unit: 'campaignOffice' },
          startsOn: '2018-03-01',
          goal: '党工委、管委会把2018年定为作风建设年：转变作风，抓好落实，优化营商环境，促进发展。',
        },
      },
    ],
  })

const stages = [
  {
    number: 1,
    name: '第一阶段：动员部署',
    startsOn: '2018-03-01',
    endsOn: '2018-04-30',
    asks: '各单位制订专项行动方案，明确活动目标、责任领导、责任人和信息联络员；印发简报，设置宣传栏，发放读本。',
  },
  {
    number: 2,
    name: '第二阶段：查摆整改',
    startsOn: '2018-05-01',
    endsOn: null,
    asks: '提高认识，把活动延伸到镇村；自查问题，列出清单和整改措施，由活动办逐项验收，敷衍应付的退回、追责、通报；聘请人大代表、政协委员、企业代表任监督员，县区互查、单位推磨检查，明察暗访常态化。',
  },
] as const

const stageStory = ({ number, name, startsOn, endsOn, asks }: (typeof stages)[number]): Story =>
  story(phases, {
    key: phaseKey(number),
    ...made,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at: `${startsOn}T09:30:00+08:00`,
        detail: undated,
        values: {
          name,
          campaign: { entry: campaignKey },
          startsOn,
          asks,
          ...(endsOn && { endsOn }),
        },
      },
    ],
  })

const unsaid = '已明确；来源未载姓名'
const planStory = (unit: string): Story =>
  story(filings, {
    key: `fact/filing/2018/${unit}`,
    ...made,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at: '2018-03-05T09:00:00+08:00',
        detail: undated,
        values: {
          phase: { entry: phaseKey(1) },
          unit: { unit },
          document: '专项行动方案',
          dueOn: '2018-04-30',
        },
      },
      {
        step: 'file',
        by: `liaison/${unit}`,
        at: '2018-04-20T10:00:00+08:00',
        values: {
          goal: '方案已明确活动目标；来源未载内容',
          leader: unsaid,
          responsible: unsaid,
          liaison: unsaid,
        },
      },
      { step: 'accept', by: 'campaign1', at: '2018-04-25T10:00:00+08:00' },
    ],
  })

export const campaignFacts = (): readonly Story[] => [
  campaignStory(),
  ...stages.map(stageStory),
  ...obligedUnits.map(({ code }) => planStory(code)),
]
