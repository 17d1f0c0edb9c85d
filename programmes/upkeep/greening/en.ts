import type { English } from '../../../engine/define/index.ts'
import type { pledges } from './pledges.ts'
import type { plantings, replantings } from './replanting.ts'
import type { treeCare } from './tree-care.ts'

export const treeCareEn: English<typeof treeCare> = {
  label: 'Tree care',
  about:
    'Watering, feeding, spraying and clearing under the trees of the corridors, accepted by a garden technician.',
  fields: {
    place: 'Stretch',
    road: 'Road',
    unit: 'Unit in charge',
    works: {
      label: 'Work',
      choices: {
        water: 'Watering',
        fertilise: 'Fertilising',
        spray: 'Spraying',
        prune: 'Pruning',
        clear: 'Clearing under the trees',
      },
    },
    plannedOn: 'Planned for',
    trees: { label: 'Trees', unit: '' },
    photos: 'Photos',
    note: 'Note',
  },
  states: { planned: 'To do', worked: 'To accept', accepted: 'Accepted', cancelled: 'Cancelled' },
  create: 'Plan',
  steps: { finish: 'Report done', accept: 'Accept', rework: 'Send back', cancel: 'Cancel' },
}

export const replantingEn: English<typeof replantings> = {
  label: 'Replanting',
  about:
    'Gaps and bare soil surveyed road by road, replanted, accepted, and looked at again to see what survived.',
  fields: {
    summary: 'Task',
    road: 'Road',
    unit: 'Organised by',
    surveyedOn: 'Surveyed on',
    finishBy: 'Finish by',
    note: 'Note',
  },
  states: { surveyed: 'To begin', underWay: 'Under way', finished: 'To close', closed: 'Closed' },
  create: 'Record the survey',
  steps: {
    begin: 'Begin',
    finish: 'Finish',
    close: 'Close',
    reopen: 'Send back',
    correct: 'Correct',
  },
}

export const plantingEn: English<typeof plantings> = {
  label: 'Planting line',
  about:
    'The quantity of one species in one size along one road: missing, planted, accepted, surviving.',
  fields: {
    species: 'Species',
    kind: {
      label: 'Item',
      choices: {
        tree: 'Trees',
        lawn: 'Lawn',
        hedge: 'Hedge',
        bareSoil: 'Bare soil covered',
        flowers: 'Seasonal flowers',
      },
    },
    size: 'Size',
    contractor: 'Maintenance company',
    note: 'Note',
    parent: 'Replanting',
    measure: {
      label: 'Measure',
      choices: { tree: 'trees', squareMetre: 'square metres', pot: 'pots', piece: 'pieces' },
    },
    planned: 'Planned',
    finished: 'Done',
    accepted: 'Accepted',
    surviving: 'Surviving',
  },
  states: {
    open: 'To do',
    done: 'To accept',
    partly: 'Accepted in part',
    accepted: 'Accepted',
    rechecked: 'Survival counted',
  },
  create: 'Record',
  steps: {
    finish: 'Report done',
    accept: 'Accept',
    acceptPart: 'Accept in part',
    sendBack: 'Send back',
    recheck: 'Count survival',
    amend: 'Correct',
  },
  rules: {
    acceptedWithinFinished: 'What is accepted cannot exceed what is done',
    survivingWithinAccepted: 'What survives cannot exceed what was accepted',
  },
}

export const pledgeEn: English<typeof pledges> = {
  label: 'Planting pledge',
  about:
    'A contractor’s pledge to finish the replanting in time and well, scored at the end of the season by what was done.',
  fields: {
    season: 'Season',
    contractor: 'Maintenance company',
    terms: 'What is pledged',
    finishBy: 'Finish by',
    signedOn: 'Signed on',
    document: 'Pledge',
    score: { label: 'Score', unit: { one: 'point', many: 'points' } },
    basis: 'Basis of the score',
  },
  states: { proposed: 'To sign', signed: 'In force', assessed: 'Assessed' },
  create: 'Ask for a pledge',
  steps: { sign: 'Sign', assess: 'Assess' },
}

export const quantitiesEn = {
  treesPlanted: { label: 'Trees planted', unit: { one: 'tree', many: 'trees' } },
  treesAccepted: { label: 'Trees accepted', unit: { one: 'tree', many: 'trees' } },
  lawn: { label: 'Lawn', unit: 'm²' },
  hedge: { label: 'Hedge', unit: 'm²' },
  bareSoil: { label: 'Bare soil covered', unit: 'm²' },
  pots: { label: 'Pots of seasonal flowers', unit: { one: 'pot', many: 'pots' } },
  acceptedShare: 'Planting accepted',
  survivalRate: 'Survival rate',
}
