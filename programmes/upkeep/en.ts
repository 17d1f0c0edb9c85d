import type { English } from '../../engine/define/index.ts'
import { limitUnitNamesEn } from '../shared/limit-units.ts'
import { listEnglish } from '../shared/list-english.ts'
import * as gateways from './gateways/en.ts'
import * as greening from './greening/en.ts'
import * as problem from './problem/en.ts'
import * as rivers from './rivers/en.ts'
import type { roads } from './roads.ts'
import type { standards } from './standards.ts'
import { rulesEn } from './rules-en.ts'

const standard: English<typeof standards> = {
  label: 'Filing standard',
  about: 'Which situation is filed, when it counts as settled, and how long that may take.',
  fields: {
    name: 'Name',
    class: { label: 'Class', choices: { component: 'Component', event: 'Event' } },
    major: 'Major code',
    majorName: 'Major class',
    minor: 'Minor code',
    minorName: 'Sub-class',
    condition: 'Condition no.',
    filing: 'Filed when',
    closing: 'Closed when',
    limitAmount: 'Time limit',
    limitUnit: { label: 'Unit of the limit', choices: limitUnitNamesEn },
    authority: 'Authority',
    checked: 'Checked against the standard’s text',
  },
  ...listEnglish,
}

const road: English<typeof roads> = {
  label: 'Road',
  about:
    'Green corridors and city roads, with the units that own, oversee and maintain them and in whose territory they lie.',
  fields: {
    name: 'Name',
    kind: {
      label: 'Kind',
      choices: { corridor: 'Green corridor', gateway: 'Gateway', street: 'Street' },
    },
    owner: 'Owner',
    authority: 'Authority',
    maintainer: 'Maintainer',
    territory: 'Territory',
    course: 'Course',
    note: 'Note',
  },
  ...listEnglish,
}

export const en = {
  label: 'City upkeep',
  about:
    'Corridors, rivers, gateways and planting: what is found, who mends it, and who checks that it is mended.',
  registers: {
    problem: problem.problemEn,
    sighting: problem.sightingEn,
    appeal: problem.appealEn,
    treeCare: greening.treeCareEn,
    replanting: greening.replantingEn,
    planting: greening.plantingEn,
    pledge: greening.pledgeEn,
    patrol: rivers.patrolEn,
    cleanUp: rivers.cleanUpEn,
    waste: rivers.wasteEn,
    stallAction: gateways.stallActionEn,
    publicity: gateways.publicityEn,
    parkingLine: gateways.parkingLineEn,
    volunteerDay: gateways.volunteerDayEn,
    road,
    river: rivers.riverEn,
    reach: rivers.reachEn,
    patrolDemand: rivers.patrolDemandEn,
    standard,
  },
  indicators: {
    ...problem.ratesEn,
    ...greening.quantitiesEn,
    ...rivers.sharesEn,
    ...gateways.quantitiesEn,
  },
  rules: rulesEn,
}
