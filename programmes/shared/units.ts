import type { UnitSeed } from '../../engine/define/index.ts'
import { outlineOf } from './outlines.ts'

/*
 * The units of the zone in their official order: 20 district departments, 6 townships and sub-districts, 14 stationed
 * institutions. Those that 《示范区头条》 names are given by name; the others exist but are not named there, so they
 * carry a placeholder. The two maintenance companies are made up.
 */

/** The six townships and sub-districts; division codes of the statistical extension of GB/T 2260 (zone 410871). */
export const townships = {
  liwan: ['李万街道', 'Liwan Sub-district', '410871060'],
  wenyuan: ['文苑街道', 'Wenyuan Sub-district', '410871061'],
  wenchang: ['文昌街道', 'Wenchang Sub-district', '410871062'],
  yangmiao: ['阳庙镇', 'Yangmiao Town', '410871100'],
  ningguo: ['宁郭镇', 'Ningguo Town', '410871101'],
  sujiazuo: ['苏家作乡', 'Sujiazuo Township', '410871203'],
} as const
export type TownshipCode = keyof typeof townships
export const townshipCodes = Object.keys(townships) as readonly TownshipCode[]

/** The departments and bodies that the page names; it does not say which of them count among the 20. */
const departments = {
  cityManagement: ['区城管局', 'City Management Bureau'],
  health: ['区卫生计生委', 'Health and Family Planning Commission'],
  finance: ['区财政局', 'Finance Bureau'],
  investment: ['区招商局', 'Investment Promotion Bureau'],
  resourceTrading: ['区公共资源交易中心', 'Public Resources Trading Centre'],
  renewal: ['区城改办', 'Urban Renewal Office'],
  foodDrug: ['区食品药品监管局', 'Food and Drug Administration'],
  urbanInvestment: ['城投公司', 'Urban Investment Company'],
  campaignOffice: ['区活动办', 'Campaign Office'],
} as const

/**
 * Villages that the page names. It gives the township of the first four; where the villages under renewal belong is
 * made up until the zone says so, except that 南李万 bears the name of its sub-district.
 */
const villages = {
  beiguanzhuang: ['北官庄', 'Beiguanzhuang', 'ningguo'],
  macun: ['马村', 'Macun', 'ningguo'],
  mazhuang: ['马庄', 'Mazhuang', 'yangmiao'],
  yangyi: ['阳邑', 'Yangyi', 'yangmiao'],
  youhuazhuang: ['优化庄', 'Youhuazhuang', 'wenyuan'],
  lubao: ['芦堡', 'Lubao', 'wenyuan'],
  qinpingling: ['钦平陵', 'Qinpingling', 'wenchang'],
  shipingling: ['史平陵', 'Shipingling', 'wenchang'],
  zhoupingling: ['周平陵', 'Zhoupingling', 'wenchang'],
  chaopingling: ['抄平陵', 'Chaopingling', 'wenchang'],
  hanpingling: ['韩平陵', 'Hanpingling', 'wenchang'],
  nanliwan: ['南李万', 'Nanliwan', 'liwan'],
} as const

/** Maintenance companies; made up, the page does not name them. City management supervises them. */
const contractors = {
  greening1: ['养护一公司（示例）', 'Maintenance Company 1 (example)'],
  greening2: ['养护二公司（示例）', 'Maintenance Company 2 (example)'],
} as const
export type ContractorCode = keyof typeof contractors

/** The hospital at the head of the medical consortium, and its four members, which belong to their townships. */
const clinics = {
  hospital: ['河南理工大学第一附属医院', 'First Affiliated Hospital of HPU', 'zone'],
  clinicLiwan: ['李万社区卫生服务中心', 'Liwan Community Health Centre', 'liwan'],
  clinicWenchang: ['文昌社区卫生服务中心', 'Wenchang Community Health Centre', 'wenchang'],
  clinicYangmiao: ['阳庙镇卫生院', 'Yangmiao Town Health Centre', 'yangmiao'],
  clinicSujiazuo: ['苏家作乡卫生院', 'Sujiazuo Township Health Centre', 'sujiazuo'],
} as const
export type ClinicCode = keyof typeof clinics

export type UnitCode =
  | 'zone'
  | keyof typeof departments
  | TownshipCode
  | keyof typeof villages
  | ContractorCode
  | ClinicCode

/** How many of each the zone has, by its own count in 《示范区头条》 of May 2018. */
const departmentCount = 20
const institutionCount = 14

const named = (
  kind: UnitSeed['kind'],
  listed: Readonly<Record<string, readonly [zh: string, en: string]>>,
  parent: UnitCode,
  first: number,
): readonly UnitSeed[] =>
  Object.entries(listed).map(([code, [zh, en]], index) => ({
    code,
    name: { zh, en },
    kind,
    parent,
    position: first + index,
  }))

const placeholders = (
  kind: 'department' | 'institution',
  name: { readonly zh: string; readonly en: string },
  { from, to, first }: { readonly from: number; readonly to: number; readonly first: number },
): readonly UnitSeed[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    code: `${kind}${from + index}`,
    name: {
      zh: `${name.zh}（待补名 ${from + index}）`,
      en: `${name.en} (name to come, ${from + index})`,
    },
    kind,
    parent: 'zone',
    position: first + index,
    placeholder: true,
  }))

const namedDepartments = Object.keys(departments).length

/** All units. Positions leave room so that a unit named later finds its official place. */
export const units: readonly UnitSeed[] = [
  {
    code: 'zone',
    name: { zh: '示范区', en: 'Demonstration Zone' },
    kind: 'zone',
    position: 1,
    aliases: [
      '管委会',
      '党工委',
      '焦作示范区',
      '焦作高新区',
      '高新区管委会',
      '示范区管委会',
      '示范区党工委',
    ],
  },
  ...named('department', departments, 'zone', 100),
  ...placeholders(
    'department',
    { zh: '区直部门', en: 'District department' },
    { from: namedDepartments + 1, to: departmentCount, first: 100 + namedDepartments },
  ),
  ...townshipCodes.map((code, index): UnitSeed => {
    const [zh, en, divisionCode] = townships[code]
    return {
      code,
      name: { zh, en },
      kind: 'township',
      parent: 'zone',
      position: 200 + index,
      divisionCode,
      outline: outlineOf(code),
    }
  }),
  ...placeholders(
    'institution',
    { zh: '驻区机构', en: 'Stationed institution' },
    { from: 1, to: institutionCount, first: 300 },
  ),
  ...Object.entries(villages).map(([code, [zh, en, parent]], index): UnitSeed => ({
    code,
    name: { zh, en },
    kind: 'village',
    parent,
    position: 400 + index,
    aliases: [`${zh}村`],
  })),
  ...named('contractor', contractors, 'cityManagement', 500),
  ...Object.entries(clinics).map(([code, [zh, en, parent]], index): UnitSeed => ({
    code,
    name: { zh, en },
    kind: 'clinic',
    parent,
    position: 600 + index,
  })),
]
