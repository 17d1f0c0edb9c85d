import { all, at, type Condition, type Me, not, type UnitValue } from '../../engine/define/index.ts'
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

interface Listed {
  readonly unit: UnitValue
  readonly problem: { readonly known: () => Condition }
}
const byHand = (issue: Listed): Condition => not(issue.problem.known())
const ofTheirs = (issue: Listed, me: Me): Condition =>
  all(issue.unit.within(me.unit), byHand(issue))
/** Those who list a problem by hand. One of city upkeep is never listed so: it is sent from there, once. */
export const listers = [
  { who: campaignOfficer, where: byHand },
  { who: liaison, where: ofTheirs },
  { who: unitHead, where: ofTheirs },
] as const

/** Those who accept what a unit has put right. Never the unit itself: the campaign office's own problems are for the supervision office. */
export const accepts = [
  {
    who: campaignOfficer,
    where: (issue: { readonly unit: UnitValue }, me: Me) => issue.unit.isNot(me.unit),
  },
  supervisionOffice,
] as const
