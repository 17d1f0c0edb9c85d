import { birthEn, clinicEn, cycleEn, pregnancyEn, provisionEn, womanEn } from './en-people.ts'
import { breastEn, cervicalEn, followUpEn } from './en-examinations.ts'
import { bloodEn, hearingEn, prenatalEn } from './en-newborns.ts'
import { rulesEn } from './rules-en.ts'

export const en = {
  label: 'Free screening',
  about:
    'Two screenings and two cancers: who is to be screened, what was found, and that no positive result is lost.',
  registers: {
    followUp: followUpEn,
    prenatal: prenatalEn,
    blood: bloodEn,
    hearing: hearingEn,
    cervical: cervicalEn,
    breast: breastEn,
    pregnancy: pregnancyEn,
    birth: birthEn,
    woman: womanEn,
    clinic: clinicEn,
    cycle: cycleEn,
    provision: provisionEn,
  },
  indicators: {
    prenatalCoverage: 'Prenatal coverage, of live births',
    prenatalByMothers: 'Prenatal coverage, of women who gave birth',
    bloodCoverage: 'Newborn blood coverage, of live births',
    bloodBySurvivors: 'Newborn blood coverage, of survivors',
    hearingCoverage: 'Newborn hearing coverage, of live births',
    hearingBySurvivors: 'Newborn hearing coverage, of survivors',
    cervicalExamined: {
      label: 'Women examined for cervical cancer',
      unit: { one: 'woman', many: 'women' },
    },
    positives: { label: 'Positives', unit: { one: 'case', many: 'cases' } },
    completed: { label: 'Positives: done', unit: { one: 'case', many: 'cases' } },
    documentedNotDone: {
      label: 'Positives: not done, documented',
      unit: { one: 'case', many: 'cases' },
    },
    inTime: { label: 'Positives: open and in time', unit: { one: 'case', many: 'cases' } },
    overdue: { label: 'Positives: overdue', unit: { one: 'case', many: 'cases' } },
    eligibleWomen: {
      label: 'Women entitled to the two-cancer examinations',
      unit: { one: 'woman', many: 'women' },
    },
  },
  rules: rulesEn,
}
