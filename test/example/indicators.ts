import {
  all,
  any,
  average,
  count,
  distinct,
  growth,
  median,
  not,
  share,
  shareOf,
  stock,
  sum,
} from '../../engine/define/index.ts'
import { beds, tools } from './lists.ts'
import { spareParts, walks } from './other-shapes.ts'
import { visitor } from './roles.ts'
import { repairs } from './repairs.ts'

const rulebook = { rule: '按条目计算。', source: '示例', version: 1 }

const reported = count('报修数', '件', {
  of: repairs,
  on: (r) => r.enteredOn('reported'),
  by: ['kind', 'unit', 'tool'],
  ...rulebook,
})

export const indicators = {
  reported,
  reportedGrowth: growth('报修数环比', { of: reported, against: 'lastPeriod', ...rulebook }),
  reportedOpenly: count('公开报修数', '件', {
    of: repairs,
    on: (r) => r.enteredOn('reported'),
    by: ['kind', 'tool'],
    openTo: [visitor],
    ...rulebook,
  }),
  hoursSpent: sum('工时', '小时', {
    of: repairs,
    on: (r) => r.enteredOn('closed'),
    sum: (r) => r.hours,
    by: ['unit'],
    ...rulebook,
  }),
  mendedInTime: share('按期修复率', {
    of: repairs,
    on: (r) => r.due('mend').day(),
    among: (r) => r.due('mend').known(),
    that: (r) => r.inTime('mend'),
    by: ['unit'],
    ...rulebook,
  }),
  partsPerWalk: shareOf('巡园与配件之比', {
    num: { of: spareParts, on: (p) => p.enteredOn('open') },
    den: {
      of: walks,
      on: (w) => w.startedAt.day(),
      where: (w) => not(w.state.is('voided')),
    },
    ...rulebook,
  }),
  bedsInUse: count('菜畦数', '块', {
    of: beds,
    on: (b) => b.enteredOn('inUse'),
    where: (b) => b.state.is('inUse'),
    by: ['tended'],
    ...rulebook,
  }),
  underRepair: stock('在修件数', '件', {
    of: repairs,
    from: (r) => r.enteredOn('reported'),
    until: (r) => r.enteredOn('closed'),
    where: (r) => not(r.state.is('voided')),
    by: ['kind', 'unit'],
    ...rulebook,
  }),
  overdueRepairs: stock('超期未修复', '件', {
    of: repairs,
    from: (r) => r.due('mend').day().plusDays(1),
    until: (r) => r.done('mend').day(),
    by: ['unit'],
    ...rulebook,
  }),
  middleAged: stock('五至十年的工具', '件', {
    of: tools,
    from: (t) => t.boughtOn.plusYears(5),
    until: (t) => t.boughtOn.plusYears(10),
    where: (t) => t.state.is('inUse'),
    by: ['use'],
    ...rulebook,
  }),
  hoursPerRepair: average('每件工时', '小时', {
    of: repairs,
    on: (r) => r.enteredOn('closed'),
    value: (r) => r.hours,
    by: ['unit'],
    ...rulebook,
  }),
  daysToClose: median('办结天数中位数', '天', {
    of: repairs,
    on: (r) => r.enteredOn('closed'),
    value: (r) => r.enteredOn('reported').daysUntil(r.enteredOn('closed')),
    by: ['kind'],
    ...rulebook,
  }),
  toolsReported: distinct('报修过的工具', '件', {
    of: repairs,
    on: (r) => r.enteredOn('reported'),
    what: 'tool',
    by: ['kind'],
    ...rulebook,
  }),
  reportedByUse: count('在用工具报修数', '件', {
    of: repairs,
    on: (r) => r.enteredOn('reported'),
    where: (r) => r.tool.state.is('inUse'),
    at: (r) => r.tool.kept,
    by: ['tool.use', 'kind'],
    ...rulebook,
  }),
  partsForDigging: count('翻土工具配件', '件', {
    of: spareParts,
    on: (p) => p.enteredOn('open'),
    where: (p) => p.parent.tool.use.is('dig'),
    at: (p) => p.parent.tool.kept,
    by: ['parent.kind', 'measure'],
    ...rulebook,
  }),
  soundlyMended: share('一次修复率', {
    of: repairs,
    on: (r) => r.enteredOn('closed'),
    among: (r) => r.entered('closed'),
    that: (r) => all(r.times('rework').is(0), any(r.helpers.atMost(2), not(r.helpers.known()))),
    excluding: (r) => r.dangerous.isTrue(),
    unknown: (r) => not(r.dangerous.known()),
    by: ['unit'],
    ...rulebook,
  }),
}
