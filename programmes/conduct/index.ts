import { programme } from '../../engine/define/index.ts'
import { accountability } from './accountability.ts'
import { actions } from './actions.ts'
import { campaigns, phases } from './campaigns.ts'
import { en } from './en.ts'
import { filings } from './filings.ts'
import { indicators } from './indicators.ts'
import { crossChecks, inspections } from './inspections.ts'
import { issues } from './issues.ts'
import { sheets, sheetsEn } from './report-sheets.ts'
import { appointments, tips } from './tips.ts'
import { targets, targetsEn } from './targets.ts'

/** The conduct campaign (转变作风抓落实、优化营商环境促发展): what units file, what is found, how it is put right and who accepts it. */
export const conduct = programme('conduct', {
  label: '作风建设',
  about: '转变作风抓落实、优化营商环境促发展：各单位报什么、查出什么、怎么整改、谁来验收。',
  registers: [
    issues,
    filings,
    accountability,
    actions,
    tips,
    inspections,
    crossChecks,
    campaigns,
    phases,
    appointments,
  ],
  indicators,
  targets,
  reports: sheets,
  en: { ...en, targets: targetsEn, reports: sheetsEn },
})
