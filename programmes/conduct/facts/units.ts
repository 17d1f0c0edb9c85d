import type { RowOf, Story } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import { from } from '../../shared/page.ts'
import { confirmedStory, story } from '../../shared/story.ts'
import type { UnitCode } from '../../shared/units.ts'
import { actions } from '../actions.ts'
import { appointments } from '../tips.ts'

/* What the campaign office and the six units that had acted by the 11th of May did. */

type Fact = readonly [
  unit: UnitCode,
  kind: RowOf<typeof actions>['kind'],
  summary: string,
  quantity?: number,
]

const done: readonly Fact[] = [
  ['campaignOffice', 'brief', '印发活动简报'],
  ['campaignOffice', 'board', '在固定位置设置显著标志和专题宣传栏'],
  ['campaignOffice', 'reader', '印发活动读本（读本一）2000余册；约数', 2000],
  ['campaignOffice', 'meeting', '召开第二阶段工作推进会，总结第一阶段、部署第二阶段'],
  ['yangmiao', 'publicity', '以LED显示屏、镇村工作微信群等形式宣传'],
  ['yangmiao', 'reminder', '编发三期廉政提醒', 3],
  ['wenchang', 'meeting', '召开第二阶段推进会，各所站、各村组织学习'],
  ['finance', 'team', '成立检查组，督导检查各乡镇（街道）财政所的活动开展和工作纪律作风'],
  ['investment', 'selfExam', '按“四个一”开展活动，全体人员撰写自查报告，整改措施要具体'],
  ['resourceTrading', 'selfExam', '全体人员结合活动重点和自身问题撰写自查报告'],
  ['renewal', 'work', '与城中村改造结合：加快融资、制订开工计划、完善五个社区手续、筹备2019年项目'],
]

const actionStory = ([unit, kind, summary, quantity]: Fact): Story =>
  confirmedStory(actions, {
    key: `fact/action/${unit}/${kind}`,
    source: from(unit === 'campaignOffice' ? 'campaign' : 'units'),
    synthetic: false,
    values: {
      summary,
      unit: { unit },
      kind,
      heldOn: unit === 'campaignOffice' ? '2018-05-08' : '2018-05-11',
      ...(quantity !== undefined && { quantity }),
    },
    recorded: { by: `liaison/${unit}` as PostCode, at: '2018-05-11T16:00:00+08:00' },
    confirmed: { by: 'campaign1', at: '2018-05-11T17:00:00+08:00' },
  })

const supervisors = (): Story =>
  story(appointments, {
    key: 'fact/appointment/yangmiao',
    source: from('units'),
    synthetic: false,
    told: [
      {
        step: 'create',
        by: 'campaign1',
        at: '2018-05-11T16:30:00+08:00',
        detail: '来源未载聘任日期和姓名，日期为示例',
        values: {
          summary: '阳庙镇聘请的活动监督员',
          unit: { unit: 'yangmiao' },
          people: 5,
          from: 'unstated',
          appointedOn: '2018-05-10',
        },
      },
    ],
  })

export const unitFacts = (): readonly Story[] => [...done.map(actionStory), supervisors()]
