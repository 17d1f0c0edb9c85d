import { all } from '../../../engine/define/index.ts'
import type { ProblemStep } from './words.ts'

/** 部件先属主、后属地；事件先属地、后主管 (常熟): the first rule that applies is proposed, with its reason. */
export const whoAnswers: NonNullable<NonNullable<ProblemStep['suggests']>['unit']> = [
  {
    when: (p) => all(p.class.is('component'), p.road.owner.known()),
    value: (p) => p.road.owner,
    because: {
      zh: '部件先属主：道路权属单位',
      en: 'components go to the owner first: the owner of the road',
    },
  },
  {
    when: (p) => all(p.class.is('component'), p.reach.owner.known()),
    value: (p) => p.reach.owner,
    because: {
      zh: '部件先属主：河段权属单位',
      en: 'components go to the owner first: the owner of the reach',
    },
  },
  {
    when: (p) => p.territory.known(),
    value: (p) => p.territory,
    because: {
      zh: '事件先属地；部件无属主时属地兜底',
      en: 'events go to the territory first; so does a component without an owner',
    },
  },
  {
    when: (p) => p.standard.authority.known(),
    value: (p) => p.standard.authority,
    because: {
      zh: '无属地时归主管部门',
      en: 'without a territory it goes to the authority in charge',
    },
  },
]
