import type { Context } from '../../engine/context.ts'
import type { TestLedger } from '../ledger-for-tests.ts'

export type Kind = 'tool' | 'bed' | 'repair' | 'walk' | 'part'
/** What is there to work on, shared by all who work; and what became of their work. */
export interface Site {
  readonly ledger: TestLedger
  /** Replaced when the definitions change. */
  context: Context
  readonly ids: Record<Kind, string[]>
  written: number
  refused: number
  /** Written and then rolled back. */
  takenBack: number
  made: number
  /** How much time passes with a write, in milliseconds. */
  readonly pace: number
}
