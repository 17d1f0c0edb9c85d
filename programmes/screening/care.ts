import { at } from '../../engine/define/index.ts'
import {
  clinician,
  failsafeOfficer,
  healthOffice,
  registrar,
  supervisionOffice,
  zoneLeader,
} from '../shared/roles.ts'

/*
 * Who handles people's health data. Legal basis: statutory duty of the maternal and child health programmes (个人信息保护法 第十三条第三项); health
 * data and children's data are sensitive (第二十八条). Nobody else reads an entry with a person in it: leaders and readers see figures.
 */

/** The roles that see names and numbers in full; at their own clinic only, but for the health office. */
const careRoles = [registrar, clinician, failsafeOfficer, healthOffice] as const

/** Whoever works at the clinic that an entry belongs to, and the health office. */
export const careAt = [
  at(registrar, 'unit'),
  at(clinician, 'unit'),
  at(failsafeOfficer, 'unit'),
  healthOffice,
] as const

export const personal = { seenBy: careRoles } as const

/** Who sees the figures of every clinic without reading anybody's entry. */
export const figureReaders = [healthOffice, supervisionOffice, zoneLeader] as const
