import {
  any,
  type ChoiceValue,
  type Condition,
  type DateValue,
  type YesNoValue,
} from '../../engine/define/index.ts'

/*
 * Who is entitled to a free examination: the rules that the ledger and its database execute. The README has the table of boundary cases; a test goes
 * through it line by line. In 2018 the English breast programme announced hundreds of thousands of wrong calls because "up to 70" had two readings
 * (HC 1799): here every limit is a day.
 */

/** A woman's examination, with what was true of her when it was registered. */
interface Registered {
  readonly registeredOn: DateValue
  readonly bornOn: DateValue
  readonly residence: ChoiceValue<'rural' | 'urbanAllowance' | 'urban'>
  readonly opensOn: DateValue
  readonly closesOn: DateValue
}

/** Cervical and breast: 35 to 64 years of age, rural or on the urban minimum living allowance, within the cycle. Kept by the database too. */
export const entitledWoman = {
  from35: {
    label: '自35周岁生日当天起',
    holds: (e: Registered): Condition => e.registeredOn.onOrAfter(e.bornOn.plusYears(35)),
  },
  until64: {
    label: '至65周岁生日前一天止（即64周岁）',
    holds: (e: Registered): Condition => e.registeredOn.before(e.bornOn.plusYears(65)),
  },
  entitled: {
    label: '农村妇女或城镇低保妇女',
    holds: (e: Registered): Condition => e.residence.oneOf(['rural', 'urbanAllowance']),
  },
  inCycle: {
    label: '登记日在免费周期之内',
    holds: (e: Registered): Condition => e.registeredOn.onOrAfter(e.opensOn),
  },
  beforeEnd: {
    label: '登记日不晚于周期结束日',
    holds: (e: Registered): Condition => e.registeredOn.onOrBefore(e.closesOn),
  },
} as const
export const entitledWomanEn = {
  from35: 'From the day of her 35th birthday',
  until64: 'Until the day before her 65th birthday (64 years of age)',
  entitled: 'A rural woman, or one on the urban minimum living allowance',
  inCycle: 'Registered within the cycle of free examinations',
  beforeEnd: 'Registered no later than the last day of the cycle',
} as const

/** Six months, as a number of days: half of 365, rounded up. Whether the province counts months instead is to be confirmed (待核). */
const sixMonths = 183

/** Prenatal: one of the couple has the province's household registration, or she has lived here for six months (Henan, 2017). */
export const entitledPregnancy = (p: {
  readonly localHousehold: YesNoValue
  readonly residentSince: DateValue
  readonly registeredOn: DateValue
}): Condition =>
  any(p.localHousehold.isTrue(), p.residentSince.daysUntil(p.registeredOn).atLeast(sixMonths))
