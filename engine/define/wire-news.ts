/** What the server tells by itself: changes, notices, background work. */
import type { Reading } from './wire-values.ts'

export interface ChangeWire {
  readonly register: string
  readonly id: string
  readonly version: number
  readonly step: string
}

/** What a post has been told about an entry: that it falls due, or that it has reached a level. */
export interface NoticeWire {
  readonly id: string
  readonly register: string
  readonly entry: string
  readonly reading: Reading
  readonly kind: 'reminder' | 'escalation'
  /** The escalation level by name; null for a reminder. */
  readonly level: string | null
  /** The post that was told. */
  readonly post: string
  readonly dueAt: string | null
  readonly at: string
  readonly readAt: string | null
}

export interface JobsWire {
  readonly jobs: readonly {
    readonly id: string
    readonly task: string
    readonly status: 'waiting' | 'running' | 'failed'
    readonly attempts: number
    readonly runAt: string
    readonly error: string | null
  }[]
  readonly recent: readonly {
    readonly task: string
    readonly at: string
    readonly outcome: 'done' | 'failed'
    readonly detail: string
  }[]
}
