/** The page that the facts of May 2018 are from. */
export const page = '《示范区头条》2018年5月版'

/** Its articles by what they are about, with the day each tells of where it gives one. */
const articles = {
  innovation: '创新驱动示范地',
  consortium: '医联体签约，5月9日',
  renewal: '城中村改造推进会，5月9日',
  wenyuanRiver: '文苑街道河道清理',
  yangmiaoRiver: '阳庙镇河道清理',
  corridors: '苏家作乡绿色廊道管护',
  replanting: '区城管局绿地补植',
  gateways: '宁郭镇进出市口整治',
  campaign: '转变作风活动第二阶段推进会',
  units: '各部门转作风优环境，截至5月11日',
  screening: '免费筛查动员会，5月10日',
  sports: '阳光体育图片报道',
  masthead: '报头与编务',
} as const
export type Article = keyof typeof articles

/** The source of a fact as every entry, target and figure shows it: the page with its month, the article, and the day it tells of. */
export const from = (article: Article): string => `${page}：${articles[article]}`
