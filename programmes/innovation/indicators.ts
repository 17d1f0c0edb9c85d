import { all, count, shareOf, sum, type PathsOf } from '../../engine/define/index.ts'
import { certifications } from './certifications.ts'
import { talents } from './people-and-money.ts'
import { reports, statistics } from './reports.ts'
import { consortia } from './together/consortia.ts'
import { jointProjects, milestones } from './together/projects.ts'

type ReportPaths = PathsOf<typeof reports>
const reported = {
  of: reports,
  on: (r: ReportPaths) => r.yearEnd,
  where: (r: ReportPaths) => r.entered('verified'),
} as const
const yearly = { version: 1, per: 'year' } as const
const counted = { source: '创新台账逐条合计', ...yearly } as const

export const indicators = {
  output: sum('规上工业产值', '分', {
    ...reported,
    ...counted,
    sum: (r) => r.output,
    by: ['enterprise'],
    rule: '规上企业年度数据中已核实的产值之和，按年度截止日。',
  }),
  highTechShare: shareOf('高新技术和战略性新兴产业占比', {
    num: {
      of: reports,
      on: (r) => r.yearEnd,
      where: (r) => all(r.entered('verified'), r.enterprise.highTech.isTrue()),
      sum: (r) => r.output,
    },
    den: { ...reported, sum: (r) => r.output },
    ...counted,
    by: ['enterprise'],
    rule: '分子：属高新技术或战略性新兴产业的企业的产值。分母：规上工业产值。按年度截止日。',
  }),
  researchShare: shareOf('研发投入占地区生产总值', {
    num: { ...reported, sum: (r) => r.research },
    den: {
      of: statistics,
      on: (s) => s.yearEnd,
      where: (s) => s.kind.is('gdp'),
      sum: (s) => s.value,
    },
    source: '分子由台账合计；分母为公布的地区生产总值，来源写在该条统计数据上',
    ...yearly,
    rule: '分子：规上企业已核实的研发投入。分母：地区生产总值。按年度截止日。',
  }),
  consortia: count('产学研联合体', '个', {
    of: consortia,
    on: (c) => c.foundedOn,
    where: (c) => c.state.is('active'),
    ...counted,
    by: ['institution', 'enterprise'],
    rule: '已核对、未解散的联合体，按成立日。',
  }),
  jointProjects: count('合作项目', '个', {
    of: jointProjects,
    on: (p) => p.startedOn,
    where: (p) => p.state.isNot('stopped'),
    ...counted,
    by: ['field', 'institution', 'enterprise'],
    rule: '已立项、未终止的合作项目，按启动日。',
  }),
  certified: count('新认定资质', '个', {
    of: certifications,
    on: (c) => c.validFrom,
    where: (c) => c.entered('valid'),
    ...counted,
    by: ['tier', 'enterprise'],
    rule: '已核对的证书，按生效日。',
  }),
  lapsed: count('资质到期', '个', {
    of: certifications,
    on: (c) => c.enteredOn('lapsed'),
    ...counted,
    by: ['tier', 'enterprise'],
    rule: '已到期的证书，按到期日。',
  }),
  milestonesReached: count('完成节点', '个', {
    of: milestones,
    on: (m) => m.enteredOn('reached'),
    ...counted,
    by: ['project'],
    rule: '合作项目已完成的节点，按登记完成日。',
  }),
  talents: count('引进高层次人才', '人', {
    of: talents,
    on: (t) => t.cameOn,
    ...counted,
    by: ['kind', 'enterprise'],
    rule: '登记在册的高层次人才，按到区日。',
  }),
}
