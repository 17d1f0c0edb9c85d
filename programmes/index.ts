import { ledger as together } from '../engine/define/index.ts'
import { levels } from './shared/levels.ts'
import { roles, rolesEn } from './shared/roles.ts'
import { innovation } from './innovation/index.ts'
import { renewal } from './renewal/index.ts'
import { bulletin } from './bulletin/index.ts'
import { conduct } from './conduct/index.ts'
import { consortium } from './consortium/index.ts'
import { screening } from './screening/index.ts'
import { sports } from './sports/index.ts'
import { suggesting } from './suggestions/index.ts'
import { redTargets } from './supervision/cases.ts'
import { supervising } from './supervision/index.ts'
import { upkeep } from './upkeep/index.ts'

/** Minutes after midnight, 08:00 to 12:00 and 14:00 to 18:00: usual office hours, to be confirmed by the zone (待核). */
const workingHours = [
  [480, 720],
  [840, 1080],
] as const

/** Everything the zone runs. */
export const ledger = together({
  label: { zh: '示范区台账', en: 'Ledger of the Demonstration Zone' },
  programmes: [
    upkeep,
    innovation,
    renewal,
    conduct,
    screening,
    consortium,
    bulletin,
    sports,
    supervising,
    suggesting,
  ],
  roles,
  rolesEn,
  levels,
  operators: [roles.steward],
  supervision: redTargets,
  workingHours,
  offsetMinutes: 480,
})
