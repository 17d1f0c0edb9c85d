import { column, columnGroup, report } from '../../engine/define/index.ts'
import { innovationOfficer, statistician } from '../shared/roles.ts'
import { indicators as of } from './indicators.ts'

/** How far the zone has come with what it aims at, quarter by quarter. */
export const sheets = {
  progress: report('创新驱动目标进展季度报表', {
    each: 'year',
    rows: { periods: 'quarter' },
    columns: [
      columnGroup('together', '产学研合作', [
        column('partners', '合作院所', of.partners),
        column('consortia', '联合体', of.consortia),
        column('jointProjects', '合作项目', of.jointProjects),
        column('milestones', '完成节点', of.milestonesReached),
      ]),
      columnGroup('certified', '有效资质', [
        column('highTech', '高新技术企业', of.certified, { by: 'tier', key: 'highTech' }),
        column('sme', '科技型中小企业', of.certified, { by: 'tier', key: 'sme' }),
        column('all', '全部', of.certified),
        column('lapsed', '本期到期', of.lapsed),
      ]),
      column('certifiedShare', '规上企业中高新占比', of.certifiedShare),
      columnGroup('output', '规上工业', [
        column('value', '产值', of.output, { in: '亿元' }),
        column('highTechShare', '高新产业占比', of.highTechShare),
      ]),
      column('talents', '引进人才', of.talents),
    ],
    notes: {
      stocks: '合作院所、联合体、合作项目、有效资质为期末数；合计行为全年末数。',
      yearly: '规上工业数据一年一报，列在年度截止日所在的季度。',
    },
    publishedBy: [innovationOfficer, statistician],
  }),
}

export const sheetsEn = {
  progress: {
    label: 'Innovation: progress towards the aims, by quarter',
    headings: {
      together: 'Working together',
      partners: 'Partners',
      consortia: 'Consortia',
      jointProjects: 'Joint projects',
      milestones: 'Milestones',
      certified: 'Valid certificates',
      highTech: 'High-tech enterprise',
      sme: 'Technology SME',
      all: 'All',
      lapsed: 'Lapsed',
      certifiedShare: 'High-tech share of those above scale',
      output: 'Industry above scale',
      value: 'Output',
      highTechShare: 'High-tech share',
      talents: 'Talents who came',
    },
    notes: {
      stocks:
        'Partners, consortia, joint projects and certificates are as at the end; in the total, at the end of the year.',
      yearly: 'Industry reports once a year, in the quarter of the last day of its year.',
    },
  },
} as const
