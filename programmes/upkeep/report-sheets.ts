import { column, columnGroup, report } from '../../engine/define/index.ts'
import { townshipCodes } from '../shared/units.ts'
import { indicators as of } from './indicators.ts'

/** What city upkeep sends upwards: the handling of problems every month by the units that answer for them, and a year of patrols. */
export const sheets = {
  handling: report('环境城管问题办理情况月报表', {
    each: 'month',
    rows: { units: ['cityManagement', ...townshipCodes] },
    columns: [
      columnGroup('handled', '处置', [
        column('due', '应处置', of.handledRate, { shows: 'den', in: '件' }),
        column('fedBack', '已处置', of.handledRate, { shows: 'num', in: '件' }),
        column('handledRate', '处置率', of.handledRate),
        column('handledInTime', '按期处置率', of.handledInTime),
      ]),
      columnGroup('closed', '销号', [
        column('struckOff', '已销号', of.struckOffRate, { shows: 'num', in: '件' }),
        column('struckOffRate', '销号率', of.struckOffRate),
        column('struckOffInTime', '按期销号率', of.struckOffInTime),
      ]),
      columnGroup('quality', '质量', [
        column('reworked', '返工', of.reworkRate, { shows: 'num', in: '件' }),
        column('extended', '延期', of.extensionRate, { shows: 'num', in: '件' }),
        column('returned', '退回', of.returnRate, { shows: 'num', in: '件' }),
      ]),
    ],
    notes: {
      units: '按责任单位统计；区城管局含所属养护企业。',
    },
  }),
  patrols: report('河道巡查和清理情况表', {
    each: 'year',
    rows: { periods: 'month' },
    columns: [
      columnGroup('patrols', '巡河', [
        column('all', '巡河', of.validPatrolRate, { shows: 'den', in: '次' }),
        column('valid', '有效', of.validPatrolRate, { shows: 'num', in: '次' }),
        column('rate', '有效率', of.validPatrolRate),
      ]),
      columnGroup('waste', '清理垃圾', [
        column('removed', '清出', of.harmlessShare, { shows: 'den', in: '立方米' }),
        column('harmless', '无害化处理', of.harmlessShare, { shows: 'num', in: '立方米' }),
        column('harmlessShare', '无害化率', of.harmlessShare),
      ]),
    ],
  }),
}

export const sheetsEn = {
  handling: {
    label: 'Handling of upkeep problems, monthly',
    headings: {
      handled: 'Handling',
      due: 'Due',
      fedBack: 'Handled',
      handledRate: 'Handled rate',
      handledInTime: 'In time',
      closed: 'Striking off',
      struckOff: 'Struck off',
      struckOffRate: 'Struck-off rate',
      struckOffInTime: 'In time',
      quality: 'Quality',
      reworked: 'Reworked',
      extended: 'Extended',
      returned: 'Returned',
    },
    notes: {
      units: 'By the unit that answers; city management with its maintenance companies.',
    },
  },
  patrols: {
    label: 'River patrols and clean-ups',
    headings: {
      patrols: 'Patrols',
      all: 'Patrols',
      valid: 'Valid',
      rate: 'Valid rate',
      waste: 'Waste removed',
      removed: 'Removed',
      harmless: 'Treated',
      harmlessShare: 'Treated share',
    },
  },
} as const
