import { each, type Fact, type Place, told } from './fact.ts'

const cleaned = (key: string, words: string, more: Record<string, string> = {}): Place => ({
  entry: `fact/cleanUp/${key}`,
  shows: { 清理情况: words, ...more },
})
const taken = (key: string, kind: string, label: string): Place => ({
  entry: `fact/waste/${key}/${kind}`,
  shows: { 种类: label },
})
const notice = (key: string, shows: Record<string, string>): Place => ({
  entry: `fact/publicity/${key}`,
  shows,
})
const planted = (name: string, num: number): Place => ({ figure: `upkeep.${name}`, num })
const corridors = ['S104', '焦张线', '许官线'] as const
const wasteKinds = [
  ['household', '生活垃圾'],
  ['construction', '建筑垃圾'],
  ['farm', '农业生产废弃物'],
  ['floating', '漂浮物'],
  ['weeds', '杂草'],
] as const
const cared = (words: string, field = '说明') => ({
  entry: 'fact/treeCare/S104',
  shows: { [field]: words },
})

/** 文苑街道、阳庙镇清理河道. */
const rivers: readonly Fact[] = [
  ...told('wenyuanRiver', [
    ['文苑街道枯水期清理河道', cleaned('wenyuan', '枯水季节', { 组织单位: '文苑街道' })],
    ['执行河长制，定期清洁和巡查', cleaned('wenyuan', '清理', { 说明: '按河长制定期清洁、巡查' })],
    ['部分垃圾无害化处理', cleaned('wenyuan', '清理', { 说明: '无害化处理' })],
    ...each(
      wasteKinds,
      ([, name]) => `清出${name}`,
      ([kind, name]) => taken('wenyuan', kind, name),
    ),
  ]),
  ...told('yangmiaoRiver', [
    ['有幸福河', { entry: 'river/幸福河', shows: { 名称: '幸福河' } }],
    ['马庄村出动铲车清理幸福河', cleaned('mazhuang', '铲车', { 组织单位: '阳庙镇', 河段: '马庄' })],
    ['阳邑村出动铲车清理幸福河', cleaned('yangyi', '铲车', { 组织单位: '阳庙镇', 河段: '阳邑' })],
    ['封堵附近饲养场排污口', cleaned('mazhuang', '封堵附近饲养场排污口')],
    ['有马庄村', { entry: 'reach/幸福河马庄段', shows: { 所在村: '马庄' } }],
    ['有阳邑村', { entry: 'reach/幸福河阳邑上段', shows: { 所在村: '阳邑' } }],
    ...each(
      ['乱倒垃圾', '旱厕', '饲养场污水直排', '企业废水入河'],
      (words) => `禁止：${words}`,
      (words) => notice('ban', { 内容: words, 组织单位: '阳庙镇' }),
    ),
  ]),
]

/** 苏家作乡绿色廊道管护. */
const corridorFacts: readonly Fact[] = told('corridors', [
  ...each(
    corridors,
    (road) => `${road}是绿色廊道`,
    (road) => ({ entry: `road/${road}`, shows: { 名称: road, 属地: '苏家作乡' } }),
  ),
  ...each(
    corridors,
    (road) => `${road}沿线各村张贴公告`,
    (road) => notice(road, { 内容: '张贴廊道管护公告', 方式: '公告', 组织单位: '苏家作乡' }),
  ),
  ['广播曝光损坏行为', notice('broadcast', { 方式: '广播曝光', 组织单位: '苏家作乡' })],
  ...each(
    ['浇水', '施肥', '打药'],
    (work) => `对树木${work}`,
    (work) => cared(work, '作业'),
  ),
  ...each(
    ['庄稼', '广告牌', '乱搭乱建'],
    (thing) => `清理林下${thing}`,
    (thing) => cared(thing),
  ),
  ...each(
    ['占道经营', '违章搭建', '种植庄稼', '放养牲畜', '乱倒垃圾', '车辆违停'],
    (kind) => `排查${kind}`,
    (kind) => cared(kind),
  ),
  ['建立问题台账，逐一整改销号', cared('建台账逐一整改销号')],
])

