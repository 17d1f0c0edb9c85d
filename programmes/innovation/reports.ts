import {
  choice,
  date,
  files,
  integer,
  list,
  money,
  ref,
  register,
  text,
} from '../../engine/define/index.ts'
import { everybody, innovationOfficer, statistician } from '../shared/roles.ts'
import { enterprises } from './enterprises.ts'

/** What an enterprise reports for a year, with evidence; it counts once somebody else has verified it. */
export const reports = register('report', {
  label: '年度数据',
  about: '规上企业每年一条：产值、研发投入，附佐证，由统计员核实后计入。',
  prefix: 'NB',
  fields: {
    enterprise: ref('企业', enterprises, { required: true }),
    year: integer('年度', { required: true, min: 2010, max: 2100 }),
    yearEnd: date('年度截止日', { required: true }),
    output: money('产值', { required: true, min: 0 }),
    research: money('研发投入', { required: true, min: 0 }),
    evidence: files('佐证材料'),
  },
  title: 'enterprise',
  list: ['enterprise', 'year', 'output', 'research'],
  states: { reported: '待核实', verified: '已核实', returned: '已退回' },
  start: 'reported',
  final: ['verified'],
  unique: { once: ['enterprise', 'year'] },
  create: {
    label: '填报',
    by: innovationOfficer,
    asks: ['enterprise', 'year', 'yearEnd', 'output', 'research'],
    offers: ['evidence'],
  },
  steps: {
    verify: { label: '核实', from: 'reported', to: 'verified', by: statistician },
    sendBack: {
      label: '退回',
      from: 'reported',
      to: 'returned',
      by: statistician,
      reason: 'text',
      back: 'rework',
    },
    resubmit: {
      label: '重报',
      from: 'returned',
      to: 'reported',
      by: innovationOfficer,
      offers: ['output', 'research', 'evidence'],
    },
  },
  rules: {
    researchWithinOutput: {
      label: '研发投入不超过产值',
      holds: (r) => r.research.atMost(r.output),
    },
    aboveScale: { label: '填报企业曾纳入规上', holds: (r) => r.enterprise.scaleFrom.known() },
  },
  read: everybody,
})

/** Figures that the ledger does not compute but takes from whoever publishes them: the zone's GDP. */
export const statistics = list('statistic', {
  label: '统计数据',
  about: '由统计部门公布、本台账引用的数据，每条写明来源。',
  prefix: 'TJ',
  fields: {
    kind: choice('指标', { gdp: '地区生产总值' }, { required: true }),
    year: integer('年度', { required: true, min: 2010, max: 2100 }),
    yearEnd: date('年度截止日', { required: true }),
    value: money('数值', { required: true, min: 0 }),
    publishedBy: text('公布来源', { required: true }),
  },
  title: 'kind',
  list: ['kind', 'year', 'value', 'publishedBy'],
  unique: { once: ['kind', 'year'] },
  by: statistician,
  read: everybody,
})
