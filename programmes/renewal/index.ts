import { programme } from '../../engine/define/index.ts'
import { approvals } from './approvals.ts'
import { communities } from './communities.ts'
import { en } from './en.ts'
import { accounts } from './funds/accounts.ts'
import { requests } from './funds/requests.ts'
import { sources } from './funds/sources.ts'
import { indicators } from './indicators.ts'
import { parcels } from './parcels.ts'
import { projects } from './projects.ts'
import { resolutions } from './resolutions.ts'
import { targets, targetsEn } from './targets.ts'

/** Urban-village renewal (城中村改造): what starts when, which approvals it waits for, and where every cent comes from and goes. */
export const renewal = programme('renewal', {
  label: '城中村改造',
  about: '城中村和安置社区：年度计划、五项审批、安置用地、资金来源和用款。',
  registers: [projects, communities, approvals, parcels, accounts, sources, requests, resolutions],
  indicators,
  targets,
  en: { ...en, targets: targetsEn },
})
