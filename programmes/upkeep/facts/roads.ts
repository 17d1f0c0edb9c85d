import type { Position, Story } from '../../../engine/define/index.ts'
import { from } from '../../shared/page.ts'
import { story } from '../../shared/story.ts'
import type { ContractorCode, TownshipCode, UnitCode } from '../../shared/units.ts'
import { roads } from '../roads.ts'

/*
 * The roads. The page names three corridors (S104, 焦张线, 许官线) and 迎宾路, and counts 21 roads at whose junctions flowers
 * stand; the other twenty names are made up, and so is every course: plausible lines within the zone, not a survey.
 */

export interface RoadFact {
  readonly name: string
  readonly kind: 'corridor' | 'gateway' | 'street'
  readonly territory: TownshipCode
  readonly owner: UnitCode | null
  readonly maintainer: TownshipCode | ContractorCode
  readonly course: readonly Position[]
}

const along = (text: string): readonly Position[] =>
  text.split(' ').map((pair) => {
    const [longitude, latitude] = pair.split(',').map(Number)
    if (!longitude || !latitude) throw new Error(`"${pair}" is not a position`)
    return [longitude, latitude]
  })

type Line = readonly [
  name: string,
  territory: TownshipCode,
  maintainer: TownshipCode | ContractorCode,
  course: string,
]

const corridors: readonly Line[] = [
  ['S104', 'sujiazuo', 'sujiazuo', '113.31,35.162 113.314,35.175 113.322,35.188 113.335,35.199'],
  ['焦张线', 'sujiazuo', 'sujiazuo', '113.3,35.17 113.315,35.171 113.331,35.175 113.348,35.178'],
  ['许官线', 'sujiazuo', 'sujiazuo', '113.322,35.162 113.325,35.171 113.329,35.183 113.331,35.192'],
]

const streets: readonly Line[] = [
  ['世纪路', 'wenyuan', 'greening1', '113.252,35.21 113.27,35.211 113.289,35.211 113.305,35.212'],
  ['神州路', 'wenyuan', 'greening1', '113.252,35.217 113.27,35.218 113.29,35.218 113.306,35.219'],
  ['丰收路', 'wenyuan', 'greening1', '113.252,35.224 113.271,35.225 113.29,35.225 113.306,35.226'],
  ['学苑路', 'wenyuan', 'greening1', '113.262,35.206 113.262,35.216 113.263,35.228'],
  ['文苑路', 'wenyuan', 'greening1', '113.27,35.205 113.27,35.216 113.271,35.229'],
  ['玉兰路', 'wenyuan', 'greening1', '113.278,35.206 113.279,35.217 113.279,35.229'],
  ['文昌路', 'wenchang', 'greening1', '113.288,35.204 113.288,35.216 113.289,35.23'],
  ['山阳路', 'wenchang', 'greening1', '113.296,35.203 113.297,35.215 113.297,35.229'],
  ['中原路', 'wenchang', 'greening1', '113.304,35.203 113.305,35.215 113.306,35.23'],
  ['南海路', 'wenchang', 'greening1', '113.284,35.232 113.296,35.233 113.31,35.233'],
  ['长恩路', 'liwan', 'greening2', '113.312,35.218 113.312,35.229 113.313,35.241'],
  ['李万路', 'liwan', 'greening2', '113.306,35.224 113.318,35.225 113.333,35.226'],
  ['鸿源路', 'liwan', 'greening2', '113.321,35.216 113.321,35.228 113.322,35.24'],
  ['碧莲路', 'liwan', 'greening2', '113.308,35.238 113.32,35.239 113.334,35.239'],
  ['河阳路', 'yangmiao', 'greening2', '113.316,35.2 113.328,35.201 113.342,35.203'],
  ['玉溪路', 'yangmiao', 'greening2', '113.326,35.194 113.327,35.204 113.328,35.213'],
  ['黄河路', 'yangmiao', 'greening2', '113.312,35.209 113.327,35.21 113.344,35.211'],
  ['龙源路', 'ningguo', 'greening2', '113.254,35.176 113.268,35.177 113.283,35.179'],
  ['韩愈路', 'ningguo', 'greening2', '113.262,35.168 113.263,35.178 113.264,35.19'],
  ['人民路', 'ningguo', 'greening2', '113.253,35.192 113.269,35.193 113.285,35.194'],
]

const gateway: Line = [
  '迎宾路',
  'ningguo',
  'greening2',
  '113.275,35.164 113.276,35.176 113.277,35.187 113.278,35.2',
]

/** A corridor is a trunk road of the province or county: its owner sits outside the zone and is still to be named. */
const roadsOf = (
  kind: RoadFact['kind'],
  owner: UnitCode | null,
  lines: readonly Line[],
): RoadFact[] =>
  lines.map(([name, territory, maintainer, course]) => ({
    name,
    kind,
    territory,
    owner,
    maintainer,
    course: along(course),
  }))

const named = [
  ...roadsOf('corridor', null, corridors),
  ...roadsOf('gateway', 'cityManagement', [gateway]),
]
const madeUp = roadsOf('street', 'cityManagement', streets)

export const roadFacts: readonly RoadFact[] = [...named, ...madeUp]
/** The 21 roads with flowers at their junctions: 迎宾路 and the streets. */
export const junctionRoads = roadFacts.filter(({ kind }) => kind !== 'corridor')

export const roadKey = (name: string): string => `road/${name}`

const noteOf = ({ kind, owner }: RoadFact): string =>
  kind === 'street'
    ? '名称、走向和权属关系为示例'
    : `走向和养护关系为示例，非实测${owner === null ? '；权属单位待补' : ''}`

export const roadStories = (): readonly Story[] =>
  roadFacts.map((road) =>
    story(roads, {
      key: roadKey(road.name),
      source:
        road.kind === 'street' ? null : from(road.kind === 'gateway' ? 'gateways' : 'corridors'),
      synthetic: road.kind === 'street',
      told: [
        {
          step: 'create',
          by: 'steward',
          at: '2018-01-02T09:00:00+08:00',
          values: {
            name: road.name,
            kind: road.kind,
            authority: { unit: 'cityManagement' },
            maintainer: { unit: road.maintainer },
            territory: { unit: road.territory },
            course: road.course,
            note: noteOf(road),
            ...(road.owner && { owner: { unit: road.owner } }),
          },
        },
      ],
    }),
  )
