import type { English } from '../../engine/define/index.ts'
import { recordedStatesEn, recordedStepsEn } from '../shared/confirmation.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { actions } from './actions.ts'
import type { campaigns, phases } from './campaigns.ts'
import type { filings } from './filings.ts'
import type { appointments, tips } from './tips.ts'

export const campaignEn: English<typeof campaigns> = {
  label: 'Campaign',
  about: 'Campaigns such as those for better conduct of work and a better climate for business.',
  fields: { name: 'Name', lead: 'Lead unit', startsOn: 'From', endsOn: 'Until', goal: 'Goal' },
  ...listEnglish,
}

export const phaseEn: English<typeof phases> = {
  label: 'Phase',
  about: 'One phase of a campaign and what it asks for.',
  fields: {
    name: 'Name',
    campaign: 'Campaign',
    startsOn: 'From',
    endsOn: 'Until',
    asks: 'What it asks',
  },
  ...listEnglish,
}

export const filingEn: English<typeof filings> = {
  label: 'Filing',
  about: 'The plans, lists and reports that units owe in each phase, checked unit by unit.',
  fields: {
    phase: 'Phase',
    goal: 'Goals and content',
    leader: 'Responsible leader',
    responsible: 'Responsible person',
    liaison: 'Liaison',
    unit: 'Unit',
    document: 'Document',
    dueOn: 'Due',
    evidence: 'Evidence',
  },
  states: { due: 'To be filed', filed: 'To be reviewed', accepted: 'Accepted', waived: 'Waived' },
  create: 'Set',
  steps: { file: 'File', accept: 'Accept', sendBack: 'Send back', waive: 'Waive' },
}

export const actionEn: English<typeof actions> = {
  label: 'Action',
  about: 'What units did for the campaign, confirmed by the campaign office.',
  fields: {
    summary: 'What was done',
    unit: 'Unit',
    kind: {
      label: 'Kind',
      choices: {
        brief: 'Brief',
        board: 'Notice board',
        reader: 'Reader',
        reminder: 'Reminder of integrity',
        publicity: 'Publicity',
        meeting: 'Meeting or study',
        team: 'Inspection team',
        selfExam: 'Self-examination reports',
        work: 'Carried into the work itself',
      },
    },
    heldOn: 'Day',
    quantity: 'Quantity',
    photos: 'Photos',
  },
  states: recordedStatesEn,
  create: 'Record',
  steps: recordedStepsEn,
}

export const appointmentEn: English<typeof appointments> = {
  label: 'Appointment of supervisors',
  about:
    'Batches and numbers of supervisors appointed from people’s deputies, committee members, businesses and others.',
  fields: {
    summary: 'Batch',
    unit: 'Invited by',
    people: { label: 'People', unit: '' },
    from: {
      label: 'From',
      choices: {
        deputy: 'Deputies',
        cppcc: 'CPPCC members',
        enterprise: 'Enterprises',
        mixed: 'Several',
        unstated: 'The source does not say',
      },
    },
    appointedOn: 'Appointed on',
    until: 'Until',
  },
  ...listEnglish,
}

export const tipEn: English<typeof tips> = {
  label: 'Supervisor’s report',
  about:
    'Problems that supervisors report, seen by the campaign office and themselves alone; what goes on a list is answered to them.',
  fields: {
    summary: 'Problem reported',
    unit: 'Unit concerned',
    detail: 'Details',
    photos: 'Photos',
    supervisor: 'Supervisor',
    answer: 'Answer',
  },
  states: {
    received: 'To be handled',
    listed: 'Listed',
    declined: 'Not listed',
    answered: 'Answered',
  },
  create: 'Report',
  steps: { list: 'List as a problem', decline: 'Do not list', answer: 'Answer the supervisor' },
}
