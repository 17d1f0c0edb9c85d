import type { Story } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { story } from '../shared/story.ts'
import type { UnitCode } from '../shared/units.ts'
import { approvals } from './approvals.ts'
import { communities, gates } from './communities.ts'
import { sources } from './funds/sources.ts'
import { parcels } from './parcels.ts'
import { projects } from './projects.ts'
import { resolutions } from './resolutions.ts'

/** The meeting on renewal that the page reports; what it says stood then was written down that day. */
const meeting = '2018-05-09'
const at = (minute: number): string => `${meeting}T09:${String(minute).padStart(2, '0')}:00+08:00`
const fact = { source: from('renewal'), synthetic: false } as const
const unnamed = '该版未列名，名称待补'

interface Planned {
  readonly name: string
  readonly village?: UnitCode
  readonly note?: string
}
const toCome = (label: string, count: number): readonly Planned[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${label}（待补名 ${index + 1}）`,
    note: unnamed,
  }))

/** 8 villages and 5 communities this year, whose names the page does not give; 8 and 3 next year, by name. */
const plan = {
  2018: { village: toCome('城中村', 8), community: toCome('社区', 5) },
  2019: {
    village: [
      { name: '优化庄', village: 'youhuazhuang' },
      { name: '芦堡', village: 'lubao' },
      { name: '钦平陵', village: 'qinpingling' },
      { name: '史平陵', village: 'shipingling' },
      { name: '周平陵', village: 'zhoupingling' },
      { name: '抄平陵', village: 'chaopingling' },
      { name: '韩平陵', village: 'hanpingling' },
      { name: '南李万', village: 'nanliwan' },
    ],
    community: [{ name: '光源' }, { name: '碧莲湖' }, { name: '南李万' }],
  },
} as const satisfies Record<number, Record<'village' | 'community', readonly Planned[]>>
type Year = keyof typeof plan
const years = [2018, 2019] as const

const communityKey = (name: string): string => `fact/community/${name}`

const communityStory = (name: string, note?: string): Story =>
  story(communities, {
    key: communityKey(name),
    ...fact,
    told: [
      {
        step: 'create',
        by: 'projectOfficer',
        at: at(0),
        values: { name, unit: { unit: 'urbanInvestment' }, ...(note && { note }) },
      },
    ],
  })

/** All five approvals of this year's communities are there; numbers, issuers and days are not on the page. */
const approvalStories = (name: string): readonly Story[] =>
  Object.entries(gates).map(([kind, label], index) =>
    story(approvals, {
      key: `fact/approval/${name}/${kind}`,
      ...fact,
      told: [
        {
          step: 'create',
          by: 'projectOfficer',
          at: at(1),
          values: { name: `${name}${label}`, community: { entry: communityKey(name) }, kind },
        },
        { step: 'apply', by: 'projectOfficer', at: at(2) },
        {
          step: 'grant',
          by: 'approvalOfficer',
          at: at(3 + index),
          detail: '该版只说手续已齐备，文号、机关和日期待补',
          values: { documentNo: '待补', issuer: '待补', issuedOn: meeting },
        },
      ],
    }),
  )

const projectStory = (year: Year, kind: 'village' | 'community', of: Planned): Story =>
  story(projects, {
    key: `fact/project/${year}/${kind}/${of.name}`,
    ...fact,
    told: [
      {
        step: 'create',
        by: 'projectOfficer',
        at: at(10),
        detail: '该版只说年度，计划开工日取年末',
        values: {
          name: `${of.name}${kind === 'village' ? '城中村改造' : '社区建设'}`,
          kind,
          year,
          unit: { unit: 'renewal' },
          startBy: `${year}-12-31`,
          ...(of.village && { village: { unit: of.village } }),
          ...(kind === 'community' && { community: { entry: communityKey(of.name) } }),
          ...(of.note && { note: of.note }),
        },
      },
      // What is to start this year is being prepared; next year's is only planned.
      ...(year === 2018 ? [{ step: 'prepare', by: 'projectOfficer', at: at(11) } as const] : []),
    ],
  })

const parcelStory = (name: string): Story =>
  story(parcels, {
    key: `fact/parcel/${name}`,
    ...fact,
    told: [
      { step: 'create', by: 'projectOfficer', at: at(20), values: { name: `${name}安置用地` } },
      {
        step: 'list',
        by: 'projectOfficer',
        at: at(21),
        detail: '该版未给日期，取会议当日',
        values: { listedOn: meeting },
      },
      { step: 'sell', by: 'projectOfficer', at: at(22), values: { soldOn: meeting } },
    ],
  })

const sourceStories = (): readonly Story[] => [
  story(sources, {
    key: 'fact/source/中原银行',
    ...fact,
    told: [
      {
        step: 'create',
        by: 'treasurer',
        at: at(30),
        values: { name: '中原银行融资', kind: 'loan', provider: '中原银行' },
      },
      {
        step: 'agree',
        by: 'treasurer',
        at: at(31),
        detail: '该版说已筹集，未说到账',
        values: { amount: 630_000_000_00, agreedOn: meeting },
      },
    ],
  }),
  story(sources, {
    key: 'fact/source/other-banks',
    ...fact,
    told: [
      {
        step: 'create',
        by: 'treasurer',
        at: at(32),
        values: { name: '其他银行融资', kind: 'loan', provider: '其他银行（该版未列名）' },
      },
    ],
  }),
]

/** The six items of the meeting; two of them charge 城投公司 with writing rules. */
const agenda = [
  ['starts', '今年8个城中村、5个社区开工', 'renewal'],
  ['site', '制定项目管理办法', 'urbanInvestment'],
  ['funds', '制定资金管理办法（暂行）', 'urbanInvestment'],
  ['financing', '继续与其他银行洽谈融资', 'urbanInvestment'],
  ['approvals', '办齐项目审批手续', 'renewal'],
  ['nextYear', '准备下年度8个城中村、3个社区', 'renewal'],
] as const

const resolutionStory = ([topic, what, unit]: (typeof agenda)[number]): Story =>
  story(resolutions, {
    key: `fact/resolution/${topic}`,
    ...fact,
    told: [
      {
        step: 'create',
        by: 'projectOfficer',
        at: at(40),
        values: { what, topic, metOn: meeting, unit: { unit } },
      },
    ],
  })

/** What the page tells of the meeting of 9 May 2018. */
export function* facts(): Generator<Story> {
  for (const year of years)
    for (const { name, note } of plan[year].community as readonly Planned[]) {
      yield communityStory(name, note)
      if (year === 2018) yield* approvalStories(name)
    }
  for (const year of years)
    for (const kind of ['village', 'community'] as const)
      for (const of of plan[year][kind]) yield projectStory(year, kind, of)
  for (const name of ['沁泉湖', '滨河', '鑫河']) yield parcelStory(name)
  yield* sourceStories()
  for (const item of agenda) yield resolutionStory(item)
}
