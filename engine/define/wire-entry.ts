/** Entries: in lists, on their page, with their history and their files. */
import type { Words } from './field.ts'
import type { LimitUnit } from './limit.ts'
import type { ChangeOfField, FieldValue, Reading, Values } from './wire-values.ts'

export interface EntryWire {
  readonly id: string
  readonly register: string
  /** Prefix and running number, WT-000123. */
  readonly no: string
  readonly version: number
  readonly state: string
  /** Fields the reader may not see at all are absent; masked ones hold the mask and are named in `masked`. */
  readonly values: Values
  readonly masked: readonly string[]
  /** Readings of ids in `values`, by field. Units are in the definitions. */
  readonly readings: Readonly<Record<string, Reading>>
  readonly dueAt: string | null
  readonly overdue: boolean
  /** The moment due is worked out from the law's holidays and may move when the year's working days are announced. */
  readonly provisional: boolean
  readonly level: string | null
  readonly lastStep: string
  readonly synthetic: boolean
  readonly source: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface ListWire {
  readonly entries: readonly EntryWire[]
  readonly next: string | null
  /** Up to 10,000 are counted; beyond that `exact` is false. Only when count=yes was asked. */
  readonly count?: { readonly n: number; readonly exact: boolean }
}

export interface StepOfferWire {
  readonly step: string
  readonly open: boolean
  /** Why it cannot be taken now, in the reader's language. */
  readonly why?: string
  /** Proposed values with the rule that proposes them. */
  readonly suggestions: Readonly<
    Record<string, { readonly value: FieldValue; readonly because: Words }>
  >
}

export interface ClockWire {
  readonly step: string
  readonly status: 'notStarted' | 'running' | 'paused' | 'stopped'
  readonly startedAt: string | null
  readonly due: string | null
  readonly stoppedAt: string | null
  readonly remaining: { readonly amount: number; readonly unit: LimitUnit } | null
  readonly limit: { readonly amount: number; readonly unit: LimitUnit } | null
  readonly extensions: number
  readonly late: boolean
  /** `due` is worked out from the law's holidays and may move when the year's working days are announced. */
  readonly provisional: boolean
  readonly exempt: boolean
}

export interface EntryPageWire {
  readonly entry: EntryWire
  readonly steps: readonly StepOfferWire[]
  readonly clocks: readonly ClockWire[]
  /** How many lines and other entries point here, by register key and field. */
  readonly related: readonly {
    readonly register: string
    readonly field: string
    readonly n: number
  }[]
  readonly files: Readonly<Record<string, FileWire>>
  /** The path at which everybody may read the entry now, without signing in; null when it is not public. */
  readonly public: string | null
  /** The target that the entry is a case about. */
  readonly target?: { readonly key: string; readonly label: Words }
}

export interface HistoryWire {
  readonly items: readonly {
    readonly id: string
    /** The version of the entry that it made. */
    readonly version: number
    /** When it happened. */
    readonly at: string
    /** When it was recorded, if later than it happened (imports, facts). */
    readonly recordedAt: string | null
    readonly step: string
    readonly from: string | null
    readonly to: string
    readonly person: Words | null
    readonly post: Words | null
    readonly unit: string | null
    readonly role: string
    readonly channel: 'web' | 'phone' | 'import' | 'facts' | 'system' | 'api'
    readonly detail: string | null
    readonly reason: string | null
    readonly reasonCode: string | null
    readonly changes: readonly ChangeOfField[]
    /** Limits that were counted anew with other working days: of which step, and when it was and is due. */
    readonly limits: readonly {
      readonly step: string
      readonly before: string | null
      readonly after: string | null
    }[]
  }[]
}

export interface FileWire {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly takenAt: string | null
}