/** 区城管局绿地补植. */
const replanting: readonly Fact[] = told('replanting', [
  ['补植乔木1880棵', planted('treesPlanted', 1880)],
  ...each(
    ['柳树', '广玉兰', '法桐'],
    (name) => `乔木有${name}`,
    (name) => ({
      entry: `fact/planting/${{ 柳树: '迎宾路', 广玉兰: '世纪路', 法桐: '中原路' }[name] ?? ''}/${name}`,
      shows: { 品种: name, 项目: '乔木' },
    }),
  ),
  ['草坪3000平方米', planted('lawn', 3000)],
  ['绿篱6100平方米', planted('hedge', 6100)],
  ...each(
    [
      ['丰花月季', '迎宾路'],
      ['红叶石楠', '中原路'],
    ],
    ([name]) => `绿篱有${name ?? ''}`,
    ([name = '', road = '']) => ({
      entry: `fact/planting/${road}/${name}`,
      shows: { 品种: name, 项目: '绿篱' },
    }),
  ),
  ['消除黄土裸露近1万平方米', planted('bareSoil', 10_000)],
  ['近1万是约数', { entry: 'fact/planting/龙源路/裸土覆盖', shows: { 说明: '近1万平方米' } }],
  ['摆放时令草花6万余盆', planted('pots', 60_000)],
  ['6万余是约数', { entry: 'fact/planting/迎宾路/时令草花', shows: { 说明: '6万余盆' } }],
  ['摆在21条道路的路口', { figure: 'upkeep.pots', by: 'parent', parts: 21 }],
  [
    '逐条道路调查缺株断带的品种、数量、规格',
    {
      entry: 'fact/replanting/迎宾路',
      shows: { 说明: '逐条道路调查缺株断带的品种、数量、规格', 组织单位: '区城管局' },
    },
  ],
  [
    '白天补植、夜间浇水',
    { entry: 'fact/replanting/迎宾路', shows: { 说明: '白天补植、夜间浇水' } },
  ],
  ...each(
    ['greening1', 'greening2'],
    (company) => `养护企业签承诺书（${company}）`,
    (company) => ({ entry: `fact/pledge/${company}`, shows: { 状态: '履行中' } }),
  ),
  [
    '完成情况作为考核重点',
    { entry: 'fact/pledge/greening1', shows: { 承诺内容: '完成情况作为考核重点' } },
  ],
  [
    '技术人员从挖坑到修剪全程到场',
    { entry: 'fact/pledge/greening1', shows: { 承诺内容: '技术人员到现场，从挖坑' } },
  ],
])

/** 宁郭镇进出市口整治. */
const gateways: readonly Fact[] = told('gateways', [
  ['有蒋沟河', { entry: 'river/蒋沟河', shows: { 名称: '蒋沟河' } }],
  ['蒋沟河两侧捡拾白色垃圾', cleaned('ningguo', '捡拾白色垃圾', { 组织单位: '宁郭镇' })],
  ['清出白色垃圾', taken('ningguo', 'litter', '白色垃圾')],
  ['有迎宾路', { entry: 'road/迎宾路', shows: { 名称: '迎宾路' } }],
  ['倡议书600余份', planted('leaflets', 600)],
  ['600余是约数', notice('leaflets', { 说明: '600余份', 道路: '迎宾路' })],
  ['夜市摊点4处', { figure: 'upkeep.stalls', num: 4, key: ['kind', 'nightMarket'] }],
  ['流动摊点5处', { figure: 'upkeep.stalls', num: 5, key: ['kind', 'mobile'] }],
  [
    '在迎宾路与城管、食品药品监管联合行动',
    {
      entry: 'fact/stallAction/mobile',
      shows: { 道路: '迎宾路', 联合单位: '区城管局', 说明: '食品药品监管' },
    },
  ],
  [
    '北官庄段路东施划标线',
    { entry: 'fact/parkingLine/beiguanzhuang', shows: { 地点: '北官庄段路东', 所在村: '北官庄' } },
  ],
  [
    '镇、村两级志愿者',
    { entry: 'fact/volunteerDay/yingbin', shows: { 层级: '镇级', 活动: '志愿服务' } },
  ],
  ['志愿者也有村级', { entry: 'fact/volunteerDay/yingbin', shows: { 层级: '村级' } }],
  ['有马村', { entry: 'reach/蒋沟河马村上段', shows: { 所在村: '马村' } }],
])

/** 四城联创. */
export const upkeepFacts: readonly Fact[] = [
  ...rivers,
  ...corridorFacts,
  ...replanting,
  ...gateways,
]
