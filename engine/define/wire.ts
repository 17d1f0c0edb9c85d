import type { FieldKind, Position, Words } from './field.ts'
import type { LimitUnit } from './limit.ts'
import type { Shape } from './register.ts'

/*
 * What the API says, as types: the one contract between the server and everybody who reads it. Routes are
 *   GET    /api/session                      SessionWire          POST {signIn, password} signs in, DELETE signs out
 *   GET    /api/definitions                  DefinitionsWire      what the signed-in person may see of the definitions
 *   GET    /api/home                         HomeWire
 *   GET    /api/todo?section=…&register=…    TodoWire             section: todo | dueSoon | overdue | sentBack | unit | done
 *   GET    /api/<programme>/<register>       ListWire             see the query words below
 *   POST   /api/<programme>/<register>       WriteAnswer          body CreateBody
 *   GET    …/<register>/export.csv           the same query, all rows, UTF-8 with BOM
 *   GET    …/<register>/board | counts?by= | map?box= | calendar?from=&to=      BoardWire | CountsWire | MapWire | CalendarWire
 *   POST   …/<register>/steps/<step>         BulkWire             body BulkBody; preview: true changes nothing
 *   GET    …/<register>/<id>                 EntryPageWire
 *   GET    …/<register>/<id>/history         HistoryWire
 *   POST   …/<register>/<id>/steps/<step>    WriteAnswer          body StepBody
 *   POST   /api/files (multipart "file")     FileWire             GET /api/files/<id>, /api/files/<id>/thumbnail
 *   GET    /api/people?q= | /api/posts?q=    NamedWire[]
 *   GET    /api/views, POST, DELETE /api/views/<id>   SavedViewWire
 *   GET    /api/figures?indicators=a.b,…&from=2018-01&to=2018-12&by=field&unit=…   FiguresWire
 *   GET    /api/jobs                         JobsWire
 *   GET    /api/changes                      server-sent events named "change", data ChangeWire
 *   GET    /api/openapi.json, /api/docs, /healthz
 * Query words of lists: q (search), state=a,b, <field>=a,b (is one of), <field>.from, <field>.to (inclusive), <field>.known=yes|no,
 * due.from, due.to, overdue=yes, synthetic=yes|no, view=<name>, sort=<field> or -<field> (also no, due, updated, created), after=<cursor>,
 * limit (1..200, default 50), ids=a,b, count=yes.
 * The language of texts made by the server follows Accept-Language (zh by default, en).
 */

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are in the reader's language. */
export interface RefusalWire {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly requestId?: string
  /** What is wrong with single fields, when it is that. */
  readonly fields?: readonly {
    readonly field: string
    readonly type: string
    readonly detail: string
  }[]
  /** What can be done now instead, by step name. */
  readonly possible?: readonly string[]
  /** With `stale`: what others changed since the version that was sent. */
  readonly changes?: readonly ChangeOfField[]
  readonly params?: Readonly<Record<string, unknown>>
}

export interface PostWire {
  readonly id: string
  readonly code: string
  readonly title: Words
  readonly role: string
  readonly unit: string
  /** The signed-in person stands in for the holder. */
  readonly asDeputy: boolean
}
export interface SessionWire {
  readonly person: { readonly id: string; readonly name: Words } | null
  readonly posts: readonly PostWire[]
  readonly lastSignInAt: string | null
  readonly zone: { readonly code: string; readonly name: Words }
  /** Present in a demonstration zone: the posts that can be tried. */
  readonly demonstration?: readonly {
    readonly signIn: string
    readonly name: Words
    readonly title: Words
  }[]
}

