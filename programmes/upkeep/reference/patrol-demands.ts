import type { Story } from '../../../engine/define/index.ts'
import { story } from '../../shared/story.ts'
import { patrolDemands } from '../rivers/rivers.ts'

export type ChiefLevel = 'district' | 'township' | 'village'

/**
 * What a valid patrol takes, by level; published rules differ widely, so each row names where its figures are from and all
 * are to be confirmed (待核). The interval of the village level is this zone's own.
 */
export const demands = {
  district: {
    name: '区级河长巡河',
    minMinutes: 30,
    minMetres: 2000,
    intervalHours: 96,
    source: '参照阿合奇县巡河规定：30分钟、2公里、96小时；待核',
  },
  township: {
    name: '镇级河长巡河',
    minMinutes: 5,
    minMetres: 300,
    intervalHours: 96,
    source: '参照泗县丁湖镇：5分钟、300米；间隔参照阿合奇县；待核',
  },
  village: {
    name: '村级河长巡河',
    minMinutes: 5,
    minMetres: 300,
    intervalHours: 48,
    source: '参照泗县丁湖镇：5分钟、300米；间隔为示例值；待核',
  },
} as const satisfies Record<ChiefLevel, object>

export const demandKey = (level: ChiefLevel): string => `patrolDemand/${level}`

export const demandStories = (): readonly Story[] =>
  (['district', 'township', 'village'] as const).map((level) =>
    story(patrolDemands, {
      key: demandKey(level),
      source: demands[level].source,
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'steward',
          at: '2018-01-02T09:00:00+08:00',
          values: { ...demands[level], level },
        },
      ],
    }),
  )
