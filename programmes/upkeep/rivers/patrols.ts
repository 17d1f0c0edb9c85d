import { all, any, integer, not, photos, ref, round, text } from '../../../engine/define/index.ts'
import {
  districtChief,
  reader,
  steward,
  supervisionOffice,
  townshipChief,
  villageChief,
  zoneLeader,
  unitHead,
} from '../../shared/roles.ts'
import { patrolDemands, reaches } from './rivers.ts'

/**
 * A river chief's walk along a reach. It counts when it was long, far and far enough from the one before; one that does not
 * count is kept with its reasons. Minutes and metres are typed in: no track is ever recorded (国办函〔2026〕12号).
 */
export const patrols = round('patrol', {
  label: '巡河',
  about: '各级河长巡河记录。时间、距离、间隔不够的记为无效并写明原因，不删除。',
  prefix: 'XH',
  fields: {
    finding: text('巡查情况', { required: true }),
    reach: ref('河段', reaches, { required: true }),
    demand: ref('巡河要求', patrolDemands, { required: true }),
    metres: integer('巡查距离', { required: true, unit: '米', min: 0 }),
    photos: photos('照片', { max: 6 }),
  },
  title: 'finding',
  by: [
    {
      who: districtChief,
      where: (p, me) => all(p.demand.level.is('district'), p.reach.districtChief.is(me.post)),
    },
    {
      who: townshipChief,
      where: (p, me) => all(p.demand.level.is('township'), p.reach.townshipChief.is(me.post)),
    },
    {
      who: villageChief,
      where: (p, me) => all(p.demand.level.is('village'), p.reach.villageChief.is(me.post)),
    },
  ],
  // Who walked does not take out the walk that did not count.
  voidedBy: supervisionOffice,
  read: [
    districtChief,
    { who: townshipChief, where: (p, me) => p.reach.territory.within(me.unit) },
    { who: villageChief, where: (p, me) => p.reach.village.within(me.unit) },
    { who: unitHead, where: (p, me) => p.reach.territory.within(me.unit) },
    supervisionOffice,
    zoneLeader,
    steward,
    reader,
  ],
  validity: {
    longEnough: {
      label: '巡查时间不少于要求',
      holds: (p) => p.startedAt.hoursUntil(p.endedAt).times(60).atLeast(p.demand.minMinutes),
    },
    farEnough: { label: '巡查距离不少于要求', holds: (p) => p.metres.atLeast(p.demand.minMetres) },
    notTooSoon: {
      label: '距同级上次有效巡河的间隔不少于要求',
      holds: (p) => {
        const last = p.previous('endedAt', { same: ['reach', 'demand'], state: 'valid' })
        return any(not(last.known()), last.hoursUntil(p.startedAt).atLeast(p.demand.intervalHours))
      },
    },
  },
})