export interface FieldWire {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Words
  readonly required: boolean
  readonly help?: Words
  readonly necessity?: Words
  readonly max?: number
  readonly min?: number
  readonly unit?: string
  readonly digits?: number
  readonly choices?: readonly { readonly name: string; readonly label: Words }[]
  /** The register a reference names, as programme.register. */
  readonly target?: string
  readonly unitKinds?: readonly string[]
  readonly accept?: readonly string[]
  /** The reader sees a mask instead of the value. */
  readonly masked?: boolean
  readonly sortable: boolean
  readonly filter: 'oneOf' | 'range' | 'known' | 'contains' | 'none'
}
export interface ActWire {
  readonly name: string
  readonly label: Words
  readonly asks: readonly string[]
  readonly offers: readonly string[]
  /** Roles that may, by name. */
  readonly by: readonly string[]
}
export interface StepWire extends ActWire {
  readonly from: readonly string[]
  readonly to: string
  readonly reason?: 'text' | readonly string[]
  readonly back?: 'return' | 'rework'
  readonly aside: boolean
}
export interface RegisterWire {
  /** programme.register */
  readonly key: string
  readonly programme: string
  readonly register: string
  readonly shape: Shape
  readonly label: Words
  readonly about?: string
  readonly prefix: string
  readonly title: string
  readonly list: readonly string[]
  readonly fields: readonly FieldWire[]
  readonly states: readonly {
    readonly name: string
    readonly label: Words
    readonly final: boolean
  }[]
  readonly start: string
  /** Absent when the reader's posts may not create. */
  readonly create?: ActWire
  readonly steps: readonly StepWire[]
  readonly reasons: Readonly<Record<string, Words>>
  readonly views: readonly { readonly name: string; readonly label: Words }[]
  readonly lineOf?: string
  /** Registers whose entries are lines of these entries, by key. */
  readonly lines: readonly string[]
  /** Some of the register's entries carry time limits. */
  readonly timed: boolean
}
export interface IndicatorWire {
  /** programme.indicator */
  readonly key: string
  readonly label: Words
  readonly kind: 'count' | 'sum' | 'share'
  readonly unit: string
  readonly rule: string
  readonly source: string
  readonly version: number
  readonly by: readonly string[]
  readonly register: string
}
export interface UnitWire {
  readonly id: string
  readonly code: string
  readonly name: Words
  readonly kind: string
  readonly parent: string | null
  readonly position: number
  readonly placeholder: boolean
}
export interface DefinitionsWire {
  readonly label: Words
  readonly programmes: readonly {
    readonly programme: string
    readonly label: Words
    readonly about: Words
    readonly registers: readonly RegisterWire[]
    readonly indicators: readonly IndicatorWire[]
  }[]
  readonly roles: Readonly<Record<string, Words>>
  readonly levels: readonly {
    readonly name: string
    readonly label: Words
    readonly colour: 'blue' | 'yellow' | 'orange' | 'red'
  }[]
  readonly units: readonly UnitWire[]
}

export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Position
  | readonly Position[]
export type Values = Readonly<Record<string, FieldValue>>
export interface NamedWire {
  readonly id: string
  readonly name: Words
  readonly title?: Words
  readonly unit?: string
}
/** How a reference, person or post reads. */
export interface Reading {
  readonly label: string
  readonly labelEn?: string
  readonly no?: string
}
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
}
export interface ChangeOfField {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
  readonly masked?: boolean
}
export interface HistoryWire {
  readonly items: readonly {
    readonly id: string
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
  }[]
}
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
export interface TodoWire {
  readonly entries: readonly EntryWire[]
  readonly next: string | null
}
export interface HomeWire {
  readonly counts: Readonly<Record<'todo' | 'dueSoon' | 'overdue' | 'sentBack', number>>
  readonly registers: readonly {
    readonly register: string
    readonly todo: number
    readonly overdue: number
    readonly sentBack: number
  }[]
  /** The reader's own unit, when a post of theirs leads one: what is open and overdue in it and below. */
  readonly unit: {
    readonly unit: string
    readonly registers: readonly {
      readonly register: string
      readonly open: number
      readonly overdue: number
    }[]
  } | null
  readonly recent: readonly EntryWire[]
}
export interface BoardWire {
  readonly columns: readonly {
    readonly state: string
    readonly n: number
    readonly overdue: number
    readonly entries: readonly EntryWire[]
  }[]
}
export interface CountsWire {
  readonly by: string
  readonly rows: readonly {
    readonly key: string | null
    readonly reading?: Reading
    readonly n: number
    readonly overdue: number
  }[]
}
export interface MapWire {
  readonly features: readonly {
    readonly id: string
    readonly no: string
    readonly title: string
    readonly state: string
    readonly overdue: boolean
    readonly field: string
    readonly geometry:
      | { readonly type: 'Point'; readonly coordinates: Position }
      | { readonly type: 'LineString' | 'Polygon'; readonly coordinates: readonly Position[] }
  }[]
  /** More lie in the box than were sent. */
  readonly more: boolean
}
export interface CalendarWire {
  readonly days: readonly {
    readonly day: string
    readonly due: number
    readonly overdue: number
    readonly workday: boolean
  }[]
}
export interface FiguresWire {
  readonly rows: readonly {
    readonly indicator: string
    readonly period: string
    readonly key: string | null
    readonly reading?: Reading
    readonly num: number
    readonly den: number | null
    readonly value: number | null
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
export interface SavedViewWire {
  readonly id: string
  readonly register: string
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}
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
