import type { LimitUnit } from '../../engine/define/index.ts'

/** What the units of time limits are called; the keys are the engine's own, so that a clock can read them from a field. */
export const limitUnitNames = {
  urgentHours: '紧急工作时（小时，昼夜连续）',
  workingHours: '工作时（小时）',
  workingMinutes: '工作时（分钟）',
  workingDays: '工作日',
  naturalDays: '自然日',
} as const satisfies Record<LimitUnit, string>

export const limitUnitNamesEn = {
  urgentHours: 'urgent hours, round the clock',
  workingHours: 'working hours',
  workingMinutes: 'working minutes',
  workingDays: 'working days',
  naturalDays: 'calendar days',
} as const satisfies Record<LimitUnit, string>
