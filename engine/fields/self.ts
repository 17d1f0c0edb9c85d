import { idKind } from './id-family.ts'

/** Another entry of the same register. */
export const self = idKind()
