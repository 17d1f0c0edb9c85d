import type { English } from '../../engine/define/index.ts'
import { listEnglish } from '../shared/list-english.ts'
import { referralEn, referralTaskEn } from './en-referrals.ts'
import type { agreements, members, provisions, workloads } from './members.ts'
import type { doctors, secondments } from './secondments.ts'
import type { sessions } from './sessions.ts'
import { rulesEn } from './rules-en.ts'

const member: English<typeof members> = {
  label: 'Members',
  about: 'The head hospital of the consortium and its members.',
  fields: {
    name: 'Name',
    unit: 'Unit',
    part: { label: 'Part', choices: { head: 'Head hospital', member: 'Primary member' } },
    joinedOn: 'Joined on',
    phone: 'Telephone for referrals',
  },
  ...listEnglish,
}
const agreement: English<typeof agreements> = {
  label: 'Agreements',
  fields: {
    name: 'Agreement',
    member: 'Member',
    signedOn: 'Signed on',
    until: 'Until',
    paper: 'Paper',
  },
  ...listEnglish,
}
const provision: English<typeof provisions> = {
  label: 'Principles and goals',
  fields: { name: 'Provision', words: 'What it says', decidedOn: 'Day' },
  ...listEnglish,
}
const workload: English<typeof workloads> = {
  label: 'Visits by month',
  about:
    'Outpatient and emergency visits of each member in a month, as its own report counts them.',
  fields: {
    name: 'Period',
    member: 'Member',
    month: 'Month (its first day)',
    visits: { label: 'Visits', unit: '' },
    evidence: 'Report',
  },
  ...listEnglish,
}
const doctor: English<typeof doctors> = {
  label: 'Seconded doctors',
  about:
    'Doctors of the head hospital who hold sessions at a member; residents choose by this list.',
  fields: {
    name: 'Name',
    rank: {
      label: 'Rank',
      choices: {
        resident: 'Resident',
        attending: 'Attending',
        deputy: 'Associate senior',
        chief: 'Senior',
      },
    },
    specialty: 'Specialty',
    member: 'From',
  },
  ...listEnglish,
}
const secondment: English<typeof secondments> = {
  label: 'Secondments',
  about: 'Which doctor is sent to which member, from when to when.',
  fields: {
    name: 'Note',
    doctor: 'Doctor',
    member: 'To',
    unit: 'To the unit',
    from: 'From',
    until: 'Until',
  },
  states: { planned: 'To begin', serving: 'Serving', ended: 'Ended', cancelled: 'Cancelled' },
  create: 'Second a doctor',
  steps: { begin: 'Begin', extend: 'Extend', end: 'End', cancel: 'Cancel' },
  rules: { order: 'Ends no earlier than it begins' },
}
const session: English<typeof sessions> = {
  label: 'Duty sessions',
  about: 'Who sees patients where and when; plan and fact apart, and nothing about any patient.',
  fields: {
    name: 'Clinic hours',
    secondment: 'Secondment',
    doctor: 'Doctor',
    member: 'Place',
    unit: 'Unit',
    heldOn: 'Day',
    half: { label: 'Half of the day', choices: { morning: 'Morning', afternoon: 'Afternoon' } },
    room: 'Room',
    visits: { label: 'Visits', unit: '' },
  },
  states: { planned: 'Planned', held: 'Held', dropped: 'Not held' },
  create: 'Plan a session',
  steps: { hold: 'Held', drop: 'Not held', move: 'Change' },
  rules: {
    during: 'The session is within the secondment',
    within: 'The session is no later than the end of the secondment',
  },
  reasons: {
    leave: 'The doctor is on leave',
    recalled: 'Called back by the head hospital',
    noPatients: 'Nobody had booked; visited villages instead',
    moved: 'Put off to another day',
  },
}

export const en = {
  label: 'Medical consortium',
  about:
    'The head hospital and its members: referrals both ways, seconded doctors and their sessions.',
  registers: {
    referral: referralEn,
    referralTask: referralTaskEn,
    session,
    secondment,
    doctor,
    member,
    agreement,
    workload,
    provision,
  },
  indicators: {
    referredUp: { label: 'Referred up', unit: { one: 'referral', many: 'referrals' } },
    referredDown: { label: 'Referred down', unit: { one: 'referral', many: 'referrals' } },
    seenInTime: 'Looked at in time',
    arrivalRate: 'Arrived, of referred',
    returnRate: 'Sent back, of arrived',
    returnedInTime: 'Sent back in time',
    declinedRate: 'Declined, of answered',
    primaryShare: 'Primary visits, of all visits',
    sessionsHeld: 'Sessions held, of planned',
    secondedVisits: {
      label: 'Visits with seconded doctors',
      unit: { one: 'visit', many: 'visits' },
    },
  },
  rules: rulesEn,
}
