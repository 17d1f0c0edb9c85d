import type { AnyRegister, Story } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { story, type ToldOf } from '../shared/story.ts'
import { enterprises } from './enterprises.ts'
import { finance } from './people-and-money.ts'
import { cityProjects, focuses } from './plans.ts'
import { platforms } from './platforms.ts'
import { institutions } from './together/partners.ts'

/** The page gives no day for what stood when it was printed; entries carry the first day of its month. */
const printed = '2018-05-02T09:00:00+08:00'

/** Something that the page names, written down as it stands. */
const named = <R extends AnyRegister>(
  register: R,
  name: string,
  values: NonNullable<ToldOf<R>['values']>,
  then: readonly ToldOf<R>[] = [],
): Story =>
  story<R>(register, {
    key: `fact/${register.register}/${name}`,
    source: from('innovation'),
    synthetic: false,
    told: [{ step: 'create', by: 'innovationOfficer', at: printed, values }, ...then],
  })

const directions = {
  leading: ['装备制造', '生物医药', '新材料'],
  emerging: ['新一代信息技术', '高端装备'],
  breakthrough: ['3D制造', '直驱电梯', '功能材料'],
  product: ['液压支架', '输送机'],
  special: ['重大科技专项'],
  talent: ['引才', '育才', '用才', '奖才'],
  tier: ['创新龙头企业', '高新技术企业', '科技型中小企业', '瞪羚企业', '科技小巨人'],
  platform: ['创客空间', '孵化器', '加速器', '专业园区'],
} as const

/** What the page adds to one of them. */
const notes: Readonly<Record<string, string>> = {
  引才: '吸引高层次人才来区工作、创业',
  孵化器: '申报省级、国家级认定',
}

const partners = {
  university: ['河南理工大学', '大连理工大学', '中国矿业大学', '郑州大学'],
  institute: ['中科院兰州化学物理研究所'],
  transfer: ['国家技术转移郑州中心', '河南省中科院科技成果转化中心'],
  alliance: ['中德工业城市联盟'],
} as const

const money = [
  ['焦作中旅银行科技支行', 'branch', 'running', '焦作中旅银行'],
  ['政府引导基金', 'guidance', 'planned', null],
  ['创业投资基金', 'startUp', 'planned', null],
  ['风险投资基金', 'venture', 'planned', null],
  ['企业挂牌上市', 'listing', 'planned', null],
] as const

const open = [
  { step: 'open', by: 'innovationOfficer', at: '2018-05-02T09:01:00+08:00' },
] as const satisfies readonly ToldOf<typeof platforms>[]

const platformFacts = (): readonly Story[] => [
  named(
    platforms,
    '河南理工大学创客空间',
    { name: '河南理工大学创客空间', kind: 'makerspace', host: '河南理工大学' },
    open,
  ),
  named(
    platforms,
    '科技总部新城创客空间',
    { name: '科技总部新城创客空间', kind: 'makerspace' },
    open,
  ),
  named(platforms, '创新驿站', { name: '创新驿站试点', kind: 'station' }, open),
  named(platforms, '欧盟项目创新中心', {
    name: '欧盟项目创新中心',
    kind: 'centre',
    note: '该版只说拟建',
  }),
  named(platforms, '省级新兴产业载体', {
    name: '省级新兴产业载体',
    kind: 'carrier',
    host: '焦作高新区',
    level: 'provincial',
    plannedFor: '2025-12-31',
    note: '2025年目标',
  }),
  named(platforms, '国家创新型园区', {
    name: '国家创新型园区',
    kind: 'park',
    host: '焦作高新区',
    level: 'national',
    note: '在2025年目标之后，该版未给年份',
  }),
]

/** What the page names under innovation. It counts no enterprise, certificate or agreement, so none are made up for it. */
export function* facts(): Generator<Story> {
  for (const [kind, names] of Object.entries(directions))
    for (const name of names) {
      const note = notes[name]
      yield named(focuses, `${kind}/${name}`, { name, kind, ...(note && { note }) })
    }
  for (const [kind, names] of Object.entries(partners))
    for (const name of names) yield named(institutions, name, { name, kind })
  for (const [name, kind, stage, provider] of money)
    yield named(finance, name, { name, kind, stage, ...(provider && { provider }) })
  yield* platformFacts()
  yield named(enterprises, '科瑞森', {
    name: '科瑞森',
    industry: 'equipment',
    highTech: false,
    service: true,
  })
  yield named(cityProjects, '启迪未来科技新城', {
    name: '启迪未来科技新城',
    partner: '清华启迪控股',
    investment: 3_500_000_000_00,
    area: '700.00',
    note: '占地为约数，该版为“700余亩”',
  })
}
