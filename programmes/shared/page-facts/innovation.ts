import { each, type Fact, type Place, told } from './fact.ts'

const aim = (name: string, goal: number, measure: string): Place => ({
  target: `innovation.${name}`,
  goal,
  in: measure,
  by: '2020-12-31',
})
const focus = (kind: string, label: string) => (name: string) => ({
  entry: `fact/focus/${kind}/${name}`,
  shows: { 方向: name, 类别: label },
})
const partner = (label: string) => (name: string) => ({
  entry: `fact/institution/${name}`,
  shows: { 院所: name, 类别: label },
})
const money = (name: string, kind: string, shows: Record<string, string> = { 进度: '筹划' }) => ({
  entry: `fact/finance/${name}`,
  shows: { 类别: kind, ...shows },
})
const platform = (key: string, shows: Record<string, string>) => ({
  entry: `fact/platform/${key}`,
  shows,
})
const city = (shows: Record<string, string | number>) => ({
  entry: 'fact/cityProject/启迪未来科技新城',
  shows,
})

/** 创新驱动示范地. */
export const innovationFacts: readonly Fact[] = told('innovation', [
  ['2020年规上工业总产值450亿元', aim('output', 450, '亿元')],
  ['高新技术、战略性新兴产业产值占60%', aim('highTechShare', 60, '%')],
  ['研发经费占生产总值2.5%', aim('researchShare', 2.5, '%')],
  ['高新技术企业占规上企业25%', aim('certifiedShare', 25, '%')],
  ['常态化合作的院所超过70家', aim('partners', 71, '家')],
  ['产学研联合体100个', aim('consortia', 100, '个')],
  ['产学研合作项目100个', aim('jointProjects', 100, '个')],
  [
    '2025年成为省级新兴产业载体',
    platform('省级新兴产业载体', { 级别: '省级', 计划建成: '2025-12-31' }),
  ],
  ['随后步入国家创新型园区', platform('国家创新型园区', { 级别: '国家级', 类别: '专业园区' })],
  ...each(
    ['装备制造', '生物医药', '新材料'],
    (name) => `主导产业：${name}`,
    focus('leading', '主导产业'),
  ),
  ...each(
    ['新一代信息技术', '高端装备'],
    (name) => `新兴产业：${name}`,
    focus('emerging', '新兴产业'),
  ),
  ...each(
    ['创新龙头企业', '高新技术企业', '科技型中小企业', '瞪羚企业', '科技小巨人'],
    (name) => `企业梯队：${name}`,
    focus('tier', '企业梯队'),
  ),
  [
    '科瑞森是“制造＋服务”企业',
    { entry: 'fact/enterprise/科瑞森', shows: { 企业名称: '科瑞森', '制造＋服务型企业': '是' } },
  ],
  ...each(['液压支架', '输送机'], (name) => `重点产品：${name}`, focus('product', '重点产品')),
  ...each(
    ['创客空间', '孵化器', '加速器', '专业园区'],
    (name) => `平台：${name}`,
    focus('platform', '平台链条'),
  ),
  [
    '孵化器申报省级、国家级认定',
    { entry: 'fact/focus/platform/孵化器', shows: { 说明: '省级、国家级' } },
  ],
  [
    '河南理工大学创客空间',
    platform('河南理工大学创客空间', { 平台: '河南理工大学创客空间', 类别: '众创空间' }),
  ],
  [
    '科技总部新城创客空间',
    platform('科技总部新城创客空间', { 平台: '科技总部新城创客空间', 类别: '众创空间' }),
  ],
  ['创新驿站试点', platform('创新驿站', { 平台: '创新驿站试点', 类别: '创新驿站' })],
  ['拟建欧盟项目创新中心', platform('欧盟项目创新中心', { 状态: '筹建中', 类别: '创新中心' })],
  ...each(
    ['国家技术转移郑州中心', '河南省中科院科技成果转化中心'],
    (name) => `合作机构：${name}`,
    partner('转移转化机构'),
  ),
  ...each(
    ['河南理工大学', '大连理工大学', '中国矿业大学', '郑州大学'],
    (name) => `合作高校：${name}`,
    partner('高校'),
  ),
  ...each(['中科院兰州化学物理研究所'], (name) => `合作研究所：${name}`, partner('科研院所')),
  ...each(['中德工业城市联盟'], (name) => `合作联盟：${name}`, partner('联盟')),
  ...each(
    ['3D制造', '直驱电梯', '功能材料'],
    (name) => `突破领域：${name}`,
    focus('breakthrough', '突破领域'),
  ),
  ...each(['重大科技专项'], (name) => `实施${name}`, focus('special', '重大科技专项')),
  [
    '启迪未来科技新城总投资35亿元',
    city({ 项目: '启迪未来科技新城', '总投资（元）': 3_500_000_000 }),
  ],
  ['占地700余亩', city({ '占地（亩）': 700, 说明: '约数' })],
  ['与清华启迪控股合作', city({ 合作方: '清华启迪控股' })],
  [
    '焦作中旅银行科技支行',
    money('焦作中旅银行科技支行', '科技支行', { 进度: '运行', 机构: '焦作中旅银行' }),
  ],
  ['谋划引导基金', money('政府引导基金', '引导基金')],
  ['谋划创业投资基金', money('创业投资基金', '创业基金')],
  ['谋划风险投资基金', money('风险投资基金', '风险投资基金')],
  ['推进企业进入资本市场', money('企业挂牌上市', '资本市场挂牌上市')],
  ...each(
    ['引才', '育才', '用才', '奖才'],
    (name) => `人才机制：${name}`,
    focus('talent', '人才机制'),
  ),
  [
    '高层次人才来区工作、创业',
    { entry: 'fact/focus/talent/引才', shows: { 说明: '来区工作、创业' } },
  ],
])
