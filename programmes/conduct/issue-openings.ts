import { openedBy } from '../../engine/define/index.ts'
import { problems } from '../upkeep/problem/problem.ts'
import { tips } from './tips.ts'

/** What comes onto the list by itself: a supervisor's report that the office lists, and a problem that city upkeep sends. */
export const listed = [
  openedBy(tips, {
    on: ['list'],
    as: 'tip',
    gives: { summary: (t) => t.summary, unit: (t) => t.unit, kind: 'duty', source: 'tip' },
  }),
  // Something on the streets or rivers that its township let lie: one entry there, linked from here.
  openedBy(problems, {
    on: ['refer'],
    as: 'problem',
    gives: { summary: (p) => p.summary, unit: (p) => p.territory, kind: 'duty', source: 'upkeep' },
  }),
]
