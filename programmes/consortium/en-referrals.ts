import type { English } from '../../engine/define/index.ts'
import { limitUnitNamesEn } from '../shared/limit-units.ts'
import { criteriaEn, taskReasonsEn, withdrawEn } from './codes.ts'
import type { referralTasks } from './referral-tasks.ts'
import type { referrals } from './referrals.ts'

const direction = { label: 'Direction', choices: { up: 'Up', down: 'Down' } } as const

export const referralEn: English<typeof referrals> = {
  label: 'Referrals',
  about:
    'Requests up and down: who is sent where, and why. An emergency needs a name and a receiver only.',
  fields: {
    patient: 'Patient',
    direction,
    emergency: 'Emergency',
    receiver: 'Receiver',
    unit: 'Receiving unit',
    sender: 'Sending unit',
    criterion: { label: 'Criterion', choices: criteriaEn },
    impression: 'First impression',
    illness: 'Present illness',
    past: 'Past illnesses',
    treatment: 'Treatment so far',
    consent: 'Patient or family consents',
    identity: 'Identity number',
    bornOn: 'Born on',
    sex: { label: 'Sex', choices: { female: 'Female', male: 'Male' } },
    phone: 'Telephone',
    answer: {
      label: 'The other side',
      choices: { declined: 'Declined', absent: 'Did not come', returned: 'Sent back' },
    },
  },
  states: { sent: 'Sent', closed: 'Closed', withdrawn: 'Withdrawn' },
  create: 'Refer',
  steps: {
    complete: 'Add what was left out',
    resend: 'Send elsewhere',
    close: 'Treatment goes on, close',
    withdraw: 'Withdraw',
  },
  rules: {
    upward: 'Up goes from a member to the head hospital, down from the head to a member',
    founded: 'Without an emergency: a criterion, a first impression and consent',
  },
  reasons: withdrawEn,
}

export const referralTaskEn: English<typeof referralTasks> = {
  label: 'Referrals received',
  about:
    'What the receiver does with a referral: look, answer, see the patient come, send them back. Time closes nothing.',
  fields: {
    patient: 'Patient',
    referral: 'Referral',
    direction,
    emergency: 'Emergency',
    receiver: 'Receiver',
    unit: 'Receiving unit',
    sender: 'Sending unit',
    sentOn: 'Sent on',
    limitAmount: 'Time to look at it',
    limitUnit: { label: 'Unit of the limit', choices: limitUnitNamesEn },
    department: 'Department',
    visitOn: 'Visit on',
    physician: 'Doctor',
    arrivedOn: 'Arrived on',
    diagnosis: 'Diagnosis',
    results: 'Main results',
    treatment: 'Treatment',
    next: 'Next treatment and rehabilitation',
  },
  states: {
    toSee: 'To be looked at',
    seen: 'To be answered',
    accepted: 'Awaiting the patient',
    arrived: 'In treatment',
    returned: 'Sent back',
    declined: 'Declined',
    absent: 'Did not come',
    dropped: 'Withdrawn by the sender',
  },
  create: 'Received',
  steps: {
    see: 'Look at it',
    accept: 'Accept and arrange',
    redirect: 'Send on to another member',
    decline: 'Decline',
    arrive: 'Arrived',
    arriveAtOnce: 'Emergency arrived at once',
    missed: 'Did not come',
    giveBack: 'Send back',
    drop: 'Withdrawn by the sender',
  },
  reasons: taskReasonsEn,
}
