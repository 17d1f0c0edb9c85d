/**
 * The units time limits are counted in, as in the field's standards: 紧急工作时 (hours round the clock), 工作时 and working
 * minutes (within working hours), 工作日 (working days of the State Council's calendar), 自然日 (calendar days).
 */
export const limitUnits = [
  'urgentHours',
  'workingHours',
  'workingMinutes',
  'workingDays',
  'naturalDays',
] as const
export type LimitUnit = (typeof limitUnits)[number]

/** A length of time that a promise allows. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

const limit =
  (unit: LimitUnit) =>
  (amount: number): Limit =>
    Object.freeze({ amount, unit })
export const urgentHours = limit('urgentHours')
export const workingHours = limit('workingHours')
export const workingMinutes = limit('workingMinutes')
export const workingDays = limit('workingDays')
export const naturalDays = limit('naturalDays')
