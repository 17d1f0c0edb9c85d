import { accountabilityEn, issueEn } from './en-issues.ts'
import { actionEn, appointmentEn, campaignEn, filingEn, phaseEn, tipEn } from './en-units.ts'
import { crossCheckEn, inspectionEn } from './en-inspections.ts'
import { rulesEn } from './rules-en.ts'

export const en = {
  label: 'Conduct',
  about:
    'The campaign for conduct and the business environment: what units file, what is found, how it is put right and who accepts it.',
  registers: {
    issue: issueEn,
    filing: filingEn,
    accountability: accountabilityEn,
    action: actionEn,
    tip: tipEn,
    inspection: inspectionEn,
    crossCheck: crossCheckEn,
    campaign: campaignEn,
    phase: phaseEn,
    appointment: appointmentEn,
  },
  indicators: {
    filingComplete: 'Filings complete',
    issuesListed: { label: 'Problems listed', unit: 'problems' },
    struckOffRate: 'Struck-off rate',
    mendedInTime: 'Put right in time',
    forShowRate: 'Sent back as done for show',
    linked: { label: 'Sent by city upkeep', unit: 'problems' },
    linkedStruckOff: 'Of these, struck off in city upkeep',
    heldToAccount: { label: 'Held to account', unit: 'cases' },
    tipsAnswered: 'Supervisors answered',
    inspectionsValid: 'Valid inspections',
    readers: { label: 'Readers handed out', unit: 'copies' },
    supervisors: { label: 'Supervisors invited', unit: 'people' },
  },
  rules: rulesEn,
}
