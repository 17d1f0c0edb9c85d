import type { English } from '../../../engine/define/index.ts'
import { listEnglish } from '../../shared/list-english.ts'
import type { agreements, institutions } from './partners.ts'
import type { consortia } from './consortia.ts'
import type { jointProjects, milestones } from './projects.ts'

export const institutionEn: English<typeof institutions> = {
  label: 'Partner institution',
  fields: {
    name: 'Institution',
    kind: {
      label: 'Kind',
      choices: {
        university: 'University',
        institute: 'Institute',
        transfer: 'Transfer centre',
        alliance: 'Alliance',
      },
    },
    note: 'Note',
  },
  ...listEnglish,
}

export const agreementEn: English<typeof agreements> = {
  label: 'Agreement',
  about:
    'Agreements with institutions. An institution with one in force is in regular cooperation, and counts once however many it has.',
  fields: {
    name: 'Agreement',
    institution: 'Institution',
    signedOn: 'Signed on',
    endsOn: 'Ends on',
    paper: 'Text',
  },
  states: { recorded: 'To be verified', inForce: 'In force', ended: 'Ended' },
  create: 'Record an agreement',
  steps: { verify: 'Verify', end: 'End' },
  rules: { endsAfterItBegins: 'It ends after it is signed' },
}

export const consortiumEn: English<typeof consortia> = {
  label: 'Consortium',
  fields: {
    name: 'Consortium',
    enterprise: 'Leading enterprise',
    institution: 'Institution',
    foundedOn: 'Founded on',
    dissolvedOn: 'Dissolved on',
  },
  states: { recorded: 'To be verified', active: 'Active', dissolved: 'Dissolved' },
  create: 'Register',
  steps: { verify: 'Verify', dissolve: 'Dissolve' },
  rules: { dissolvedLater: 'It is not dissolved before it is founded' },
}

export const jointProjectEn: English<typeof jointProjects> = {
  label: 'Joint project',
  fields: {
    name: 'Project',
    enterprise: 'Enterprise',
    institution: 'Institution',
    field: {
      label: 'Field',
      choices: {
        threeD: '3D manufacturing',
        lift: 'Direct-drive lifts',
        materials: 'Functional materials',
        other: 'Other',
      },
    },
    startedOn: 'Started on',
    finishBy: 'Planned end',
    result: 'Result',
  },
  states: {
    running: 'Running',
    finished: 'To be accepted',
    accepted: 'Accepted',
    stopped: 'Stopped',
  },
  create: 'Start',
  steps: { finish: 'Report completion', accept: 'Accept', sendBack: 'Send back', stop: 'Stop' },
}

export const milestoneEn: English<typeof milestones> = {
  label: 'Milestone',
  fields: { what: 'Milestone', project: 'Joint project', dueOn: 'Planned for', doneOn: 'Done on' },
  states: { ahead: 'Ahead', reached: 'Reached', missed: 'Missed' },
  create: 'Add a milestone',
  steps: { reach: 'Reached', miss: 'Missed' },
}
