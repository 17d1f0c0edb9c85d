import type { English } from '../../engine/define/index.ts'
import { listEnglish } from '../shared/list-english.ts'
import type { certifications } from './certifications.ts'
import type { enterprises } from './enterprises.ts'
import { platformEn, focusEn, cityProjectEn, talentEn, financeEn } from './places-en.ts'
import type { renewals } from './renewals.ts'
import type { reports, statistics } from './reports.ts'
import * as together from './together/en.ts'
import { rulesEn } from './rules-en.ts'

const enterprise: English<typeof enterprises> = {
  label: 'Enterprise',
  about:
    'The zone’s enterprises: their industry, whether they are above the designated size (by the days they enter and leave), whether they are high-tech or emerging.',
  fields: {
    name: 'Enterprise',
    code: 'Unified social credit code',
    industry: {
      label: 'Industry',
      choices: {
        equipment: 'Equipment manufacturing',
        biomedicine: 'Biomedicine',
        newMaterials: 'New materials',
        informationTechnology: 'Next-generation IT',
        highEndEquipment: 'High-end equipment',
        other: 'Other',
      },
    },
    highTech: 'High-tech or strategic emerging industry',
    service: 'Manufacturing plus service',
    township: 'Township',
    products: 'Main products',
    scaleFrom: 'Above the designated size from',
    scaleUntil: 'Above the designated size until',
  },
  states: { registered: 'Below the size', aboveScale: 'Above the size', closed: 'Closed' },
  create: 'Register',
  steps: {
    enterScale: 'Enter the list',
    leaveScale: 'Leave the list',
    close: 'Close',
    correct: 'Correct',
  },
  rules: { leavesAfterItEnters: 'It does not leave the list before it enters it' },
  views: { aboveScale: 'Above the size', service: 'Manufacturing plus service' },
}

const certification: English<typeof certifications> = {
  label: 'Certification',
  about:
    'Certificates of enterprises: tier, validity, renewal. From the day it lapses a certificate no longer counts, though nobody writes anything.',
  fields: {
    enterprise: 'Enterprise',
    tier: {
      label: 'Tier',
      choices: {
        leader: 'Innovation leader',
        highTech: 'High-tech enterprise',
        sme: 'Technology SME',
        gazelle: 'Gazelle',
        littleGiant: 'Little giant',
      },
    },
    number: 'Certificate number',
    validFrom: 'Valid from',
    expiresOn: 'Lapses on',
    renewBy: 'Remind of renewal on',
    paper: 'Certificate',
  },
  states: {
    recorded: 'To be verified',
    valid: 'Valid',
    reminded: 'To be renewed',
    lapsed: 'Lapsed',
    revoked: 'Revoked',
  },
  create: 'Record a certificate',
  steps: {
    verify: 'Verify',
    remind: 'Remind of renewal',
    lapse: 'Lapse',
    revoke: 'Revoke',
  },
  rules: {
    lapsesAfterItBegins: 'It lapses after it begins',
    remindedBefore: 'The reminder comes before it lapses',
  },
}

const renewal: English<typeof renewals> = {
  label: 'Renewal of a certificate',
  about: 'Opened by itself before a certificate lapses, and followed until it is renewed or not.',
  fields: {
    certification: 'Certificate',
    enterprise: 'Enterprise',
    expiresOn: 'Lapses on',
    outcome: 'What was done',
    renewed: 'New certificate',
  },
  states: {
    open: 'To be advised',
    prepared: 'Papers ready',
    submitted: 'Submitted',
    approved: 'To be confirmed',
    granted: 'Renewed',
    ended: 'Not renewed',
  },
  create: 'Open',
  steps: {
    prepare: 'Papers ready',
    submit: 'Submit',
    approve: 'Approved',
    grant: 'Confirm the renewal',
    sendBack: 'Send back',
    end: 'Not renewed',
  },
  rules: {
    followsOn: 'The new certificate does not begin before the old one lapses',
    ofTheSame: 'The new certificate is of the same enterprise',
  },
  reasons: {
    notEligible: 'No longer eligible',
    gaveUp: 'The enterprise gave up',
    refused: 'Refused',
  },
}

const report: English<typeof reports> = {
  label: 'Yearly figures',
  about:
    'One a year for each enterprise above the designated size: output and research, with evidence, counted once the statistician has verified them.',
  fields: {
    enterprise: 'Enterprise',
    year: 'Year',
    yearEnd: 'Last day of the year',
    output: 'Output',
    research: 'Spent on research',
    evidence: 'Evidence',
  },
  states: { reported: 'To be verified', verified: 'Verified', returned: 'Sent back' },
  create: 'Report',
  steps: { verify: 'Verify', sendBack: 'Send back', resubmit: 'Report again' },
  rules: {
    researchWithinOutput: 'Research does not cost more than the output',
    aboveScale: 'The enterprise has been above the designated size',
  },
}

const statistic: English<typeof statistics> = {
  label: 'Statistic',
  about: 'Published statistics that this ledger cites, each with its source.',
  fields: {
    kind: { label: 'Statistic', choices: { gdp: 'Gross domestic product' } },
    year: 'Year',
    yearEnd: 'Last day of the year',
    value: 'Value',
    publishedBy: 'Published by',
  },
  ...listEnglish,
}

export const en = {
  label: 'Innovation',
  about:
    'Enterprises and their certificates, research, platforms, partners and projects; what the zone aims at by 2020, computed from them.',
  registers: {
    enterprise,
    certification,
    renewal,
    report,
    statistic,
    platform: platformEn,
    focus: focusEn,
    cityProject: cityProjectEn,
    talent: talentEn,
    finance: financeEn,
    institution: together.institutionEn,
    agreement: together.agreementEn,
    consortium: together.consortiumEn,
    jointProject: together.jointProjectEn,
    milestone: together.milestoneEn,
  },
  indicators: {
    output: 'Output of industry above the designated size',
    outputGrowth: 'Growth of output above the designated size',
    highTechShare: 'High-tech and emerging share of output',
    researchShare: 'Research spending by GDP',
    certifiedShare: 'Certified high-tech enterprises above the designated size',
    partners: {
      label: 'Partner institutions in regular cooperation',
      unit: { one: 'institution', many: 'institutions' },
    },
    consortia: {
      label: 'Consortia of enterprises and institutions',
      unit: { one: 'consortium', many: 'consortia' },
    },
    jointProjects: { label: 'Joint projects', unit: { one: 'project', many: 'projects' } },
    certified: { label: 'Valid certificates', unit: { one: 'certificate', many: 'certificates' } },
    lapsed: { label: 'Certificates lapsed', unit: { one: 'certificate', many: 'certificates' } },
    milestonesReached: {
      label: 'Milestones reached',
      unit: { one: 'milestone', many: 'milestones' },
    },
    talents: { label: 'High-level people who came', unit: { one: 'person', many: 'people' } },
  },
  rules: rulesEn,
}
