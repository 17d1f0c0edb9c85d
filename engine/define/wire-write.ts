/** What creations and steps send, and what they are answered with. */
import type { RefusalWire } from './wire-refusal.ts'
import type { Values } from './wire-values.ts'

export interface CreateBody {
  readonly values: Values
  /** Chosen by the sender; a retry with the same one returns the first answer. */
  readonly clientId?: string
  readonly post?: string
}

export interface StepBody extends CreateBody {
  readonly version: number
  readonly reason?: string
  readonly reasonCode?: string
}

export interface WriteAnswer {
  readonly id: string
  readonly no: string
  readonly version: number
  readonly state: string
  readonly dueAt: string | null
  /** The write had been made before; this is the first answer. */
  readonly repeated?: true
}

export interface BulkBody extends Omit<StepBody, 'version'> {
  readonly entries: readonly { readonly id: string; readonly version: number }[]
  readonly preview: boolean
}

export interface BulkWire {
  readonly results: readonly {
    readonly id: string
    readonly no: string | null
    readonly ok: boolean
    readonly refusal?: RefusalWire
    readonly answer?: WriteAnswer
  }[]
}

export interface DrawBody extends CreateBody {
  /** Only look at what would come out. */
  readonly preview: boolean
}

/** The pairs that were drawn, by the ids of their units; numbers once they are entries. */
export interface DrawWire {
  readonly pairs: readonly {
    readonly from: string
    readonly to: string
    readonly no: string | null
  }[]
}
