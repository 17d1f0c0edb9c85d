import type { Story } from '../../../engine/define/index.ts'
import type { PostCode } from '../../shared/posts.ts'
import { type Article, from } from '../../shared/page.ts'
import { confirmedStory, story } from '../../shared/story.ts'
import type { TownshipCode } from '../../shared/units.ts'
import { cleanUps } from '../rivers/clean-ups.ts'
import { waste } from '../rivers/waste.ts'
import { reachKey } from './reaches.ts'

/* 河道清理: the page tells which waste was taken out and that outfalls were sealed, but gives no quantities; none are made up. */

type Kind = 'household' | 'construction' | 'farm' | 'floating' | 'weeds' | 'litter'
interface CleanUpFact {
  readonly key: string
  readonly article: Article
  readonly unit: TownshipCode
  readonly by: PostCode
  readonly head: PostCode
  readonly summary: string
  readonly reach?: string
  readonly note: string
  readonly kinds: readonly Kind[]
}

const undated = '来源未载日期和数量，日期为示例'
const yangmiao = {
  article: 'yangmiaoRiver',
  unit: 'yangmiao',
  by: 'handlerYangmiao',
  head: 'headYangmiao',
} as const

const facts: readonly CleanUpFact[] = [
  {
    key: 'mazhuang',
    ...yangmiao,
    summary: '马庄村出动铲车清理幸福河，封堵附近饲养场排污口',
    reach: '幸福河马庄段',
    note: `镇机关党员干部、志愿者、保洁员参加；${undated}`,
    kinds: ['household', 'construction', 'farm', 'weeds'],
  },
  {
    key: 'yangyi',
    ...yangmiao,
    summary: '阳邑村出动铲车清理幸福河，封堵附近饲养场排污口',
    reach: '幸福河阳邑上段',
    note: `镇机关党员干部、志愿者、保洁员参加；${undated}`,
    kinds: ['household', 'construction', 'farm', 'weeds'],
  },
  {
    key: 'wenyuan',
    article: 'wenyuanRiver',
    unit: 'wenyuan',
    by: 'handlerWenyuan',
    head: 'headWenyuan',
    summary: '枯水季节全面清理河道',
    note: `党员干部、保洁员参加；部分生活垃圾无害化处理；按河长制定期清洁、巡查；河名来源未载；${undated}`,
    kinds: ['household', 'construction', 'farm', 'floating', 'weeds'],
  },
  {
    key: 'ningguo',
    article: 'gateways',
    unit: 'ningguo',
    by: 'handlerNingguo',
    head: 'headNingguo',
    summary: '志愿者在蒋沟河两侧捡拾白色垃圾',
    reach: '蒋沟河北官庄上段',
    note: `河段为示例；${undated}`,
    kinds: ['litter'],
  },
]

const cleanUpKey = (fact: CleanUpFact): string => `fact/cleanUp/${fact.key}`

const cleanUpStory = (fact: CleanUpFact): Story =>
  confirmedStory(cleanUps, {
    key: cleanUpKey(fact),
    source: from(fact.article),
    synthetic: false,
    values: {
      summary: fact.summary,
      unit: { unit: fact.unit },
      heldOn: '2018-05-08',
      note: fact.note,
      ...(fact.reach && { reach: { entry: reachKey(fact.reach) } }),
    },
    recorded: { by: fact.by, at: '2018-05-08T17:00:00+08:00' },
    confirmed: { by: fact.head, at: '2018-05-09T09:00:00+08:00' },
  })

const wasteStories = (fact: CleanUpFact): readonly Story[] =>
  fact.kinds.map((kind) =>
    story(waste, {
      key: `fact/waste/${fact.key}/${kind}`,
      source: from(fact.article),
      synthetic: false,
      told: [
        {
          step: 'create',
          by: fact.by,
          at: '2018-05-08T17:10:00+08:00',
          values: { cleanUp: { entry: cleanUpKey(fact) }, kind, note: '数量来源未载' },
        },
      ],
    }),
  )

export const riverFacts = (): readonly Story[] =>
  facts.flatMap((fact) => [cleanUpStory(fact), ...wasteStories(fact)])
