import { idKind } from './id-family.ts'

/** A unit of the zone's tree. */
export const unit = idKind()
