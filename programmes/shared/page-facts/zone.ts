import { each, type Fact, told } from './fact.ts'

const filed = (unit: string): string => `fact/filing/2018/${unit}`

const townships = [
  ['liwan', '李万街道', '410871060'],
  ['wenyuan', '文苑街道', '410871061'],
  ['wenchang', '文昌街道', '410871062'],
  ['yangmiao', '阳庙镇', '410871100'],
  ['ningguo', '宁郭镇', '410871101'],
  ['sujiazuo', '苏家作乡', '410871203'],
] as const
const departments = [
  ['cityManagement', '区城管局'],
  ['health', '区卫生计生委'],
  ['finance', '区财政局'],
  ['investment', '区招商局'],
  ['resourceTrading', '区公共资源交易中心'],
  ['renewal', '区城改办'],
  ['foodDrug', '区食品药品监管局'],
  ['urbanInvestment', '城投公司'],
  ['campaignOffice', '区活动办'],
] as const

/** The zone, its units and their names. */
export const zoneFacts: readonly Fact[] = [
  ...told(null, [
    ...each(
      townships,
      ([, name, code]) => `${name}的区划代码是${code}`,
      ([unit, named, divisionCode]) => ({ unit, named, divisionCode }),
    ),
    ...each(
      ['示范区', '焦作示范区', '焦作高新区', '管委会', '党工委'],
      (name) => `${name}都指示范区`,
      (named) => ({ unit: 'zone', named }),
    ),
  ]),
  ...told('campaign', [
    ['区直部门20个', { kind: 'department', count: 20 }],
    ['乡镇、街道6个', { kind: 'township', count: 6 }],
    ['驻区机构14个', { kind: 'institution', count: 14 }],
    ...each(
      [...departments, ...townships],
      ([, name]) => `有${name}`,
      ([unit, named]) => ({ entry: filed(unit), shows: { 报送单位: named } }),
    ),
    [
      '党工委、管委会把这一年定为作风建设年',
      { entry: 'fact/campaign/2018', shows: { 目标: '党工委、管委会把2018年定为作风建设年' } },
    ],
  ]),
  ...told('innovation', [
    [
      '焦作高新区要成为省级载体',
      { entry: 'fact/platform/省级新兴产业载体', shows: { 建设单位: '焦作高新区' } },
    ],
  ]),
]
