import { EventEmitter } from 'node:events'
import type { Pool } from 'pg'
import type { UnitTree } from './access/unit-tree.ts'
import type { Calendar } from './clocks/index.ts'
import type { ChangeWire } from './define/index.ts'
import type { Model } from './model/model.ts'

/** What the engine works with: one zone of one database under one set of definitions. */
export interface Context {
  readonly pool: Pool
  readonly model: Model
  readonly zone: number
  /** Replaced as a whole when units change. */
  units: UnitTree
  readonly calendar: Calendar
  /** The present; tests set it, the server uses the real clock. */
  readonly now: () => Date
  readonly changes: EventEmitter<{ change: [ChangeWire] }>
}

export const newChanges = (): Context['changes'] => {
  const changes: Context['changes'] = new EventEmitter()
  // One listener an open screen; the default warning at eleven is meant for leaks.
  changes.setMaxListeners(0)
  return changes
}
