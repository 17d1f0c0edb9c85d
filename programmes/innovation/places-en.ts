import type { English } from '../../engine/define/index.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { finance, talents } from './people-and-money.ts'
import type { cityProjects, focuses } from './plans.ts'
import type { platforms } from './platforms.ts'

export const platformEn: English<typeof platforms> = {
  label: 'Platform',
  about:
    'Makerspaces, incubators, accelerators and parks: how they are recognised and who is in them.',
  fields: {
    name: 'Platform',
    kind: {
      label: 'Kind',
      choices: {
        makerspace: 'Makerspace',
        incubator: 'Incubator',
        accelerator: 'Accelerator',
        park: 'Specialised park',
        station: 'Innovation station',
        centre: 'Innovation centre',
        carrier: 'Carrier of industry',
      },
    },
    level: {
      label: 'Recognition',
      choices: { national: 'National', provincial: 'Provincial', city: 'City', none: 'None' },
    },
    host: 'Built by',
    residents: { label: 'Enterprises and teams in it', unit: '' },
    plannedFor: 'Planned for',
    openedOn: 'Opened on',
    note: 'Note',
  },
  states: { planned: 'Planned', running: 'Running', closed: 'Closed' },
  create: 'Register',
  steps: { open: 'Open', update: 'Update', close: 'Close' },
}

export const focusEn: English<typeof focuses> = {
  label: 'Focus',
  fields: {
    name: 'Focus',
    kind: {
      label: 'Kind',
      choices: {
        leading: 'Leading industry',
        emerging: 'Emerging industry',
        breakthrough: 'Breakthrough',
        product: 'Product',
        special: 'Key project',
        talent: 'Talent',
        tier: 'Tier of enterprises',
        platform: 'Chain of platforms',
      },
    },
    note: 'Note',
  },
  ...listEnglish,
}

export const cityProjectEn: English<typeof cityProjects> = {
  label: 'Tech city project',
  fields: {
    name: 'Project',
    partner: 'Partner',
    investment: 'Investment',
    area: { label: 'Area', unit: 'mu' },
    stage: {
      label: 'Stage',
      choices: { talks: 'Talks', signed: 'Signed', building: 'Being built', done: 'Built' },
    },
    note: 'Note',
  },
  ...listEnglish,
}

export const talentEn: English<typeof talents> = {
  label: 'High-level people',
  about: 'By number and field; no names are kept (Personal Information Protection Law, article 6).',
  fields: {
    number: 'Number',
    kind: { label: 'Way', choices: { work: 'Came to work', start: 'Came to start a company' } },
    field: 'Field',
    enterprise: 'Enterprise',
    cameOn: 'Came on',
  },
  ...listEnglish,
}

export const financeEn: English<typeof finance> = {
  label: 'Finance for innovation',
  fields: {
    name: 'Name',
    kind: {
      label: 'Kind',
      choices: {
        branch: 'Technology branch',
        guidance: 'Guidance fund',
        startUp: 'Start-up fund',
        venture: 'Venture fund',
        listing: 'Listing',
      },
    },
    stage: { label: 'Stage', choices: { planned: 'Planned', running: 'Running' } },
    provider: 'Provider',
    size: 'Size',
    enterprise: 'Enterprise',
    note: 'Note',
  },
  ...listEnglish,
}
