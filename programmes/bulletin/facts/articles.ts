import type { RowOf } from '../../../engine/define/index.ts'
import type { articles } from '../articles.ts'

/** One article of the first issue: the page's facts in the bulletin's own words, its numbers as references where the ledger has them. */
export interface ArticleFact {
  readonly programme: RowOf<typeof articles>['programme']
  readonly title: string
  readonly byline: string
  readonly body: string
}

const byline = '本刊根据台账整理'

export const articleFacts: readonly ArticleFact[] = [
  {
    programme: 'innovation',
    title: '到2020年，看七个数',
    byline,
    body: '示范区把创新驱动写成七个可以核对的目标：规模以上工业总产值450亿元，高新技术和战略性新兴产业占比60%，研发投入占生产总值2.5%，高新技术企业占规模以上企业25%，常态合作的高校院所超过70家，产学研联合体和合作项目各100个。\n装备制造、生物医药、新材料是主导产业；启迪未来科技新城总投资35亿元、占地700余亩，正在推进。',
  },
  {
    programme: 'consortium',
    title: '一家医院牵起四个基层机构',
    byline,
    body: '5月9日，河南理工大学第一附属医院与李万、文昌两个社区卫生服务中心和阳庙镇、苏家作乡两个卫生院签订医联体协议。\n今后小病先在基层看，需要时向上转，稳定了再转回来；下派医生在哪里坐诊，居民应当看得到。',
  },
  {
    programme: 'renewal',
    title: '城中村改造：手续办齐，资金到位一批',
    byline,
    body: '今年计划开工的有8个村、5个社区。5个社区的可研、立项、环评、控规、用地五项审批已全部办完，台账上已批复{{renewal.gatesGranted 2018}}项。\n已筹集资金{{renewal.raised 2018 亿}}亿元，沁泉湖、滨河、鑫河三个安置地块完成土地出让挂牌。明年的8个村、3个社区已开始准备。',
  },
  {
    programme: 'upkeep',
    title: '一棵树、一段河，都记在账上',
    byline,
    body: '春季补植，区城管局逐路清点缺株，各养护公司签了承诺。到目前为止补植乔木{{upkeep.treesPlanted 2018}}棵、草坪{{upkeep.lawn 2018}}平方米、绿篱{{upkeep.hedge 2018}}平方米，21条道路的路口摆放时令草花{{upkeep.pots 2018 万}}万余盆。\n阳庙镇、文苑街道、宁郭镇清理河道；迎宾路整治摊点{{upkeep.stalls 2018}}处，发放倡议书{{upkeep.leaflets 2018}}余份；苏家作乡沿S104、焦张线、许官线管护树木，问题逐一销号。',
  },
  {
    programme: 'conduct',
    title: '四十个单位交了方案，接着晒问题',
    byline,
    body: '作风建设第一阶段，20个区直部门、6个乡镇（街道）、14个驻区机构的方案报送完成率{{conduct.filingComplete 2018}}，发放读本{{conduct.readers 2018}}余册。\n第二阶段要自己查、列清单、逐项验收，走过场的退回、问责、通报。阳庙镇已聘请监督员{{conduct.supervisors 2018 unit=yangmiao}}名。',
  },
  {
    programme: 'screening',
    title: '两筛两癌，符合条件的都免费',
    byline,
    body: '5月10日，示范区部署免费筛查。今年的目标是孕妇产前筛查覆盖率45%、新生儿两病筛查率90%、听力筛查率85%。\n35至64岁的农村妇女和纳入城市低保的妇女，五年内都可以免费做一次宫颈癌、乳腺癌筛查，由政府购买服务。',
  },
  {
    programme: 'sports',
    title: '操场上的春天',
    byline,
    body: '各中小学举办2018年春季运动会。文苑街道小学的赛场上，比的是名次，也是谁都上场。运动会、项目、参赛人数和成绩从此都记在台账上，参赛率一查便知。',
  },
  {
    programme: 'bulletin',
    title: '这一页上的数字从哪里来',
    byline,
    body: '这一页的数字不是抄来的：每一个都引用台账上的指标，签发那一刻冻结，页末写明口径、来源和读取时间。\n纸上看，也可以扫码看；发现不对，请告诉我们，更正会写在稿件后面。',
  },
]
