import { programme } from '../../engine/define/index.ts'
import { en } from './en.ts'
import { parkingLines } from './gateways/parking-lines.ts'
import { publicity } from './gateways/publicity.ts'
import { stallActions } from './gateways/stall-actions.ts'
import { volunteerDays } from './gateways/volunteer-days.ts'
import { pledges } from './greening/pledges.ts'
import { plantings, replantings } from './greening/replanting.ts'
import { treeCare } from './greening/tree-care.ts'
import { indicators } from './indicators.ts'
import { appeals } from './problem/appeals.ts'
import { problems } from './problem/problem.ts'
import { sightings } from './problem/sightings.ts'
import { cleanUps } from './rivers/clean-ups.ts'
import { patrols } from './rivers/patrols.ts'
import { patrolDemands, reaches, rivers } from './rivers/rivers.ts'
import { waste } from './rivers/waste.ts'
import { roads } from './roads.ts'
import { standards } from './standards.ts'
import { sheets, sheetsEn } from './report-sheets.ts'
import { targets, targetsEn } from './targets.ts'

/** City upkeep (四城联创): green corridors, rivers under river chiefs, replanting, and the ways into the city. */
export const upkeep = programme('upkeep', {
  label: '环境城管',
  about: '绿色廊道、河道、进出市口和绿地补植：发现什么、谁来整改、谁来核查。',
  registers: [
    problems,
    sightings,
    appeals,
    treeCare,
    replantings,
    plantings,
    pledges,
    patrols,
    cleanUps,
    waste,
    stallActions,
    publicity,
    parkingLines,
    volunteerDays,
    roads,
    rivers,
    reaches,
    patrolDemands,
    standards,
  ],
  indicators,
  targets,
  reports: sheets,
  en: { ...en, targets: targetsEn, reports: sheetsEn },
})
