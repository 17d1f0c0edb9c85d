import { column, columnGroup, report } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'
import { inspector } from './roles.ts'

/** The garden's two sheets, on its own indicators or on a new version of them. */
export const reportsOf = (of: typeof indicators) => ({
  monthly: report('工具维修月报表', {
    each: 'month',
    rows: { units: ['toolHouse', 'south'] },
    columns: [
      column('reported', '报修', of.reportedByUse, { in: '件' }),
      column('handles', '手柄', of.reportedByUse, { in: '件', by: 'kind', key: 'handle' }),
      columnGroup('inTime', '按期修复', [
        column('due', '应修复', of.mendedInTime, { shows: 'den', in: '件' }),
        column('mended', '按期', of.mendedInTime, { shows: 'num', in: '件' }),
        column('rate', '按期率', of.mendedInTime),
      ]),
    ],
    notes: { plots: '按工具存放单位统计。' },
  }),
  yearly: report('在修情况表', {
    each: 'year',
    rows: { periods: 'month' },
    columns: [
      column('standing', '月末在修', of.underRepair),
      column('hours', '每件工时', of.hoursPerRepair),
    ],
    publishedBy: [inspector],
  }),
  openly: report('公开报修情况', {
    each: 'year',
    rows: { periods: 'month' },
    columns: [
      columnGroup('reported', '报修', [
        column('all', '全部', of.reportedOpenly),
        column('handles', '手柄', of.reportedOpenly, { by: 'kind', key: 'handle' }),
      ]),
    ],
  }),
})

export const reportsEn = {
  monthly: {
    label: 'Monthly sheet of repairs',
    headings: {
      reported: 'Reported',
      handles: 'Handles',
      inTime: 'Mended in time',
      due: 'Due',
      mended: 'In time',
      rate: 'Rate',
    },
    notes: { plots: 'By the unit that keeps the tool.' },
  },
  openly: {
    label: 'Repairs for everybody',
    headings: { reported: 'Reported', all: 'All', handles: 'Handles' },
  },
  yearly: {
    label: 'Under repair',
    headings: { standing: 'At the end', hours: 'Hours per repair' },
  },
}
