import {
  fundReviewer,
  projectOfficer,
  reader,
  steward,
  supervisionOffice,
  treasurer,
  unitHead,
  zoneLeader,
} from '../../shared/roles.ts'

/** Who sees the money of renewal. */
export const fundReaders = [
  projectOfficer,
  fundReviewer,
  treasurer,
  unitHead,
  supervisionOffice,
  zoneLeader,
  steward,
  reader,
] as const
