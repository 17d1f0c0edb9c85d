import { each, type Fact, type Place, told } from './fact.ts'

const members = [
  ['clinicLiwan', '李万社区卫生服务中心'],
  ['clinicWenchang', '文昌社区卫生服务中心'],
  ['clinicYangmiao', '阳庙镇卫生院'],
  ['clinicSujiazuo', '苏家作乡卫生院'],
] as const
const agreed = (key: string, words: string): Place => ({
  entry: `fact/consortium/provision/${key}`,
  shows: { 内容: words },
})

/** 医联体签约. */
export const consortiumFacts: readonly Fact[] = told('consortium', [
  [
    '牵头的是河南理工大学第一附属医院',
    {
      entry: 'fact/consortium/member/hospital',
      shows: { 名称: '河南理工大学第一附属医院', 角色: '牵头医院' },
    },
  ],
  ...each(
    members,
    ([, name]) => `成员：${name}`,
    ([code, name]) => ({
      entry: `fact/consortium/member/${code}`,
      shows: { 名称: name, 角色: '基层成员' },
    }),
  ),
  ...each(
    members,
    ([, name]) => `5月9日与${name}签约`,
    ([code, name]) => ({
      entry: `fact/consortium/agreement/${code}`,
      shows: { 协议: name, 签订日: '2018-05-09' },
    }),
  ),
  ...each(
    [
      ['first', '基层首诊'],
      ['referral', '双向转诊'],
      ['parted', '急慢分治'],
      ['linked', '上下联动'],
      ['seconded', '下派医生'],
    ],
    ([, name]) => `分级诊疗：${name}`,
    ([key = '', name = '']) => ({
      entry: `fact/consortium/provision/${key}`,
      shows: { 要点: name },
    }),
  ),
  ['居民应知道下派医生在哪里、可选择在那里看', agreed('seconded', '居民应知道谁在哪里，可以选择')],
  ['2018年城区成立两个有成效的医疗集团', agreed('goal', '两个成效明显的医疗集团')],
])

const decided = (key: string, words: string): Place => ({
  entry: `fact/screening/provision/${key}`,
  shows: { 内容: words, 日期: '2018-05-10' },
})
const coverage = (name: string, goal: number, year = 2018): Place => ({
  target: `screening.${name}`,
  goal,
  in: '%',
  by: `${year}-12-31`,
})

/** 免费筛查动员会. */
export const screeningFacts: readonly Fact[] = told('screening', [
  ['5月10日开会部署', decided('meeting', '产前筛查')],
  ['符合条件的孕妇免费产前筛查一次，血清学', decided('prenatal', '免费做一次血清学产前筛查')],
  ['新生儿免费筛查苯丙酮尿症', decided('newborn', '苯丙酮尿症')],
  ['新生儿免费筛查先天性甲减', decided('newborn', '先天性甲减')],
  ['新生儿免费筛查听力', decided('newborn', '听力')],
  ['产前筛查覆盖率45%', coverage('prenatal', 45)],
  ['新生儿两病筛查率90%', coverage('blood', 90)],
  ['新生儿听力筛查率85%', coverage('hearing', 85)],
  ['两癌是宫颈癌和乳腺癌，各免费一次', decided('cancers', '宫颈癌、乳腺癌各免费查一次')],
  ['对象：35至64岁农村妇女和低保妇女', decided('cancers', '35至64岁农村妇女和城镇低保妇女')],
  ['五年内查完', decided('cancers', '五年内')],
  ['五年一轮', { entry: 'fact/screening/cycle/2018', shows: { 开始日: '2018-05-10' } }],
  ['政府购买服务', decided('payment', '政府购买服务')],
])
