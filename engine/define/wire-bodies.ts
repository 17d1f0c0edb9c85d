/** What the routes that come from no register are sent. Those of registers are in wire-write.ts, those of publications in wire-publications.ts. */
import type { ImportCountsWire } from './wire-imports.ts'

export interface SignInBody {
  readonly signIn: string
  readonly password: string
}

export interface VerifyBody {
  /** programme.indicator */
  readonly indicator: string
}

export interface UnitMoveBody {
  readonly parent: string
  /** The first day on which the unit belongs there: 2018-05-09. */
  readonly day: string
  /** Needed to move it, not to look at what that would change. */
  readonly reason?: string
  readonly preview?: boolean
}

export interface SaveViewBody {
  readonly register: string
  readonly name: string
  readonly query?: Readonly<Record<string, string>>
  readonly columns?: readonly string[]
}

export interface ReadNoticesBody {
  /** Left out: all of them. */
  readonly ids?: readonly string[]
}

export interface ReadAgainBody {
  /** Another sheet of the file; left out, the same once more. */
  readonly sheet?: string
}

export interface CommitImportBody {
  readonly which: 'all' | 'good'
  /** What the preview promised; when it has become another, nothing is written. */
  readonly expect: ImportCountsWire
}

export interface UndoImportBody {
  /** Take back what nobody has touched since, and leave the rest. */
  readonly partly: boolean
}
