import type { English } from '../../../engine/define/index.ts'
import type { accounts } from './accounts.ts'
import type { requests } from './requests.ts'
import type { sources } from './sources.ts'

export const accountEn: English<typeof accounts> = {
  label: 'Renewal account',
  about:
    'Renewal money is kept apart and spent for its purpose alone: every receipt and payment is booked, the balance is always what came in less what was paid, and never below zero.',
  fields: {
    name: 'Account',
    bank: 'Bank',
    openedOn: 'Opened on',
    received: 'Received in all',
    paid: 'Paid in all',
    balance: 'Balance',
  },
  states: { open: 'In use', closed: 'Closed' },
  create: 'Open',
  steps: { close: 'Close' },
  rules: {
    balanced: 'The balance is what was received less what was paid',
    notOverdrawn: 'The account is not overdrawn',
    empty: 'The balance is nought',
  },
}

export const sourceEn: English<typeof sources> = {
  label: 'Source of money',
  about:
    'Financing from talks and contract to receipt; each receipt is an entry and is booked into the account.',
  fields: {
    name: 'Money',
    kind: {
      label: 'Source',
      choices: {
        loan: 'Bank loan',
        bond: 'Special bond',
        budget: 'Budget',
        land: 'Sale of land',
        other: 'Other',
      },
    },
    provider: 'Provider',
    account: 'Account',
    amount: 'Amount',
    agreedOn: 'Agreed on',
    note: 'Note',
  },
  states: { talking: 'In talks', agreed: 'Agreed', received: 'Received', fell: 'Fell through' },
  create: 'Register talks',
  steps: { agree: 'Agree', receive: 'Receive', fail: 'Falls through' },
  rules: { accountOpen: 'The account is in use' },
}

export const requestEn: English<typeof requests> = {
  label: 'Request for money',
  about:
    'Two people review a request one after the other and a third one pays; the payment leaves the account at once, and what the balance does not cover cannot be paid.',
  fields: {
    purpose: 'Purpose',
    kind: {
      label: 'Kind',
      choices: {
        preliminary: 'Preliminary costs',
        compensation: 'Compensation',
        construction: 'Construction',
        transition: 'Transitional housing',
      },
    },
    project: 'Renewal project',
    account: 'Account',
    payee: 'Payee',
    amount: 'Amount',
    papers: 'Supporting papers',
    applicant: 'Applicant',
  },
  states: {
    submitted: 'To be reviewed',
    reviewed: 'To be reviewed again',
    approved: 'To be paid',
    paid: 'Paid',
    returned: 'Sent back',
    withdrawn: 'Withdrawn',
  },
  create: 'Request',
  steps: {
    review: 'First review passed',
    approve: 'Second review passed',
    sendBack: 'Send back',
    resubmit: 'Request again',
    pay: 'Pay',
    withdraw: 'Withdraw',
  },
  rules: { projectStarted: 'The project has started (preliminary costs apart)' },
  reasons: {
    papers: 'Papers are missing',
    amount: 'The amount is not the contract’s',
    purpose: 'The purpose is not covered',
  },
}
