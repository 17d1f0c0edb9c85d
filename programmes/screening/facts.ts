import type { Story } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { story } from '../shared/story.ts'
import { cycles, provisions } from './clinics.ts'

/* What the page tells of the meeting of 10 May 2018. The targets of 45, 90 and 85 per cent stand at the indicators too. */

const meeting = '2018-05-10'
const at = `${meeting}T17:00:00+08:00`
const provided = {
  meeting: ['两筛两癌工作会', '部署免费产前筛查、新生儿两病和听力筛查，以及宫颈癌、乳腺癌检查。'],
  prenatal: [
    '产前筛查每孕一次免费',
    '为符合条件的孕妇免费做一次血清学产前筛查；2018年目标筛查率45%。',
  ],
  newborn: [
    '新生儿两病、听力筛查免费',
    '为新生儿免费筛查苯丙酮尿症、先天性甲减和听力；2018年目标：两病90%，听力85%。',
  ],
  cancers: [
    '两癌检查五年一轮免费',
    '35至64岁农村妇女和城镇低保妇女，宫颈癌、乳腺癌各免费查一次，五年内查完。',
  ],
  payment: ['政府购买服务', '筛查费用由政府购买服务，对象不付费。'],
} as const

/** The first cycle: five years from May 2018. The last day is counted from the first, the page gives only the five years. */
const firstCycle = 'fact/screening/cycle/2018'

export const facts = (): readonly Story[] => [
  ...Object.entries(provided).map(([key, [name, words]]) =>
    story(provisions, {
      key: `fact/screening/provision/${key}`,
      source: from('screening'),
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'healthOffice',
          at,
          values: { name, words, decidedOn: meeting, document: from('screening') },
        },
      ],
    }),
  ),
  story(cycles, {
    key: firstCycle,
    source: from('screening'),
    synthetic: false,
    told: [
      {
        step: 'create',
        by: 'healthOffice',
        at,
        detail: '起止日按“五年内”推算',
        values: {
          name: '第一轮（2018年5月起五年）',
          opensOn: meeting,
          closesOn: '2023-05-09',
          source: `${from('screening')}；起止日为示例`,
        },
      },
    ],
  }),
]
