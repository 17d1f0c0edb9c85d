import type { ClockEvent } from '../clocks/index.ts'
import type { ChangeOfField, FieldValue, HistoryWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Entry } from '../store/entry.ts'
import type { PastStep } from '../store/read.ts'

export type Channel = HistoryWire['items'][number]['channel']

/** What somebody asks the ledger to do. `at` is when it happened: now, or the past for imports and facts. */
export interface Request {
  readonly values: Readonly<Record<string, unknown>>
  readonly reason?: string | undefined
  readonly reasonCode?: string | undefined
  readonly clientId?: string | undefined
  /** The post to act under, when the actor holds several. */
  readonly post?: string | undefined
  readonly at: number
  readonly channel: Channel
  readonly detail?: string | undefined
}

/** The entry as it stands and what is known around it. */
export interface Situation {
  readonly model: RegisterModel
  readonly actor: Actor
  readonly before: Entry | null
  readonly past: readonly PastStep[]
  /** What the reference fields name once the request's values are in. */
  readonly refs: Readonly<Record<string, Entry | null>>
  readonly previous: Readonly<Record<string, string | null>>
  /** The figures that the step keeps, read before it is decided. */
  readonly frozen?: Readonly<Record<string, FieldValue>>
}

export type ClockEffects = Record<string, Pick<ClockEvent, 'limit' | 'extends' | 'exempts'>>

/** One line of the append-only history. */
export interface HistoryLine {
  readonly id: string
  readonly register: string
  readonly entry: string
  readonly version: number
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly at: string
  readonly recordedAt: string
  readonly person: string | null
  readonly post: string | null
  readonly role: string
  readonly channel: Channel
  readonly detail: string | null
  readonly reason: string | null
  readonly reasonCode: string | null
  readonly changes: readonly ChangeOfField[]
  readonly clock: ClockEffects | null
  readonly clientId: string | null
}

/** What will be written: the entry as it will stand, and the line of history that says why. */
export interface Decision {
  readonly model: RegisterModel
  readonly before: Entry | null
  readonly entry: Entry
  readonly history: HistoryLine
  /** Another entry that the step marks, in the same transaction. */
  readonly marks: {
    readonly model: RegisterModel
    readonly id: string
    readonly sets: Readonly<Record<string, FieldValue>>
    /** Amounts to add to what the other entry holds once it is locked. */
    readonly adds: Readonly<Record<string, number>>
  } | null
  /** Entries of other registers that the step opens, in the same transaction. */
  readonly opens: readonly Decision[]
}
