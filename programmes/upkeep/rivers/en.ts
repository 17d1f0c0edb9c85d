import type { English } from '../../../engine/define/index.ts'
import { recordedStatesEn, recordedStepsEn } from '../../shared/confirmation.ts'
import { listEnglish } from '../../shared/list-english.ts'
import type { cleanUps } from './clean-ups.ts'
import type { patrols } from './patrols.ts'
import type { patrolDemands, reaches, rivers } from './rivers.ts'
import type { waste } from './waste.ts'

export const riverEn: English<typeof rivers> = {
  label: 'River',
  fields: { name: 'Name', note: 'Note' },
  ...listEnglish,
}

export const reachEn: English<typeof reaches> = {
  label: 'Reach',
  about:
    'Rivers are divided into reaches by village; each has a river chief of the zone, the township and the village.',
  fields: {
    name: 'Name',
    river: 'River',
    territory: 'Territory',
    village: 'Village',
    owner: 'Owner',
    districtChief: 'District river chief',
    townshipChief: 'Township river chief',
    villageChief: 'Village river chief',
    metres: { label: 'Length', unit: 'm' },
    course: 'Course',
    note: 'Note',
  },
  ...listEnglish,
}

export const patrolDemandEn: English<typeof patrolDemands> = {
  label: 'Demand on patrols',
  about: 'The shortest time, distance and interval of a patrol, by level of river chief.',
  fields: {
    name: 'Name',
    level: {
      label: 'Level',
      choices: { district: 'District', township: 'Township', village: 'Village' },
    },
    minMinutes: { label: 'Shortest time', unit: { one: 'minute', many: 'minutes' } },
    minMetres: { label: 'Shortest distance', unit: 'm' },
    intervalHours: { label: 'Shortest interval', unit: { one: 'hour', many: 'hours' } },
    source: 'Source',
  },
  ...listEnglish,
}

const brokenRules = {
  longEnough: 'Long enough',
  farEnough: 'Far enough',
  notTooSoon: 'Not too soon after the last valid patrol of the same level',
}

export const patrolEn: English<typeof patrols> = {
  label: 'River patrol',
  about:
    'Patrols by river chiefs of each level. One too short in time, distance or interval is kept as invalid with its reasons, never deleted.',
  fields: {
    finding: 'What was seen',
    reach: 'Reach',
    demand: 'Demand',
    metres: { label: 'Distance', unit: 'm' },
    photos: 'Photos',
    startedAt: 'Started',
    endedAt: 'Ended',
    invalidBecause: { label: 'Demands not met', choices: brokenRules },
  },
  states: { valid: 'Valid', invalid: 'Invalid', voided: 'Voided' },
  create: 'Record',
  steps: { void: 'Void' },
  rules: brokenRules,
}

export const cleanUpEn: English<typeof cleanUps> = {
  label: 'River clean-up',
  about:
    'People, machines and sewage outlets closed in a clean-up; the waste taken out follows line by line, by kind.',
  fields: {
    summary: 'What was done',
    unit: 'Organised by',
    heldOn: 'Day',
    reach: 'Reach',
    people: { label: 'People', unit: '' },
    machines: { label: 'Machines', unit: '' },
    outfallsSealed: { label: 'Outfalls sealed', unit: '' },
    photos: 'Photos',
    note: 'Note',
  },
  states: recordedStatesEn,
  create: 'Record',
  steps: recordedStepsEn,
}

export const wasteEn: English<typeof waste> = {
  label: 'Waste taken out',
  about: 'One kind of waste taken out in one clean-up, and where it went.',
  fields: {
    kind: {
      label: 'Kind',
      choices: {
        household: 'Household waste',
        construction: 'Construction waste',
        farm: 'Farm waste',
        floating: 'Floating matter',
        weeds: 'Weeds',
        litter: 'White litter',
      },
    },
    cleanUp: 'Clean-up',
    volume: { label: 'Volume', unit: 'm³' },
    harmless: { label: 'Made harmless', unit: 'm³' },
    note: 'Note',
  },
  states: { noted: 'Noted', voided: 'Voided' },
  create: 'Note',
  steps: { correct: 'Correct', void: 'Void' },
  rules: { harmlessWithinVolume: 'What is made harmless cannot exceed the volume' },
}

export const sharesEn = {
  validPatrolRate: 'Valid patrols',
  harmlessShare: 'Waste made harmless',
}
