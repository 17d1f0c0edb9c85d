import { programme } from '../../engine/define/index.ts'
import { certifications } from './certifications.ts'
import { en } from './en.ts'
import { enterprises } from './enterprises.ts'
import { indicators } from './indicators.ts'
import { sheets, sheetsEn } from './report-sheets.ts'
import { targets, targetsEn } from './targets.ts'
import { finance, talents } from './people-and-money.ts'
import { cityProjects, focuses } from './plans.ts'
import { platforms } from './platforms.ts'
import { renewals } from './renewals.ts'
import { reports, statistics } from './reports.ts'
import { agreements, institutions } from './together/partners.ts'
import { consortia } from './together/consortia.ts'
import { jointProjects, milestones } from './together/projects.ts'

/** Innovation (创新驱动): enterprises, their certificates, research, partners and projects, and the zone's aims for 2020. */
export const innovation = programme('innovation', {
  label: '创新驱动',
  about: '企业、资质、研发、平台、院所合作、人才和科技金融；2020年目标由台账直接算出。',
  registers: [
    enterprises,
    certifications,
    renewals,
    reports,
    platforms,
    institutions,
    agreements,
    consortia,
    jointProjects,
    milestones,
    talents,
    finance,
    cityProjects,
    focuses,
    statistics,
  ],
  indicators,
  targets,
  reports: sheets,
  en: { ...en, targets: targetsEn, reports: sheetsEn },
})
