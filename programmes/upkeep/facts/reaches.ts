import type { Position, Story } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import { from } from '../../shared/page.ts'
import { story } from '../../shared/story.ts'
import type { TownshipCode, UnitCode } from '../../shared/units.ts'
import { reaches, rivers } from '../rivers/rivers.ts'

/*
 * 幸福河 in 阳庙镇 (at 马庄 and 阳邑) and 蒋沟河 in 宁郭镇 are the page's rivers. How they are cut into reaches, their lengths
 * and courses are made up.
 */

export interface ReachFact {
  readonly name: string
  readonly river: '幸福河' | '蒋沟河'
  readonly territory: TownshipCode
  readonly village: UnitCode
  readonly townshipChief: PostCode
  readonly villageChief: PostCode
  readonly metres: number
  readonly course: readonly Position[]
}

const xingfu = { river: '幸福河', territory: 'yangmiao', townshipChief: 'chiefYangmiao' } as const
const jianggou = { river: '蒋沟河', territory: 'ningguo', townshipChief: 'chiefNingguo' } as const
const mazhuang = { village: 'mazhuang', villageChief: 'chiefMazhuang' } as const
const yangyi = { village: 'yangyi', villageChief: 'chiefYangyi' } as const
const beiguanzhuang = { village: 'beiguanzhuang', villageChief: 'chiefBeiguanzhuang' } as const
const macun = { village: 'macun', villageChief: 'chiefMacun' } as const

export const reachFacts: readonly ReachFact[] = [
  {
    name: '幸福河马庄段',
    ...xingfu,
    ...mazhuang,
    metres: 2400,
    course: [
      [113.318, 35.214],
      [113.325, 35.207],
      [113.33, 35.202],
    ],
  },
  {
    name: '幸福河阳邑上段',
    ...xingfu,
    ...yangyi,
    metres: 2200,
    course: [
      [113.33, 35.202],
      [113.336, 35.197],
      [113.341, 35.192],
    ],
  },
  {
    name: '幸福河阳邑下段',
    ...xingfu,
    ...yangyi,
    metres: 2100,
    course: [
      [113.341, 35.192],
      [113.345, 35.186],
      [113.348, 35.18],
    ],
  },
  {
    name: '蒋沟河北官庄上段',
    ...jianggou,
    ...beiguanzhuang,
    metres: 2600,
    course: [
      [113.251, 35.198],
      [113.258, 35.191],
      [113.265, 35.185],
    ],
  },
  {
    name: '蒋沟河北官庄下段',
    ...jianggou,
    ...beiguanzhuang,
    metres: 2300,
    course: [
      [113.265, 35.185],
      [113.272, 35.18],
      [113.278, 35.176],
    ],
  },
  {
    name: '蒋沟河马村上段',
    ...jianggou,
    ...macun,
    metres: 2200,
    course: [
      [113.278, 35.176],
      [113.284, 35.172],
      [113.291, 35.169],
    ],
  },
  {
    name: '蒋沟河马村下段',
    ...jianggou,
    ...macun,
    metres: 2500,
    course: [
      [113.291, 35.169],
      [113.298, 35.166],
      [113.305, 35.163],
    ],
  },
]

const riverNames = ['幸福河', '蒋沟河'] as const
const riverArticle = { 幸福河: from('yangmiaoRiver'), 蒋沟河: from('gateways') } as const
const riverKey = (name: string): string => `river/${name}`
export const reachKey = (name: string): string => `reach/${name}`

const registered = {
  step: 'create',
  by: 'steward',
  at: '2018-01-02T09:00:00+08:00',
} as const

export const riverStories = (): readonly Story[] => [
  ...riverNames.map((name) =>
    story(rivers, {
      key: riverKey(name),
      source: riverArticle[name],
      synthetic: false,
      told: [{ ...registered, values: { name } }],
    }),
  ),
  ...reachFacts.map((reach) =>
    story(reaches, {
      key: reachKey(reach.name),
      source: riverArticle[reach.river],
      synthetic: true,
      told: [
        {
          ...registered,
          values: {
            name: reach.name,
            river: { entry: riverKey(reach.river) },
            territory: { unit: reach.territory },
            village: { unit: reach.village },
            districtChief: { post: 'districtChief' },
            townshipChief: { post: reach.townshipChief },
            villageChief: { post: reach.villageChief },
            metres: reach.metres,
            course: reach.course,
            note: '河流和村名来自该版；分段、长度、走向为示例，非实测',
          },
        },
      ],
    }),
  ),
]
