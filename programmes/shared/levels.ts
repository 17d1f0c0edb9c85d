import { workingDays, type Level } from '../../engine/define/index.ts'
import { dispatcher, supervisionOffice, unitHead, zoneLeader } from './roles.ts'

/**
 * The grades of urgency, mild to strong. Sources: 宿迁 (2025) gives blue before the limit and red after it; 三明 (2017)
 * gives blue, orange and red in this order. The shares and the two working days are this zone's own, to be confirmed (待核).
 */
export const levels: Readonly<Record<string, Level>> = {
  blue: {
    label: { zh: '临期提醒', en: 'Due soon' },
    colour: 'blue',
    when: { remainingShare: 0.25 },
  },
  yellow: {
    label: { zh: '临期催办', en: 'Nearly due' },
    colour: 'yellow',
    when: { remainingShare: 0.1 },
    tells: [unitHead],
  },
  orange: {
    label: { zh: '超期警示', en: 'Overdue' },
    colour: 'orange',
    when: { overdueBy: 'any' },
    tells: [unitHead, dispatcher],
  },
  red: {
    label: { zh: '严重超期', en: 'Long overdue' },
    colour: 'red',
    when: { overdueBy: workingDays(2) },
    tells: [unitHead, supervisionOffice, zoneLeader],
  },
}
