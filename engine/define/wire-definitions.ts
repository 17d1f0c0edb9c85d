/** The definitions, as the signed-in person may see them. */
import type { FieldKind, MeasureWords, Words } from './field.ts'
import type { IndicatorKind } from './indicator.ts'
import type { Shape } from './register.ts'
import type { ReportWire } from './wire-reports.ts'
import type { UnitOutline } from './zone.ts'

export interface FieldWire {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Words
  readonly required: boolean
  readonly help?: Words
  readonly necessity?: Words
  readonly max?: number
  readonly min?: number
  /** What the numbers are in; its English is empty where it needs none. */
  readonly unit?: MeasureWords
  readonly digits?: number
  readonly choices?: readonly { readonly name: string; readonly label: Words }[]
  /** The register a reference names, as programme.register. */
  readonly target?: string
  readonly unitKinds?: readonly string[]
  /** States of the entries that cannot be named here. */
  readonly notIn?: readonly string[]
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
  readonly about?: Words
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
  /** The entries stretch over time, between the days in these two date fields. */
  readonly span?: { readonly from: string; readonly until: string }
  /** The stations of a pathway, by state; the funnel view counts them. */
  readonly funnel?: readonly string[]
  /** The fields by which the roster view lays entries out. */
  readonly roster?: {
    readonly rows: string
    readonly day: string
    readonly shows: readonly string[]
  }
  /** The number or money field by which entries weigh on the board. */
  readonly worth?: string
  /** The entries are accounts: the fields that hold what came in, what went out and what is left. */
  readonly book?: { readonly comesIn: string; readonly goesOut: string; readonly left: string }
  /** Registers whose entries are lines of these entries, by key. */
  readonly lines: readonly string[]
  /** A round of entries can be drawn by lot: the fields that the lot fills in. */
  readonly draw?: { readonly from: string; readonly to: string }
  /** Some of the register's entries carry time limits. */
  readonly timed: boolean
}

export type FigurePart = 'num' | 'den' | 'excluded' | 'unknown'

export interface IndicatorWire {
  /** programme.indicator */
  readonly key: string
  readonly label: Words
  readonly kind: IndicatorKind
  /** The unit of measure as the definition names it: '%', '分' or a word. */
  readonly unit: string
  /** The same to be read; its English is empty where it needs none. */
  readonly measure: MeasureWords
  /** It tells of whole years, each once it is over. */
  readonly wholeYears?: true
  /** Both sides of this quotient are sums of money, kept in 分. */
  readonly ofMoney?: true
  readonly rule: Words
  readonly source: Words
  readonly version: number
  readonly by: readonly string[]
  /** The register whose entries it counts; one that the reader may not open is not among the registers. */
  readonly register: string
  readonly counted: Words
  /** The reader may open its numbers onto their entries. */
  readonly opens: boolean
  /** The counted sets that the figure is made of. */
  readonly parts: readonly FigurePart[]
  /** Other indicators that answer the same question by another rule, by key. */
  readonly rivals: readonly string[]
}

export interface UnitWire {
  readonly id: string
  readonly code: string
  readonly name: Words
  readonly kind: string
  readonly parent: string | null
  readonly position: number
  readonly placeholder: boolean
  readonly outline?: UnitOutline
}

export interface DefinitionsWire {
  readonly label: Words
  readonly programmes: readonly {
    readonly programme: string
    readonly label: Words
    readonly about: Words
    readonly registers: readonly RegisterWire[]
    readonly indicators: readonly IndicatorWire[]
    readonly reports: readonly ReportWire[]
  }[]
  readonly roles: Readonly<Record<string, Words>>
  /** The reader looks after the running ledger and may see its background work. */
  readonly operates: boolean
  /** The reader may publish figures. */
  readonly publishes: boolean
  /** The reader looks after the ledger, or leads a unit: they may see who exported what. */
  readonly overseesExports: boolean
  readonly levels: readonly {
    readonly name: string
    readonly label: Words
    readonly colour: 'blue' | 'yellow' | 'orange' | 'red'
  }[]
  readonly units: readonly UnitWire[]
}
