import type { English } from '../../engine/define/index.ts'
import { recordedStatesEn, recordedStepsEn } from '../shared/confirmation.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { meets, schools } from './meets.ts'
import type { athletes, events, results } from './results.ts'
import { localRuleEn } from '../shared/local-rule.ts'

const school: English<typeof schools> = {
  label: 'School',
  fields: {
    name: 'Name',
    stage: { label: 'Stage', choices: { primary: 'Primary school', middle: 'Middle school' } },
    township: 'Township',
    pupils: { label: 'Pupils', unit: '' },
  },
  ...listEnglish,
}

const meet: English<typeof meets> = {
  label: 'Sports meet',
  fields: {
    name: 'Name',
    school: 'School',
    heldOn: 'Day',
    township: 'Township',
    pupils: { label: 'Pupils', unit: '' },
    photos: 'Photos',
  },
  states: {
    planned: 'In preparation',
    running: 'Under way',
    published: 'Results published',
    off: 'Called off',
  },
  create: 'Prepare',
  steps: { open: 'Open', publish: 'Publish the results', cancel: 'Call off' },
}

const event: English<typeof events> = {
  label: 'Event',
  fields: {
    name: 'Event',
    meet: 'Sports meet',
  },
  ...listEnglish,
}

const athlete: English<typeof athletes> = {
  label: 'Athlete',
  about: 'Numbers and classes only; no names are kept.',
  fields: {
    number: 'Number',
    class: 'Class',
    meet: 'Sports meet',
    school: 'School',
    township: 'Township',
  },
  ...listEnglish,
}

const result: English<typeof results> = {
  label: 'Result',
  fields: {
    athlete: 'Athlete',
    event: 'Event',
    mark: { label: 'Result', unit: 's or m' },
    place: 'Place',
    unit: 'Township',
  },
  states: recordedStatesEn,
  create: 'Record a result',
  steps: recordedStepsEn,
  rules: {
    sameMeet: 'The pupil and the event belong to the same sports meet',
    begun: 'Results are recorded once the meet has been opened',
  },
}

export const en = {
  label: 'School sports',
  about: 'The sports meets of schools: events, entries, results and how many pupils take part.',
  registers: { school, meet, event, athlete, result },
  indicators: { participation: 'Participation rate' },
  rules: {
    participation: {
      rule: 'Numerator: pupils entered, once a meet. Denominator: pupils of schools that held a meet. On the day of its opening.',
      source: localRuleEn,
    },
  },
}
