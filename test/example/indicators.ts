import { count, not, share, shareOf, sum } from '../../engine/define/index.ts'
import { beds } from './lists.ts'
import { spareParts, walks } from './other-shapes.ts'
import { visitor } from './roles.ts'
import { repairs } from './repairs.ts'

const rulebook = { rule: '按条目计算。', source: '示例', version: 1 }

export const indicators = {
  reported: count('报修数', '件', {
    of: repairs,
    on: (r) => r.enteredOn('reported'),
    by: ['kind', 'unit', 'tool'],
    ...rulebook,
  }),
  reportedOpenly: count('公开报修数', '件', {
    of: repairs,
    on: (r) => r.enteredOn('reported'),
    by: ['kind'],
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
}
