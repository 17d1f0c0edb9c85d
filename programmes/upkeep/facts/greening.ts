import type { Story } from '../../../engine/define/index.ts'
import { from } from '../../shared/page.ts'
import { story } from '../../shared/story.ts'
import { pledges } from '../greening/pledges.ts'
import { plantings, replantings } from '../greening/replanting.ts'
import { treeCare } from '../greening/tree-care.ts'
import { junctionRoads, roadKey } from './roads.ts'

/*
 * 绿地补植: the page gives sums for the whole zone. They are split over species and roads here so that the lines add up to
 * exactly those sums; the split is made up and every line says so. What had been accepted by then the page does not say.
 */

type Kind = 'tree' | 'lawn' | 'hedge' | 'bareSoil' | 'flowers'
interface Lines {
  readonly kind: Kind
  readonly measure: 'tree' | 'squareMetre' | 'pot'
  readonly species: string
  readonly size: string
  readonly note: string
  /** How much on which road. */
  readonly roads: Readonly<Record<string, number>>
}

const split = '来源只给全区合计，分到品种和道路的数量为示例'
const tree = { kind: 'tree', measure: 'tree', size: '胸径6至8厘米（示例）', note: split } as const
const area = { measure: 'squareMetre', size: '', note: split } as const

/** 1,880 trees: 640 willows, 520 magnolias, 720 planes; 3,000 m² lawn; 2,600 + 3,500 = 6,100 m² hedge. */
const planted: readonly Lines[] = [
  { ...tree, species: '柳树', roads: { 迎宾路: 180, 黄河路: 160, 河阳路: 120, 人民路: 180 } },
  { ...tree, species: '广玉兰', roads: { 世纪路: 150, 文苑路: 130, 玉兰路: 140, 文昌路: 100 } },
  { ...tree, species: '法桐', roads: { 中原路: 210, 山阳路: 170, 李万路: 180, 丰收路: 160 } },
  { ...area, kind: 'lawn', species: '草坪', roads: { 神州路: 900, 学苑路: 700, 碧莲路: 1400 } },
  {
    ...area,
    kind: 'hedge',
    species: '丰花月季',
    roads: { 迎宾路: 1100, 世纪路: 900, 南海路: 600 },
  },
  {
    ...area,
    kind: 'hedge',
    species: '红叶石楠',
    roads: { 中原路: 1500, 长恩路: 1200, 鸿源路: 800 },
  },
  {
    ...area,
    kind: 'bareSoil',
    species: '裸土覆盖',
    note: `约数：来源为“近1万平方米”，按1万计；${split}`,
    roads: { 龙源路: 2600, 韩愈路: 2200, 玉溪路: 1800, 李万路: 1900, 人民路: 1500 },
  },
]

/** Over 60,000 pots at the junctions of 21 roads: 20 roads of 2,850 and 迎宾路 with 3,000. */
const flowers: Lines = {
  kind: 'flowers',
  measure: 'pot',
  species: '时令草花',
  size: '',
  note: `约数：来源为“6万余盆”，按6万计；${split}`,
  roads: Object.fromEntries(
    junctionRoads.map(({ name }) => [name, name === '迎宾路' ? 3000 : 2850]),
  ),
}

const replantingKey = (road: string): string => `fact/replanting/${road}`

const replantingStories = (): readonly Story[] =>
  junctionRoads.map(({ name }) =>
    story(replantings, {
      key: replantingKey(name),
      source: from('replanting'),
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'gardener1',
          at: '2018-03-05T09:00:00+08:00',
          values: {
            summary: `${name}缺株断带、黄土裸露补植`,
            road: { entry: roadKey(name) },
            unit: { unit: 'cityManagement' },
            surveyedOn: '2018-03-05',
            note: '逐条道路调查缺株断带的品种、数量、规格；白天补植、夜间浇水。调查日期为示例',
          },
        },
        { step: 'begin', by: 'gardener1', at: '2018-03-12T08:30:00+08:00' },
      ],
    }),
  )

const lineStory = (lines: Lines, road: string, quantity: number): Story => {
  const maintainer = junctionRoads.find(({ name }) => name === road)?.maintainer
  if (maintainer !== 'greening1' && maintainer !== 'greening2') {
    throw new Error(`${road} has no maintenance company`)
  }
  return story(plantings, {
    key: `fact/planting/${road}/${lines.species}`,
    source: from('replanting'),
    synthetic: false,
    told: [
      {
        step: 'create',
        by: 'gardener1',
        at: '2018-03-05T10:00:00+08:00',
        values: {
          parent: { entry: replantingKey(road) },
          kind: lines.kind,
          species: lines.species,
          measure: lines.measure,
          planned: quantity,
          contractor: { unit: maintainer },
          note: lines.note,
          ...(lines.size && { size: lines.size }),
        },
      },
      {
        step: 'finish',
        by: maintainer === 'greening1' ? 'contractor1' : 'contractor2',
        at: '2018-05-10T17:00:00+08:00',
        values: { finished: quantity },
      },
    ],
  })
}

const plantingStories = (): readonly Story[] =>
  [...planted, flowers].flatMap((lines) =>
    Object.entries(lines.roads).map(([road, quantity]) => lineStory(lines, road, quantity)),
  )

const pledgeStories = (): readonly Story[] =>
  (['greening1', 'greening2'] as const).map((company) =>
    story(pledges, {
      key: `fact/pledge/${company}`,
      source: from('replanting'),
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'gardener1',
          at: '2018-03-06T09:00:00+08:00',
          values: {
            season: '2018年春季',
            contractor: { unit: company },
            terms:
              '按时、按质完成补植；派技术人员到现场，从挖坑、换土到栽植、修剪全程指导；完成情况作为考核重点。企业名称为示例。',
          },
        },
        {
          step: 'sign',
          by: company === 'greening1' ? 'contractor1' : 'contractor2',
          at: '2018-03-08T10:00:00+08:00',
          values: { signedOn: '2018-03-08' },
        },
      ],
    }),
  )

/** 苏家作乡 along its three corridors; the page gives the works, not how many trees. */
const careStories = (): readonly Story[] =>
  ['S104', '焦张线', '许官线'].map((road) =>
    story(treeCare, {
      key: `fact/treeCare/${road}`,
      source: from('corridors'),
      synthetic: false,
      told: [
        {
          step: 'create',
          by: 'gardener2',
          at: '2018-05-03T09:00:00+08:00',
          values: {
            place: `${road}沿线各村`,
            road: { entry: roadKey(road) },
            unit: { unit: 'sujiazuo' },
            works: ['water', 'fertilise', 'spray', 'clear'],
            plannedOn: '2018-05-07',
            note: '清理林下杂草、庄稼、广告牌、乱搭乱建。沿线排查占道经营、违章搭建、种植庄稼、放养牲畜、乱倒垃圾、车辆违停，建台账逐一整改销号。株数、件数、日期来源未载，日期为示例',
          },
        },
        { step: 'finish', by: 'handlerSujiazuo', at: '2018-05-09T17:00:00+08:00' },
        { step: 'accept', by: 'gardener2', at: '2018-05-10T10:00:00+08:00' },
      ],
    }),
  )

export const greeningFacts = (): readonly Story[] => [
  ...replantingStories(),
  ...plantingStories(),
  ...pledgeStories(),
  ...careStories(),
]
