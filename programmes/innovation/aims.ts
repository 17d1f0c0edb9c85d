import { all, distinct, type PathsOf, shareOf, stock, sum } from '../../engine/define/index.ts'
import { certifications } from './certifications.ts'
import { enterprises } from './enterprises.ts'
import { reports, statistics } from './reports.ts'
import { consortia } from './together/consortia.ts'
import { agreements } from './together/partners.ts'
import { jointProjects } from './together/projects.ts'

type ReportPaths = PathsOf<typeof reports>
const reported = {
  of: reports,
  on: (r: ReportPaths) => r.yearEnd,
  where: (r: ReportPaths) => r.entered('verified'),
} as const
const yearly = { version: 1, per: 'year' } as const
export const counted = { source: '创新台账逐条合计', ...yearly } as const
/** What enterprises report of a year once it is over. */
export const annual = { ...counted, wholeYears: true } as const

/** The seven figures that the zone aims at; each is read off the registers, on any day. */
export const aims = {
  output: sum('规上工业产值', '分', {
    ...reported,
    ...annual,
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
    ...annual,
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
    ...annual,
    source: '分子由台账合计；分母为公布的地区生产总值，来源写在该条统计数据上',
    rule: '分子：规上企业已核实的研发投入。分母：地区生产总值。按年度截止日。',
  }),
  certifiedShare: shareOf('规上企业中高新技术企业占比', {
    num: {
      of: certifications,
      from: (c) => c.validFrom,
      until: (c) => c.expiresOn,
      where: (c) =>
        all(
          c.tier.is('highTech'),
          c.entered('valid'),
          c.state.isNot('revoked'),
          c.enterprise.state.is('aboveScale'),
        ),
    },
    den: { of: enterprises, from: (e) => e.scaleFrom, until: (e) => e.scaleUntil },
    ...counted,
    rule: '分子：规上企业在有效期内的高新技术企业证书，到期之日起不计。分母：当日规上企业。',
  }),
  partners: distinct('常态化合作院所', '家', {
    of: agreements,
    from: (a) => a.signedOn,
    until: (a) => a.endsOn,
    where: (a) => a.entered('inForce'),
    what: 'institution',
    ...counted,
    rule: '有效期内的协议涉及的院所，一家只计一次，到期之日起不计。',
  }),
  consortia: stock('产学研联合体', '个', {
    of: consortia,
    from: (c) => c.foundedOn,
    until: (c) => c.dissolvedOn,
    where: (c) => c.entered('active'),
    ...counted,
    by: ['institution', 'enterprise'],
    rule: '已核对的联合体，自成立日起，解散之日起不计。',
  }),
  jointProjects: stock('合作项目', '个', {
    of: jointProjects,
    from: (p) => p.startedOn,
    where: (p) => p.state.isNot('stopped'),
    ...counted,
    by: ['field', 'institution', 'enterprise'],
    rule: '已立项、未终止的合作项目，自启动日起累计。',
  }),
} as const
