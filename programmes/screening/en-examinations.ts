import type { English } from '../../engine/define/index.ts'
import { limitUnitNamesEn } from '../shared/limit-units.ts'
import type { breast } from './breast.ts'
import type { cervical } from './cervical.ts'
import { entitledWomanEn } from './eligibility.ts'
import { followUpRulesEn, notDoneReasonsEn } from './follow-up-steps.ts'
import type { followUps } from './follow-ups.ts'
import { examinedEn, retakeReasonsEn } from './pathway.ts'
import type { birads } from './result-codes.ts'
import { womanFieldsEn } from './womans-examination.ts'

export const cervicalEn: English<typeof cervical> = {
  label: 'Cervical examination',
  about:
    'Free once in each five-year cycle for every eligible woman: HPV test first, cytology for those who need it, colposcopy, pathology, treatment.',
  fields: {
    ...examinedEn,
    ...womanFieldsEn,
    hpv: {
      label: 'HPV',
      choices: {
        negative: 'Negative',
        type1618: 'Type 16 or 18',
        other: 'Another high-risk type',
        visible: 'Visibly abnormal',
      },
    },
    cytology: {
      label: 'Cytology',
      choices: {
        nilm: 'NILM',
        ascus: 'ASC-US',
        asch: 'ASC-H',
        lsil: 'LSIL',
        hsil: 'HSIL',
        agc: 'AGC',
        scc: 'SCC',
        ais: 'AIS or adenocarcinoma',
      },
    },
    pathology: {
      label: 'Pathology',
      choices: {
        benign: 'Nothing abnormal, or inflammation',
        cin1: 'LSIL (CIN1)',
        cin2: 'HSIL (CIN2)',
        cin3: 'HSIL (CIN3)',
        ais: 'AIS',
        microinvasive: 'Microinvasive cancer (IA1)',
        invasive: 'Invasive cancer',
      },
    },
    treatedOn: 'Treated on',
  },
  states: {
    registered: 'To be screened',
    triage: 'To cytology',
    colposcopy: 'To colposcopy',
    biopsy: 'To pathology',
    treatment: 'To be treated',
    negative: 'Negative',
    benign: 'Benign',
    treated: 'Treated',
    cancelled: 'Cancelled',
  },
  create: 'Register an examination',
  steps: {
    clear: 'HPV negative',
    resample: 'Unfit, take it again',
    otherType: 'Another high-risk type',
    highType: 'Type 16 or 18, or visibly abnormal',
    cytologyNormal: 'Cytology normal',
    cytologyAbnormal: 'Cytology abnormal',
    colposcopyNormal: 'Colposcopy normal',
    colposcopyAbnormal: 'Colposcopy abnormal',
    findBenign: 'Pathology benign',
    findLesion: 'Pathology positive',
    treat: 'Treated',
    cancel: 'Registered by mistake, cancel',
  },
  rules: entitledWomanEn,
  reasons: retakeReasonsEn,
}

const biradsEn: Readonly<Record<keyof typeof birads, string>> = {
  b0: 'Category 0',
  b1: 'Category 1',
  b2: 'Category 2',
  b3: 'Category 3',
  b4: 'Category 4',
  b5: 'Category 5',
}

export const breastEn: English<typeof breast> = {
  label: 'Breast examination',
  about:
    'Free once in each five-year cycle for every eligible woman: clinical examination and ultrasound, mammogram, assessment, biopsy, treatment.',
  fields: {
    ...examinedEn,
    ...womanFieldsEn,
    ultrasound: { label: 'Ultrasound BI-RADS', choices: biradsEn },
    mammogram: { label: 'Mammogram BI-RADS', choices: biradsEn },
    stage: {
      label: 'Stage',
      choices: { s0: '0', s1: 'I', s2: 'II', s3: 'III', s4: 'IV', unknown: 'Not known' },
    },
    againOn: 'Examined again on',
    treatedOn: 'Treated on',
  },
  states: {
    registered: 'To ultrasound',
    mammography: 'To mammography',
    assessment: 'To assessment',
    biopsy: 'To biopsy',
    treatment: 'To be treated',
    negative: 'Negative',
    watched: 'Examined again in six months',
    benign: 'Benign',
    treated: 'Treated',
    cancelled: 'Cancelled',
  },
  create: 'Register an examination',
  steps: {
    clear: 'Ultrasound category 1 or 2',
    unclear: 'Ultrasound 0 or 3: mammogram',
    suspect: 'Ultrasound 4 or 5: biopsy',
    mammogramClear: 'Mammogram category 1 or 2',
    mammogramUnclear: 'Mammogram 0 or 3: assessment',
    mammogramSuspect: 'Mammogram 4 or 5: biopsy',
    watch: 'Watched after assessment',
    sendToBiopsy: 'Biopsy after assessment',
    findBenign: 'Pathology benign',
    findCancer: 'Pathology positive',
    treat: 'Treated',
    cancel: 'Registered by mistake, cancel',
  },
  rules: entitledWomanEn,
}

export const followUpEn: English<typeof followUps> = {
  label: 'Failsafe of positives',
  about:
    'One for each positive result, in the hands of a post to the end: followed up, or left undone for a documented reason. Time never closes it.',
  fields: {
    name: 'Name',
    pathway: {
      label: 'Screening',
      choices: {
        prenatal: 'Prenatal',
        blood: 'Newborn blood',
        hearing: 'Newborn hearing',
        cervical: 'Cervical',
        breast: 'Breast',
      },
    },
    need: {
      label: 'What is owed',
      choices: {
        recall: 'Recall and repeat',
        triage: 'Cytology triage',
        diagnose: 'Diagnosis',
        treat: 'Treatment or help',
      },
    },
    foundOn: 'Found on',
    dueOn: 'To be done by',
    prenatal: 'Prenatal screening',
    blood: 'Blood screening',
    hearing: 'Hearing screening',
    cervical: 'Cervical examination',
    breast: 'Breast examination',
    clinic: 'Clinic',
    unit: 'Unit in charge',
    owner: 'Post in charge',
    limitAmount: 'Time limit',
    limitUnit: { label: 'Unit of the limit', choices: limitUnitNamesEn },
    attempts: { label: 'Attempts to reach', unit: '' },
    contactedOn: 'Last contact on',
    way: {
      label: 'By',
      choices: { phone: 'Telephone', sms: 'Text message', letter: 'Letter', visit: 'Visit' },
    },
    doneOn: 'Done on',
    place: 'Done at',
    outcome: 'Outcome',
    closedOn: 'Closed on',
  },
  states: {
    open: 'To be informed',
    informed: 'Informed',
    done: 'Done',
    notDone: 'Not done, documented',
  },
  create: 'Positive found',
  steps: {
    inform: 'Inform the person',
    contact: 'Contact again',
    complete: 'Done',
    documentNotDone: 'Not done, with the reason',
    giveUp: 'Not reached in three attempts',
    handOver: 'Hand over to another post',
    reopen: 'Open again',
  },
  rules: followUpRulesEn,
  reasons: notDoneReasonsEn,
}
