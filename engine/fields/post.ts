import { idKind } from './id-family.ts'

/** A post. */
export const post = idKind()
