/** Tables that people hand in: how a file was understood, what becomes of its rows, what was written. */
import type { FieldValue } from './wire-values.ts'

/** How one sheet is read; sent back as it is, corrected. Lines count from 1, columns from 0. */
export interface ImportPlanWire {
  readonly sheet: string
  readonly header: { readonly line: number; readonly depth: number }
  /** Which field each column fills, by the column; `$no` is the entry's own number. Columns that are not here are left out. */
  readonly columns: Readonly<Record<string, string>>
  /** The fields by which a row is recognised as an entry that is there; none: by all that it says. */
  readonly key: readonly string[]
  /** The year of days that the file writes without one. */
  readonly year: number | null
  /** The unit of amounts that the file writes without one. */
  readonly moneyUnit: '元' | '万元' | '亿元' | null
  /**
   * What words of the file mean, by field and word: the id of what they name, the name of a choice, `true` or `false`; an empty text where the
   * word is to say nothing.
   */
  readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface ImportCountsWire {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}

export interface ImportColumnWire {
  readonly index: number
  /** A, B, … as the spreadsheet shows it. */
  readonly letters: string
  readonly heading: string
  readonly hidden: boolean
  readonly field: string | null
  /** From 0 to 1; null where the column fills nothing. */
  readonly confidence: number | null
  readonly by: 'name' | 'alias' | 'likeness' | 'content' | 'remembered' | 'person' | null
  /** What the first filled cells say. */
  readonly samples: readonly string[]
}

/** What an import would do to a figure. */
export interface ImportEffectWire {
  /** programme.indicator */
  readonly indicator: string
  /** A month; of a stock, the day on which it is read: today. */
  readonly period: string
  /** How much a count, a sum or a stock grows; of any other figure the change of its value, null where there was none before or will be none. */
  readonly delta: number | null
  /** Of shares, means, medians, things counted once and growths: what the reader sees now, and what it would be. */
  readonly was: ImportShareWire | null
  readonly becomes: ImportShareWire | null
}

/**
 * A figure with the numbers it is made of: of a share both, of a median how many entries it is of, of a growth the change and what it is set
 * against. The value is null where there is nothing to divide by.
 */
export interface ImportShareWire {
  readonly num: number
  readonly den: number | null
  readonly value: number | null
}

export interface ImportWire {
  readonly id: string
  readonly register: string
  readonly fileName: string
  readonly createdAt: string
  readonly state: 'open' | 'done' | 'undone'
  readonly doneAt: string | null
  readonly undoneAt: string | null
  /** The file's time is over and it was cleared away: it cannot be looked at, returned or imported from again. */
  readonly fileCleared: boolean
  /** What goes on now; ask again until it is null. */
  readonly work: {
    readonly doing: 'reading' | 'judging' | 'writing'
    readonly done: number
    readonly of: number
  } | null
  /** Why the file cannot be read, or why nothing was written, in the reader's language. */
  readonly problem: string | null
  /** Once the file is read. */
  readonly preview: ImportPreviewWire | null
  /** Once it is written. */
  readonly counts: ImportCountsWire | null
}

export interface ImportPreviewWire {
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly rows: number
  }[]
  readonly plan: ImportPlanWire
  readonly columns: readonly ImportColumnWire[]
  /** The fields that a file may fill. */
  readonly fields: readonly string[]
  /** What the table says of its sender. */
  readonly sender: string | null
  readonly counts: ImportCountsWire
  /** Words of the file that mean nothing to their field yet, the most frequent first; `left` rarer ones are not among them. */
  readonly unread: readonly {
    readonly field: string
    readonly words: readonly { readonly word: string; readonly rows: number }[]
    readonly left: number
  }[]
  /** Rows that are no entries, and why. */
  readonly passed: readonly { readonly line: number; readonly because: ImportPassedWire }[]
  /** Of each sort of figure what changes most. */
  readonly effect: readonly ImportEffectWire[]
  /** How many smaller changes are not among them. */
  readonly effectsLeft: number
  /** Figures that the import may move and that are not forecast, as programme.indicator. */
  readonly notForecast: readonly string[]
}
export type ImportPassedWire =
  | 'total'
  | 'footer'
  | 'heading'
  | 'section'
  | 'blank'
  | 'alreadyImported'
  | 'example'

export interface ImportRowWire {
  readonly line: number
  readonly kind: keyof ImportCountsWire
  readonly hidden: boolean
  /** What the cells say, by column. */
  readonly cells: Readonly<Record<string, string>>
  /** How a cell was read, where that is not what it says, by column. */
  readonly reads: Readonly<Record<string, string>>
  /** What is wrong, beside its column; null is the whole row. */
  readonly faults: readonly { readonly column: number | null; readonly text: string }[]
  /** What would change in the entry, masked where the reader sees masks. */
  readonly changes: readonly {
    readonly field: string
    readonly before: FieldValue
    readonly after: FieldValue
    readonly was: string
    readonly becomes: string
  }[]
  /** The entry that the row was recognised as. */
  readonly entry: { readonly id: string; readonly no: string } | null
  /** Entries that may be the same under another spelling. */
  readonly near: readonly { readonly id: string; readonly no: string; readonly title: string }[]
}
export interface ImportRowsWire {
  readonly rows: readonly ImportRowWire[]
  /** The line after which the next page begins. */
  readonly next: number | null
}

export interface ImportUndoneWire {
  readonly import: ImportWire
  /** Entries that stay as they are, and why. */
  readonly kept: readonly { readonly line: number; readonly no: string; readonly text: string }[]
}
