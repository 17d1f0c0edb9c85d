import type { English } from '../../engine/define/index.ts'
import type { beds, tools } from './lists.ts'
import type { permits, returns, spareParts, walks } from './other-shapes.ts'
import type { repairs } from './repairs.ts'

const listSteps = { amend: 'Amend', retire: 'Take out of use', restore: 'Restore' }
const listStates = { inUse: 'In use', retired: 'Out of use' }

export const toolsEn: English<typeof tools> = {
  label: 'Tool',
  fields: {
    name: 'Name',
    serial: 'Serial number',
    use: { label: 'Use', choices: { dig: 'Digging', cut: 'Cutting', water: 'Watering' } },
    weight: { label: 'Weight', unit: 'kg' },
    price: 'Price',
    boughtOn: 'Bought on',
    kept: 'Kept by',
    partOf: 'Part of',
    condition: { label: 'Condition', choices: { good: 'Good', worn: 'Worn' } },
    checkedOn: 'Last checked on',
    credit: 'Credit for repairs',
    spent: 'Spent on repairs',
  },
  rules: { withinCredit: 'Repairs stay within the credit' },
  states: listStates,
  create: 'Register',
  steps: listSteps,
}

export const bedsEn: English<typeof beds> = {
  label: 'Bed',
  fields: {
    name: 'Name',
    tended: 'Tended by',
    outline: 'Outline',
    leastHours: { label: 'At least', unit: { one: 'hour', many: 'hours' } },
    bonfire: 'Bonfire allowed',
    barbecue: 'Barbecue allowed',
  },
  states: listStates,
  create: 'Register',
  steps: listSteps,
}

const repairFieldsEn: English<typeof repairs>['fields'] = {
  subject: 'What is broken',
  tool: 'Tool',
  story: 'What happened',
  kind: { label: 'Kind', choices: { blade: 'Blade', handle: 'Handle', engine: 'Engine' } },
  parts: { label: 'Missing parts', choices: { screw: 'Screw', belt: 'Belt', plug: 'Spark plug' } },
  planned: { label: 'Planned hours', unit: '' },
  hours: { label: 'Hours spent', unit: '' },
  helpers: { label: 'People', unit: '' },
  oil: { label: 'Oil used', unit: 'L' },
  cost: 'Cost',
  wantedOn: 'Wanted by',
  seenAt: 'Seen at',
  dangerous: 'Dangerous',
  original: 'Original entry',
  unit: 'Unit responsible',
  bench: 'Work bench',
  maker: 'Maker',
  place: 'Place',
  path: 'Way carried',
  bed: 'Bed concerned',
  photosBroken: 'Photographs',
  papers: 'Papers',
  where: 'Stored at',
  limitAmount: 'Time limit',
  limitUnit: {
    label: 'Counted in',
    choices: { workingDays: 'Working days', urgentHours: 'Hours' },
  },
  waitUntil: 'Suspended until',
  phone: 'Telephone',
  secondPhone: 'Second telephone',
  identity: 'Identity number',
  remark: 'Internal remark',
  insured: 'Insured for',
  reporter: 'Reported by',
  filedOn: 'Filed on',
  filedBy: 'Filed by',
  filedUnder: 'Filed under',
  filedAt: 'Filed at',
  toolName: 'Name of the tool when filed',
  toolPrice: 'Price of the tool when filed',
  checkedBy: 'Checked by',
  total: { label: 'Hours of all', unit: '' },
}

export const repairsEn: English<typeof repairs> = {
  label: 'Repair',
  about: 'Every broken tool, from its report to the check.',
  fields: repairFieldsEn,
  states: {
    reported: 'To be filed',
    filed: 'To be assigned',
    assigned: 'Being mended',
    waiting: 'Suspended',
    mended: 'To be checked',
    closed: 'Closed',
    voided: 'Void',
  },
  create: 'Report',
  steps: {
    file: 'File',
    assign: 'Assign',
    mend: 'Mend',
    check: 'Check and close',
    rework: 'Send back for rework',
    giveBack: 'Give back',
    extend: 'Extend',
    appeal: 'Uphold the appeal',
    suspend: 'Suspend',
    resume: 'Resume',
    void: 'Void',
    amend: 'Amend',
  },
  rules: {
    withinPlan: 'The hours spent are at most twice those planned',
    afterBuying: 'It is not wanted before the tool was bought',
  },
  reasons: { loose: 'Loose', blunt: 'Blunt' },
  views: { mine: 'Mine', near: 'Tools of my unit', pressing: 'Pressing', again: 'Reworked' },
}

export const walksEn: English<typeof walks> = {
  label: 'Walk',
  fields: {
    bed: 'Bed',
    seen: 'Seen',
    startedAt: 'Begun at',
    endedAt: 'Ended at',
    invalidBecause: {
      label: 'Demands not met',
      choices: { longEnough: 'Too short', farEnough: 'Too soon after the last' },
    },
  },
  states: { valid: 'Valid', invalid: 'Invalid', voided: 'Void' },
  create: 'Register',
  steps: { void: 'Void' },
  rules: { longEnough: 'Too short', farEnough: 'Too soon after the last' },
}

export const sparePartsEn: English<typeof spareParts> = {
  label: 'Spare part',
  fields: {
    what: 'Name',
    length: { label: 'Length', unit: 'm' },
    parent: 'Belongs to',
    measure: {
      label: 'Counted in',
      choices: { tree: 'Trees', squareMetre: 'm²', pot: 'Pots', piece: 'Pieces' },
    },
    planned: 'Planned',
    finished: 'Delivered',
    accepted: 'Accepted',
    surviving: 'Still whole',
  },
  states: {
    open: 'To be delivered',
    done: 'To be accepted',
    partly: 'Accepted in part',
    accepted: 'Accepted',
    rechecked: 'Checked again',
  },
  create: 'Register',
  steps: {
    finish: 'Deliver',
    accept: 'Accept',
    acceptPart: 'Accept in part',
    sendBack: 'Send back',
    recheck: 'Check again',
    amend: 'Amend',
  },
  rules: {
    acceptedWithinFinished: 'No more is accepted than was delivered',
    survivingWithinAccepted: 'No more is whole than was accepted',
  },
}

export const returnsEn: English<typeof returns> = {
  label: 'Return',
  fields: {
    season: 'Season',
    unit: 'Unit',
    document: 'Document',
    dueOn: 'Due on',
    evidence: 'Evidence',
  },
  states: { due: 'To be filed', filed: 'To be accepted', accepted: 'Accepted', waived: 'Waived' },
  create: 'Ask for',
  steps: { file: 'File', accept: 'Accept', sendBack: 'Send back', waive: 'Waive' },
}

export const permitsEn: English<typeof permits> = {
  label: 'Fire permit',
  fields: {
    place: 'Place',
    fee: 'Fee',
    bed: 'Bed',
    fire: { label: 'Fire', choices: { bonfire: 'Bonfire', barbecue: 'Barbecue' } },
    applicant: 'Applicant',
    unit: 'Unit',
    documentNo: 'Number',
    issuer: 'Issued by',
    issuedOn: 'Issued on',
    expiresOn: 'Valid until',
    document: 'Document',
  },
  states: {
    open: 'Not applied for',
    applied: 'Applied for',
    granted: 'Granted',
    refused: 'Refused',
    expired: 'Expired',
  },
  rules: { feeKnown: 'The fee is known' },
  create: 'List',
  steps: { apply: 'Apply', grant: 'Grant', refuse: 'Refuse', expire: 'Expire' },
}
