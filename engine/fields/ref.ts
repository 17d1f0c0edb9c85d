import { idKind } from './id-family.ts'

/** An entry of another register. */
export const ref = idKind()
