import {
  choice,
  date,
  files,
  integer,
  longText,
  ref,
  text,
  unit,
} from '../../engine/define/index.ts'
import { limitUnitNames } from '../shared/limit-units.ts'
import { campaignOfficer } from '../shared/roles.ts'
import { problems } from '../upkeep/problem/problem.ts'
import { phases } from './campaigns.ts'
import { tips } from './tips.ts'

export const fields = {
  summary: text('问题', { required: true }),
  unit: unit('责任单位', { required: true }),
  kind: choice('类别', {
    service: '服务态度',
    efficiency: '办事效率',
    discipline: '工作纪律',
    formalism: '形式主义',
    duty: '履职不力',
    business: '营商环境',
  }),
  source: choice('来源', {
    self: '自查',
    tip: '监督员反映',
    inspection: '督查',
    crossCheck: '互查',
    public: '群众、企业反映',
    upkeep: '环境城管移送',
  }),
  phase: ref('阶段', phases),
  problem: ref('关联的环境城管问题', problems, {
    help: {
      zh: '在环境城管台账上按“列入作风清单”带来：同一件事只登记一遍，两边都计。',
      en: 'Brought by “Put on the conduct list” in the upkeep ledger: entered once, counted on both sides.',
    },
  }),
  tip: ref('监督员反映', tips, { seenBy: [campaignOfficer], others: 'hidden' }),
  measures: longText('整改措施'),
  days: integer('整改时限', { min: 1, max: 60, unit: '个工作日' }),
  limitUnit: choice('时限单位', limitUnitNames),
  result: longText('整改结果'),
  evidence: files('佐证材料'),
  finding: longText('验收意见'),
  acceptedOn: date('验收日期'),
} as const
