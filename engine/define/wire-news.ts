/** What the server tells by itself: changes, notices, background work. */
import type { Words } from './field.ts'
import type { Reading } from './wire-values.ts'

export interface ChangeWire {
  readonly register: string
  readonly id: string
  readonly version: number
  readonly step: string
}

/** What a post has been told about an entry: that it falls due, that it has reached a level, or that somebody urges it. */
export interface NoticeWire {
  readonly id: string
  readonly register: string
  readonly entry: string
  readonly reading: Reading
  readonly kind: 'reminder' | 'escalation' | 'urged'
  /** The escalation level or the urging step by name; null for a reminder. */
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

/** What was taken out of the ledger as files, the newest first. */
export interface ExportsWire {
  readonly exports: readonly {
    readonly id: string
    readonly at: string
    /** Null for exports at the command line. */
    readonly person: Words | null
    readonly unit: string | null
    /** A list was taken out: its register; null, like the query, for one that the reader may not open. */
    readonly register: string | null
    /** A report sheet was taken out: its key, or the title that somebody gave it; null, like the query, where the reader may not see its figures. */
    readonly report: string | null
    /** Which of the two it was. */
    readonly kind: 'list' | 'sheet'
    readonly query: Readonly<Record<string, string>> | null
    /** How many rows went out. */
    readonly rows: number
  }[]
  readonly next: string | null
}

/** `GET /healthz` */
export interface HealthWire {
  readonly ready: true
  readonly version: string
  /** The versions of Node and of the database. */
  readonly node: string
  readonly database: string
  /** The record number of a site (备案号), where one is set. */
  readonly filing: string | null
}
