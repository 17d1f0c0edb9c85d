import type { RefusalWire, Values, WriteAnswer } from '../../../engine/define/wire.ts'
import { FailedError, RefusedError, UnreachableError } from '../../api.ts'

/** A report on this device that the server has not acknowledged. It is never called submitted before that. */
export interface Report {
  /** Goes with every attempt, so that a second one after a lost answer makes no second entry. */
  readonly clientId: string
  readonly register: string
  /** Whose it is: another person at the same phone neither sees nor sends it. */
  readonly person: string
  readonly post?: string
  readonly values: Values
  /** How it is called in the list of what waits. */
  readonly title: string
  readonly savedAt: number
  /** Why the server will not take it as it is; the person has to mend or delete it. */
  readonly refusal?: RefusalWire
}

/** A report that the form hands over. */
export type NewReport = Omit<Report, 'savedAt' | 'refusal'>

export type Outcome =
  | { readonly kind: 'sent'; readonly answer: WriteAnswer }
  | { readonly kind: 'refused'; readonly refusal: RefusalWire }
  /** No network, a server at rest, a sign-in that ended: the same report can go later. */
  | { readonly kind: 'waiting'; readonly error: unknown }

/** Refusals that say nothing about the report: who is signed in, and how much was asked at once. */
const passing: ReadonlySet<number> = new Set([401, 408, 429])

/** What a failed attempt means for the report. Anything that is no answer of the server is a bug and thrown on. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RefusedError && !passing.has(error.refusal.status))
    return { kind: 'refused', refusal: error.refusal }
  if (
    error instanceof RefusedError ||
    error instanceof UnreachableError ||
    error instanceof FailedError
  )
    return { kind: 'waiting', error }
  throw error
}
