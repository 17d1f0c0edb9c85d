import { target } from '../../engine/define/index.ts'
import { from } from '../shared/page.ts'
import { innovationOfficer } from '../shared/roles.ts'
import { indicators } from './indicators.ts'

/**
 * What the page sets for 2020. It gives neither baseline nor path: where the zone stood at the end of the year before the page is read off the
 * ledger, and from there the way is straight.
 */
const plan = {
  baseline: { on: '2017-12-31' },
  by: '2020-12-31',
  better: 'more',
  source: `${from('innovation')}，2020年目标`,
  owner: innovationOfficer,
  judgement: {
    yellow: { off: 0, words: '未达到目标。' },
    red: { off: 0.1, words: '与目标相差一成以上。' },
  },
} as const
/** What the plan “711” asks for: 70 institutions, 100 consortia, 100 projects. */
const plan711 = { ...plan, source: `${from('innovation')}，2020年目标（产学研711计划）` } as const
/** Figures that enterprises report once a year. */
const annual = { ...plan, each: 'year' } as const

export const targets = {
  output: target('规上工业产值450亿元', {
    indicator: indicators.output,
    goal: 450,
    in: '亿元',
    ...annual,
  }),
  highTechShare: target('高新和新兴产业占比60%', {
    indicator: indicators.highTechShare,
    goal: 60,
    in: '%',
    ...annual,
  }),
  researchShare: target('研发投入占比2.5%', {
    indicator: indicators.researchShare,
    goal: 2.5,
    in: '%',
    ...annual,
  }),
  certifiedShare: target('高新技术企业占规上25%', {
    indicator: indicators.certifiedShare,
    goal: 25,
    in: '%',
    ...plan,
  }),
  partners: target('常态化合作院所70家以上', {
    indicator: indicators.partners,
    // More than seventy.
    goal: 71,
    in: '家',
    ...plan711,
  }),
  consortia: target('产学研联合体100个', {
    indicator: indicators.consortia,
    goal: 100,
    in: '个',
    ...plan711,
  }),
  jointProjects: target('合作项目100个', {
    indicator: indicators.jointProjects,
    goal: 100,
    in: '个',
    ...plan711,
  }),
}

const lights = {
  yellow: 'the goal is not reached.',
  red: 'more than a tenth below the goal.',
} as const
export const targetsEn = {
  output: { label: 'Industrial output 45 billion yuan', ...lights },
  highTechShare: { label: 'High-tech and emerging industries 60 % of output', ...lights },
  researchShare: { label: 'Research spending 2.5 % of GDP', ...lights },
  certifiedShare: { label: 'High-tech enterprises 25 % of those above scale', ...lights },
  partners: { label: 'More than 70 partner institutions', ...lights },
  consortia: { label: '100 consortia', ...lights },
  jointProjects: { label: '100 joint projects', ...lights },
}
