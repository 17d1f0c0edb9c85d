import { count, type Programme, stock } from '../../engine/define/index.ts'
import { benchLedger, benchProgramme, jobs } from '../ledger.ts'

const book = { rule: '测量用', source: '测量用', version: 1 } as const
const { en } = benchProgramme

/** The bench's register with five figures of one measure each, in all of which an entry counts from the moment it is written. */
const counted: Programme = {
  ...benchProgramme,
  indicators: {
    reported: count('上报数', '件', {
      of: jobs,
      on: (j) => j.enteredOn('open'),
      by: ['kind'],
      ...book,
    }),
    byUnit: count('各单位上报数', '件', {
      of: jobs,
      on: (j) => j.enteredOn('open'),
      by: ['unit'],
      ...book,
    }),
    litter: count('垃圾类上报数', '件', {
      of: jobs,
      where: (j) => j.kind.is('litter'),
      on: (j) => j.enteredOn('open'),
      ...book,
    }),
    handling: stock('在办数', '件', {
      of: jobs,
      from: (j) => j.enteredOn('open'),
      until: (j) => j.enteredOn('handled'),
      by: ['kind'],
      ...book,
    }),
    unfinished: stock('未销号数', '件', {
      of: jobs,
      from: (j) => j.enteredOn('open'),
      until: (j) => j.enteredOn('closed'),
      by: ['unit'],
      ...book,
    }),
  },
  en: {
    ...en,
    indicators: {
      reported: 'Reported',
      byUnit: 'Reported by unit',
      litter: 'Litter reported',
      handling: 'Being handled',
      unfinished: 'Not struck off',
    },
  },
}
export const fiveMeasuresLedger = { ...benchLedger, programmes: [counted] }
