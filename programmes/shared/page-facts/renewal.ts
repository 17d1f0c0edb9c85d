import { each, type Fact, type Place, told } from './fact.ts'

const gates = ['feasibility', 'proposal', 'environment', 'plan', 'land'] as const
const gateNames = ['可研', '立项', '环评', '控规', '用地审批'] as const
const planned = (year: number, kind: 'village' | 'community', name: string): Place => ({
  entry: `fact/project/${year}/${kind}/${name}`,
  shows: { 项目: name, 计划开工年度: year, 类别: kind === 'village' ? '城中村' : '社区' },
})
const resolved = (topic: string, shows: Record<string, string>): Place => ({
  entry: `fact/resolution/${topic}`,
  shows: { 会议日期: '2018-05-09', ...shows },
})
const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1)

/** 城中村改造推进会. */
export const renewalFacts: readonly Fact[] = told('renewal', [
  ['今年8个村开工', { figure: 'renewal.plannedStarts', num: 8, key: ['kind', 'village'] }],
  ['今年5个社区开工', { figure: 'renewal.plannedStarts', num: 5, key: ['kind', 'community'] }],
  ['从中原银行融资6.3亿元', { figure: 'renewal.raised', num: 630_000_000_00 }],
  [
    '这笔钱出自中原银行',
    { entry: 'fact/source/中原银行', shows: { 资金提供方: '中原银行', '金额（元）': 630_000_000 } },
  ],
  ['与其他银行在谈', { entry: 'fact/source/other-banks', shows: { 状态: '洽谈中' } }],
  ['五个社区的五项审批全部办完', { figure: 'renewal.gatesGranted', num: 25 }],
  ...each(
    gates.flatMap((gate, index) =>
      numbers(5).map((community) => [gate, gateNames[index] ?? '', community] as const),
    ),
    ([, name, community]) => `第${community}个社区的${name}已办`,
    ([gate, name, community]) => ({
      entry: `fact/approval/社区（待补名 ${community}）/${gate}`,
      shows: { 审批: name, 状态: '已批复' },
    }),
  ),
  ...each(
    ['沁泉湖', '滨河', '鑫河'],
    (name) => `${name}安置地块完成土地出让挂牌`,
    (name) => ({ entry: `fact/parcel/${name}`, shows: { 地块: name, 状态: '已成交' } }),
  ),
  ...each(
    ['优化庄', '芦堡', '钦平陵', '史平陵', '周平陵', '抄平陵', '韩平陵', '南李万'],
    (name) => `明年改造${name}村`,
    (name) => ({
      ...planned(2019, 'village', name),
      shows: { 项目: name, 计划开工年度: 2019, 类别: '城中村', 村: name },
    }),
  ),
  ...each(
    ['光源', '碧莲湖', '南李万'],
    (name) => `明年建${name}社区`,
    (name) => planned(2019, 'community', name),
  ),
  [
    '城投公司出台项目管理办法',
    resolved('site', { 事项: '项目管理办法', 议题: '现场管理', 责任单位: '城投公司' }),
  ],
  [
    '城投公司出台资金管理暂行办法',
    resolved('funds', { 事项: '资金管理办法（暂行）', 议题: '资金管理', 责任单位: '城投公司' }),
  ],
  ['会议议题：项目开工', resolved('starts', { 议题: '项目开工' })],
  ['会议议题：融资', resolved('financing', { 议题: '融资' })],
  ['会议议题：手续办理', resolved('approvals', { 议题: '手续办理' })],
  ['会议议题：下年度准备', resolved('nextYear', { 议题: '下年度准备' })],
])
