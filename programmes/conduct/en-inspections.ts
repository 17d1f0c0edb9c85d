import type { English } from '../../engine/define/index.ts'
import type { crossChecks, inspections } from './inspections.ts'

export const crossCheckEn: English<typeof crossChecks> = {
  label: 'Cross-inspection',
  about:
    'Units inspect each other in a ring: lots decide who inspects whom, the seed is public, and anybody can draw again to check.',
  fields: {
    round: 'Round',
    seed: 'Seed',
    inspecting: 'Inspecting unit',
    inspected: 'Inspected unit',
    finding: 'What was seen',
  },
  states: { drawn: 'To be inspected', reported: 'Reported', noted: 'Noted' },
  create: 'Register',
  steps: { report: 'Report', note: 'Note' },
  rules: { notItself: 'No unit inspects itself' },
}

const broken = {
  notAlone: 'Fewer than two inspectors',
  longEnough: 'Shorter than thirty minutes',
  notTooOften: 'Within seven days of the last inspection of the same unit',
}

export const inspectionEn: English<typeof inspections> = {
  label: 'Inspection',
  about:
    'Open and unannounced inspections. One that falls short in people, time or frequency is kept as invalid, with the reason.',
  fields: {
    finding: 'What was seen',
    unit: 'Inspected unit',
    manner: { label: 'Manner', choices: { open: 'Open', covert: 'Covert' } },
    kind: {
      label: 'Kind',
      choices: {
        office: 'By the campaign office',
        units: 'Between units',
        districts: 'Between districts',
      },
    },
    people: { label: 'Inspectors', unit: '' },
    crossCheck: 'Cross-inspection',
    startedAt: 'Started',
    endedAt: 'Ended',
    invalidBecause: { label: 'Demands not met', choices: broken },
  },
  states: { valid: 'Valid', invalid: 'Invalid', voided: 'Voided' },
  create: 'Record',
  steps: { void: 'Void' },
  rules: broken,
}
