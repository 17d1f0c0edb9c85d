import type { English } from '../../engine/define/index.ts'
import { limitUnitNamesEn } from '../shared/limit-units.ts'
import type { accountability } from './accountability.ts'
import type { issues } from './issues.ts'

export const issueEn: English<typeof issues> = {
  label: 'Problem of conduct',
  about:
    'Problems that units found in themselves or that were found in them: measures listed, put right by a date, accepted one by one by the campaign office, struck off.',
  fields: {
    summary: 'Problem',
    unit: 'Unit responsible',
    kind: {
      label: 'Kind',
      choices: {
        service: 'Manner of service',
        efficiency: 'Slow handling',
        discipline: 'Discipline at work',
        formalism: 'Formalism',
        duty: 'Duty not done',
        business: 'Business environment',
      },
    },
    source: {
      label: 'Source',
      choices: {
        self: 'Found by the unit',
        tip: 'A supervisor',
        inspection: 'Inspection',
        crossCheck: 'Cross-inspection',
        public: 'Residents or enterprises',
        upkeep: 'Sent by city upkeep',
      },
    },
    phase: 'Phase',
    problem: 'Linked problem of upkeep',
    tip: 'Supervisor’s report',
    measures: 'Measures',
    days: { label: 'Time to put it right', unit: 'working days' },
    limitUnit: { label: 'Unit of the limit', choices: limitUnitNamesEn },
    result: 'What was done',
    evidence: 'Evidence',
    finding: 'What acceptance found',
    acceptedOn: 'Accepted on',
  },
  states: {
    listed: 'Measures to be set',
    mending: 'Being put right',
    mended: 'To be accepted',
    struckOff: 'Struck off',
    voided: 'Voided',
  },
  create: 'List',
  steps: {
    plan: 'Set the measures',
    finish: 'Report it put right',
    strikeOff: 'Accept and strike off',
    rework: 'Send back to rework',
    sendBackForShow: 'Send back as done for show',
    correct: 'Correct',
    void: 'Void',
  },
  reasons: {
    notDone: 'Not put right',
    poorQuality: 'Not good enough',
    noEvidence: 'Too little evidence',
    forShow: 'Done for show',
    copied: 'Copied from others',
    empty: 'Empty words',
  },
  views: {
    selfFound: 'Found by the unit itself',
    forShow: 'Was sent back as done for show',
    linked: 'Linked to upkeep',
  },
}

export const accountabilityEn: English<typeof accountability> = {
  label: 'Accountability',
  about:
    'Where work is put right for show or not in time, accountability is proposed, decided by a leader of the zone, and made known to all.',
  fields: {
    ground: 'Ground',
    issue: 'Problem',
    unit: 'Unit',
    form: {
      label: 'Form',
      choices: {
        remind: 'A talk',
        order: 'An order with a date',
        circular: 'Named in a circular',
        transfer: 'Passed on to discipline inspection',
      },
    },
    opinion: 'Decision',
    circularNo: 'Number of the circular',
  },
  states: {
    proposed: 'To be proposed',
    put: 'To be decided',
    decided: 'Held to account',
    dropped: 'Dropped',
  },
  create: 'Propose',
  steps: { put: 'Put to the leader', decide: 'Decide', drop: 'Drop' },
}
