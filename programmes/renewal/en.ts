import type { English } from '../../engine/define/index.ts'
import type { approvals } from './approvals.ts'
import type { communities } from './communities.ts'
import { accountEn, requestEn, sourceEn } from './funds/en.ts'
import type { parcels } from './parcels.ts'
import type { projects } from './projects.ts'
import type { resolutions } from './resolutions.ts'
import { rulesEn } from './rules-en.ts'

const gates = {
  feasibility: 'Feasibility study',
  proposal: 'Project approval',
  environment: 'Environmental assessment',
  plan: 'Regulatory plan',
  land: 'Land-use approval',
} as const

const community: English<typeof communities> = {
  label: 'Community',
  about:
    'A resettlement community and how far its five approvals are: written in from the approvals one by one, never by hand.',
  fields: {
    name: 'Community',
    unit: 'Built by',
    households: { label: 'Households housed', unit: '' },
    feasibility: 'Feasibility study approved on',
    proposal: 'Project approved on',
    environment: 'Environmental assessment approved on',
    plan: 'Regulatory plan approved on',
    land: 'Land use approved on',
    note: 'Note',
  },
  states: { listed: 'Listed', withdrawn: 'Withdrawn' },
  create: 'List',
  steps: { correct: 'Correct', withdraw: 'Withdraw' },
  views: { complete: 'All five approvals' },
}

const approval: English<typeof approvals> = {
  label: 'Approval',
  about:
    'One approval of one community: applied for, granted (number, authority, day, document), expired. Once granted it is written into the community; an expiry takes it out.',
  fields: {
    name: 'Matter',
    community: 'Community',
    kind: { label: 'Approval', choices: gates },
    documentNo: 'Document number',
    issuer: 'Issued by',
    issuedOn: 'Issued on',
    expiresOn: 'Valid until',
    document: 'Document',
  },
  states: {
    open: 'Not applied for',
    applied: 'Applied for',
    granted: 'Granted',
    refused: 'Not granted',
    expired: 'Expired',
  },
  create: 'List',
  steps: { apply: 'Apply', grant: 'Grant', refuse: 'Refuse', expire: 'Expire' },
  rules: {
    proposalAfterFeasibility: 'The feasibility study is approved before the project',
    environmentAfterFeasibility: 'The feasibility study is approved before the environment',
    landAfterProposal: 'The project is approved before the use of land',
    landAfterPlan: 'The regulatory plan is approved before the use of land',
  },
}

const parcel: English<typeof parcels> = {
  label: 'Resettlement parcel',
  about: 'The sale of resettlement land: reserved, listed, sold.',
  fields: {
    name: 'Parcel',
    area: { label: 'Area', unit: 'mu' },
    listedOn: 'Offered on',
    soldOn: 'Sold on',
    price: 'Price',
    note: 'Note',
  },
  states: { reserved: 'Held in reserve', listed: 'Offered', sold: 'Sold' },
  create: 'Register',
  steps: { list: 'Offer', sell: 'Sell', unsold: 'Not sold', correct: 'Correct' },
  rules: { soldAfterListed: 'It is not sold before it is offered' },
}

const project: English<typeof projects> = {
  label: 'Renewal project',
  about:
    'The demolition of an urban village or the building of a resettlement community. Building begins once all five approvals are there; what is missing is named.',
  fields: {
    name: 'Project',
    kind: { label: 'Kind', choices: { village: 'Urban village', community: 'Community' } },
    year: 'Planned year of start',
    village: 'Village',
    community: 'Community',
    unit: 'Responsible unit',
    startBy: 'Planned start',
    finishBy: 'Planned end',
    households: { label: 'Households', unit: '' },
    finding: 'Findings at acceptance',
    note: 'Note',
  },
  states: {
    planned: 'Planned',
    preparing: 'In preparation',
    started: 'Started',
    finished: 'To be accepted',
    accepted: 'Completed',
    dropped: 'Dropped',
  },
  create: 'Plan',
  steps: {
    prepare: 'Prepare',
    start: 'Start',
    finish: 'Report completion',
    accept: 'Accept',
    sendBack: 'Send back',
    drop: 'Drop',
    correct: 'Correct',
  },
  rules: {
    feasibility: 'The feasibility study is approved',
    proposal: 'The project is approved',
    environment: 'The environmental assessment is approved',
    plan: 'The regulatory plan is approved',
    land: 'The use of land is approved',
    endsAfterItStarts: 'It does not end before it starts',
  },
}

const resolution: English<typeof resolutions> = {
  label: 'Resolution',
  about: 'What a progress meeting decided, settled item by item.',
  fields: {
    what: 'Matter',
    topic: {
      label: 'Topic',
      choices: {
        starts: 'Starts',
        site: 'Site management',
        funds: 'Fund management',
        financing: 'Financing',
        approvals: 'Approvals',
        nextYear: 'Next year',
      },
    },
    metOn: 'Day of the meeting',
    unit: 'Responsible unit',
    result: 'Result',
  },
  states: { open: 'Under way', done: 'To be confirmed', closed: 'Done' },
  create: 'Register',
  steps: { report: 'Report as done', close: 'Confirm', sendBack: 'Send back' },
}

export const en = {
  label: 'Urban-village renewal',
  about:
    'Villages and communities: the year’s plan, five approvals, resettlement parcels, where money comes from and what it is used for.',
  registers: {
    community,
    approval,
    parcel,
    project,
    resolution,
    account: accountEn,
    source: sourceEn,
    request: requestEn,
  },
  indicators: {
    plannedStarts: { label: 'Planned starts', unit: { one: 'project', many: 'projects' } },
    starts: { label: 'Starts', unit: { one: 'project', many: 'projects' } },
    startedShare: 'Share started',
    gatesGranted: { label: 'Approvals granted', unit: { one: 'approval', many: 'approvals' } },
    raised: 'Money raised',
    received: 'Money received',
    paid: 'Money paid',
    reviewedInTime: 'Reviewed in time',
  },
  rules: rulesEn,
}
