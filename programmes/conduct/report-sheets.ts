import { column, columnGroup, report } from '../../engine/define/index.ts'
import { indicators as of } from './indicators.ts'

/** What the campaign office sends round: unit by unit what was filed, what was found and put right, and who was held to account. */
export const sheets = {
  acceptance: report('作风建设报送和整改验收情况表', {
    each: 'quarter',
    rows: { kinds: ['department', 'township', 'institution'] },
    columns: [
      columnGroup('filings', '材料报送', [
        column('owed', '应报', of.filingComplete, { shows: 'den', in: '份' }),
        column('accepted', '审核通过', of.filingComplete, { shows: 'num', in: '份' }),
        column('complete', '完成率', of.filingComplete),
      ]),
      columnGroup('issues', '问题整改', [
        column('listed', '列入清单', of.struckOffRate, { shows: 'den', in: '个' }),
        column('struckOff', '验收销号', of.struckOffRate, { shows: 'num', in: '个' }),
        column('struckOffRate', '销号率', of.struckOffRate),
        column('inTime', '按期整改率', of.mendedInTime),
        column('forShow', '敷衍退回', of.forShowRate, { shows: 'num', in: '个' }),
      ]),
      column('held', '问责', of.heldToAccount),
    ],
    notes: { names: '单位按区定次序排列；名称待核的单位以占位名称列出。' },
  }),
}

export const sheetsEn = {
  acceptance: {
    label: 'Conduct: filings and problems accepted, by unit',
    headings: {
      filings: 'Filings',
      owed: 'Owed',
      accepted: 'Accepted',
      complete: 'Complete',
      issues: 'Problems',
      listed: 'Listed',
      struckOff: 'Struck off',
      struckOffRate: 'Struck-off rate',
      inTime: 'Put right in time',
      forShow: 'Done for show',
      held: 'Held to account',
    },
    notes: {
      names:
        'Units in the order of the zone; those whose names are to be confirmed carry placeholders.',
    },
  },
} as const
