import { column, columnGroup, report } from '../../engine/define/index.ts'
import { healthOffice } from '../shared/roles.ts'
import { indicators as of } from './indicators.ts'

/** Coverage by clinic, by the rule of the province, and where every positive result stands. */
export const sheets = {
  coverage: report('免费筛查进度情况表', {
    each: 'year',
    rows: { kinds: ['clinic'] },
    columns: [
      column('births', '活产数', of.bloodCoverage, { shows: 'den', in: '例' }),
      columnGroup('prenatal', '产前筛查', [
        column('sampled', '筛查', of.prenatalCoverage, { shows: 'num', in: '例' }),
        column('prenatalRate', '筛查率', of.prenatalCoverage),
      ]),
      columnGroup('blood', '新生儿两病', [
        column('tested', '筛查', of.bloodCoverage, { shows: 'num', in: '例' }),
        column('bloodRate', '筛查率', of.bloodCoverage),
      ]),
      columnGroup('hearing', '新生儿听力', [
        column('heard', '筛查', of.hearingCoverage, { shows: 'num', in: '例' }),
        column('hearingRate', '筛查率', of.hearingCoverage),
      ]),
      columnGroup('positives', '阳性追踪（期末）', [
        column('found', '阳性', of.positives),
        column('done', '已落实', of.completed),
        column('documented', '未做有据', of.documentedNotDone),
        column('open', '期内', of.inTime),
        column('overdue', '超期', of.overdue),
      ]),
    ],
    notes: {
      rule: '筛查率以活产数为基数；应筛口径见指标页，两者并列，不互相替代。',
      sum: '阳性＝已落实＋未做有据＋期内＋超期。',
    },
    publishedBy: [healthOffice],
  }),
}

export const sheetsEn = {
  coverage: {
    label: 'Free screening: progress by clinic',
    headings: {
      births: 'Live births',
      prenatal: 'Prenatal',
      sampled: 'Screened',
      prenatalRate: 'Coverage',
      blood: 'Newborn blood',
      tested: 'Screened',
      bloodRate: 'Coverage',
      hearing: 'Newborn hearing',
      heard: 'Screened',
      hearingRate: 'Coverage',
      positives: 'Positives at the end',
      found: 'Found',
      done: 'Done',
      documented: 'Not done, documented',
      open: 'In time',
      overdue: 'Overdue',
    },
    notes: {
      rule: 'Coverage is of live births; the rival rule stands beside it among the figures.',
      sum: 'Found = done + documented + in time + overdue.',
    },
  },
} as const
