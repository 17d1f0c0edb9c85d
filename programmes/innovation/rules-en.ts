import type { RuleEnglish } from '../../engine/define/index.ts'
import type { indicators } from './indicators.ts'

const ledger = 'Sum of the innovation ledger, entry by entry'
/** The rules of the figures in English. */
export const rulesEn: Readonly<Record<keyof typeof indicators, RuleEnglish>> = {
  output: {
    rule: 'Sum of the verified output of enterprises above the designated size, at the end of the year.',
    source: ledger,
  },
  outputGrowth: {
    rule: 'How much output above the designated size differs from the same stretch of the year before, divided by that; verified yearly figures alone.',
    source: ledger,
  },
  highTechShare: {
    rule: 'Numerator: output of enterprises of high technology or of strategic emerging industries. Denominator: output above the designated size. At the end of the year.',
    source: ledger,
  },
  researchShare: {
    rule: 'Numerator: verified research spending above the designated size. Denominator: gross domestic product. At the end of the year.',
    source: 'The numerator from the ledger; the denominator as published, its source on the entry',
  },
  certifiedShare: {
    rule: 'Numerator: valid certificates of high-tech enterprise above the designated size, not from the day they expire. Denominator: enterprises above the designated size on the day.',
    source: ledger,
  },
  partners: {
    rule: 'Institutions named by agreements in force, each once; not from the day they expire.',
    source: ledger,
  },
  consortia: {
    rule: 'Verified consortia, from their founding until they are dissolved.',
    source: ledger,
  },
  jointProjects: {
    rule: 'Projects set up and not ended early, from their start on.',
    source: ledger,
  },
  certified: {
    rule: 'Certificates that are verified, not withdrawn, and in force.',
    source: ledger,
  },
  lapsed: {
    rule: 'Verified certificates, on the day they expire; one that expires later counts then.',
    source: ledger,
  },
  milestonesReached: {
    rule: 'Milestones reached by joint projects, on the day that was recorded.',
    source: ledger,
  },
  talents: { rule: 'High-level people on the ledger, on the day they came.', source: ledger },
}
