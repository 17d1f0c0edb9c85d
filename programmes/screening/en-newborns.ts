import type { English } from '../../engine/define/index.ts'
import type { blood } from './blood.ts'
import type { hearing } from './hearing.ts'
import {
  examinedEn,
  notScreenedEn,
  notScreenedReasonsEn,
  notScreenedStatesEn,
  retakeReasonsEn,
} from './pathway.ts'
import type { prenatal } from './prenatal.ts'

export const prenatalEn: English<typeof prenatal> = {
  label: 'Prenatal screening',
  about:
    'Serum screening, free once in each pregnancy; blood is taken between 15 weeks and 20 weeks and 6 days.',
  fields: {
    ...examinedEn,
    pregnancy: 'Pregnancy',
    lastPeriod: 'Last menstrual period',
    sampledOn: 'Sampled on',
    riskT21: { label: 'Risk of trisomy 21: one in', unit: '' },
    riskT18: { label: 'Risk of trisomy 18: one in', unit: '' },
    mom: { label: 'Alpha-fetoprotein', unit: 'MoM' },
    cutT21: { label: 'Cut-off of trisomy 21: one in', unit: '' },
    cutT18: { label: 'Cut-off of trisomy 18: one in', unit: '' },
    finding: {
      label: 'Positive finding',
      choices: {
        t21: 'High risk of trisomy 21',
        t18: 'High risk of trisomy 18',
        ntd: 'High risk of a neural tube defect',
        between: 'Borderline risk',
      },
    },
    diagnosis: 'Prenatal diagnosis',
  },
  states: {
    awaited: 'To be sampled',
    sampled: 'Awaiting the result',
    low: 'Low risk',
    high: 'High or borderline risk',
    excluded: 'Ruled out by diagnosis',
    confirmed: 'Confirmed',
    ...notScreenedStatesEn,
  },
  create: 'List',
  steps: {
    sample: 'Take the sample',
    redraw: 'Unfit, take it again',
    findLow: 'Report low risk',
    findHigh: 'Report high or borderline risk',
    exclude: 'Ruled out by diagnosis',
    confirm: 'Confirmed by diagnosis',
    ...notScreenedEn,
  },
  rules: {
    tooEarly: 'Sampled no earlier than 15 weeks',
    tooLate: 'Sampled no later than 20 weeks and 6 days',
    lowIsLow: 'Low risk is reported only beyond the cut-offs',
  },
  reasons: { ...retakeReasonsEn, ...notScreenedReasonsEn },
}

export const bloodEn: English<typeof blood> = {
  label: 'Newborn blood screening',
  about:
    'Free once for every newborn: a dried blood spot for phenylketonuria and congenital hypothyroidism.',
  fields: {
    ...examinedEn,
    birth: 'Birth',
    bornAt: 'Born at',
    card: 'Blood card',
    collectedAt: 'Collected at',
    spots: { label: 'Blood spots', unit: '' },
    tsh: { label: 'TSH', unit: 'mU/L' },
    phe: { label: 'Phenylalanine', unit: 'mg/dL' },
    cutTsh: { label: 'Cut-off of TSH', unit: 'mU/L' },
    cutPhe: { label: 'Cut-off of phenylalanine', unit: 'mg/dL' },
    finding: {
      label: 'Suspected',
      choices: { ch: 'TSH raised', pku: 'Phenylalanine raised', both: 'Both raised' },
    },
    disease: {
      label: 'Confirmed disease',
      choices: { ch: 'Congenital hypothyroidism', pku: 'Phenylketonuria', other: 'Another' },
    },
    treatedOn: 'Treated since',
  },
  states: {
    awaited: 'To be collected',
    collected: 'Awaiting the result',
    negative: 'Negative',
    positive: 'Suspected',
    excluded: 'Ruled out',
    confirmed: 'Confirmed, to be treated',
    treated: 'Treated',
    ...notScreenedStatesEn,
  },
  create: 'List',
  steps: {
    collect: 'Collect the blood card',
    reject: 'Unfit, take it again',
    pass: 'Report negative',
    recall: 'Report suspected',
    exclude: 'Ruled out on recall',
    confirm: 'Confirmed',
    treat: 'Begin treatment',
    ...notScreenedEn,
  },
  rules: {
    after72Hours: 'Collected no earlier than 72 hours after birth',
    within20Days: 'Collected no later than 20 days after birth',
    enoughSpots: 'At least three blood spots',
  },
  reasons: { ...retakeReasonsEn, ...notScreenedReasonsEn },
}

export const hearingEn: English<typeof hearing> = {
  label: 'Newborn hearing screening',
  about:
    'Free once for every newborn: first screening, second within 42 days, diagnosis within 3 months, intervention within 6.',
  fields: {
    ...examinedEn,
    birth: 'Birth',
    bornAt: 'Born at',
    firstOn: 'First screen on',
    secondOn: 'Second screen on',
    failed: {
      label: 'Not passed',
      choices: { left: 'Left ear', right: 'Right ear', both: 'Both ears' },
    },
    degree: {
      label: 'Diagnosis',
      choices: {
        mild: 'Mild hearing loss',
        moderate: 'Moderate hearing loss',
        severe: 'Severe hearing loss or worse',
      },
    },
    helpedOn: 'Help begun on',
  },
  states: {
    awaited: 'Awaiting the first screen',
    rescreen: 'Awaiting the second screen',
    toDiagnose: 'To be diagnosed',
    passed: 'Passed',
    excluded: 'Hearing is normal',
    confirmed: 'Confirmed, to be helped',
    helped: 'Helped',
    ...notScreenedStatesEn,
  },
  create: 'List',
  steps: {
    pass: 'First screen passed',
    failFirst: 'First screen not passed',
    passSecond: 'Second screen passed',
    failSecond: 'Second screen not passed',
    exclude: 'Hearing is normal',
    confirm: 'Hearing loss confirmed',
    help: 'Begin help',
    ...notScreenedEn,
  },
  rules: { after48Hours: 'First screen no earlier than 48 hours after birth' },
  reasons: notScreenedReasonsEn,
}
