import { idKind } from './id-family.ts'

/** A person known to the zone. */
export const person = idKind()
