import { at, type Me, type UnitValue } from '../../engine/define/index.ts'
import {
  campaignOfficer,
  inspector,
  liaison,
  reader,
  steward,
  supervisionOffice,
  unitHead,
  zoneLeader,
} from '../shared/roles.ts'

/** Those who speak for a unit: its liaison and its head. */
export const speakers = [at(liaison, 'unit'), at(unitHead, 'unit')] as const
/** Those who see what every unit has to answer for. */
export const overseers = [
  campaignOfficer,
  inspector,
  supervisionOffice,
  zoneLeader,
  steward,
  reader,
] as const

/** Those who accept what a unit has put right. Never the unit itself: the campaign office's own problems are for the supervision office. */
export const accepts = [
  {
    who: campaignOfficer,
    where: (issue: { readonly unit: UnitValue }, me: Me) => issue.unit.isNot(me.unit),
  },
  supervisionOffice,
] as const
