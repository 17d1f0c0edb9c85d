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
    issuesListed: { label: 'Problems listed', unit: { one: 'problem', many: 'problems' } },
    struckOffRate: 'Struck-off rate',
    mendedInTime: 'Put right in time',
    forShowRate: 'Sent back as done for show',
    linked: { label: 'Sent by city upkeep', unit: { one: 'problem', many: 'problems' } },
    linkedStruckOff: 'Of these, struck off in city upkeep',
    heldToAccount: { label: 'Held to account', unit: { one: 'case', many: 'cases' } },
    tipsAnswered: 'Supervisors answered',
    inspectionsValid: 'Valid inspections',
    readers: { label: 'Readers handed out', unit: { one: 'copy', many: 'copies' } },
    supervisors: { label: 'Supervisors invited', unit: { one: 'person', many: 'people' } },
  },
  rules: rulesEn,
}
