import {
  consortiumOffice,
  healthOffice,
  reader,
  supervisionOffice,
  zoneLeader,
} from '../shared/roles.ts'

/** Who sees the figures of every unit without reading a referral. */
export const openTo = [
  consortiumOffice,
  healthOffice,
  supervisionOffice,
  zoneLeader,
  reader,
] as const
