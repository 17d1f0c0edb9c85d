import { each, type Fact, type Place, told } from './fact.ts'

const asks = (stage: 1 | 2, words: string): Place => ({
  entry: `fact/phase/2018/${stage}`,
  shows: { 要求: words },
})
const did = (unit: string, kind: string, shows: Record<string, string | number>): Place => ({
  entry: `fact/action/${unit}/${kind}`,
  shows,
})

/** 转变作风活动第二阶段推进会. */
const meeting: readonly Fact[] = told('campaign', [
  [
    '活动名称：转变作风抓落实、优化营商环境促发展',
    { entry: 'fact/campaign/2018', shows: { 名称: '转变作风抓落实、优化营商环境促发展' } },
  ],
  ['40个单位都报了方案', { figure: 'conduct.filingComplete', num: 40 }],
  ...each(
    ['活动目标', '责任领导', '责任人', '信息联络员'],
    (words) => `方案明确${words}`,
    (words) => asks(1, words),
  ),
  ['印发简报', did('campaignOffice', 'brief', { 种类: '简报', 情况: '简报' })],
  ['设置标志和专栏', did('campaignOffice', 'board', { 情况: '专题宣传栏' })],
  ['读本2000余册', { figure: 'conduct.readers', num: 2000 }],
  ['2000余是约数', did('campaignOffice', 'reader', { 情况: '2000余册', 数量: 2000 })],
  ['召开第二阶段推进会', did('campaignOffice', 'meeting', { 情况: '第二阶段' })],
  ['提高认识', asks(2, '提高认识')],
  ['把活动延伸到村', asks(2, '延伸到镇村')],
  ['自查问题，列清单和整改措施', asks(2, '列出清单和整改措施')],
  ['活动办逐项验收', asks(2, '活动办逐项验收')],
  ...each(
    ['退回', '追责', '通报'],
    (words) => `敷衍应付的${words}`,
    (words) => asks(2, words),
  ),
  ...each(
    ['人大代表', '政协委员', '企业代表'],
    (words) => `聘请${words}任监督员`,
    (words) => asks(2, words),
  ),
  ['县区互查', asks(2, '县区互查')],
  ['单位推磨检查', asks(2, '单位推磨检查')],
  ['明察暗访', asks(2, '明察暗访')],
])

/** 截至5月11日的六个单位. */
const six: readonly Fact[] = told('units', [
  ['阳庙镇广泛宣传', did('yangmiao', 'publicity', { 单位: '阳庙镇', 情况: '宣传' })],
  ['阳庙镇聘5名监督员', { figure: 'conduct.supervisors', num: 5, key: ['unit', '阳庙镇'] }],
  ['阳庙镇编发三期廉政提醒', did('yangmiao', 'reminder', { 单位: '阳庙镇', 数量: 3 })],
  ['文昌街道已行动', did('wenchang', 'meeting', { 单位: '文昌街道' })],
  ['区财政局成立检查组', did('finance', 'team', { 单位: '区财政局', 种类: '检查组' })],
  ['区招商局写自查报告', did('investment', 'selfExam', { 单位: '区招商局', 种类: '自查报告' })],
  ['区公共资源交易中心已行动', did('resourceTrading', 'selfExam', { 单位: '区公共资源交易中心' })],
  ['区城改办已行动', did('renewal', 'work', { 单位: '区城改办' })],
])

export const conductFacts: readonly Fact[] = [...meeting, ...six]
