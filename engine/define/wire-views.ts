/** What is shown of many entries: to-do, first screen, board, counts, map, calendar, figures. */
import type { Position, Words } from './field.ts'
import type { EntryWire } from './wire-entry.ts'
import type { TargetWire } from './wire-targets.ts'
import type { Reading } from './wire-values.ts'

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
  /** The unit that a post of the reader leads; its work is read as the section `unit` of the to-do, its numbers in the overview. */
  readonly unit: string | null
  readonly recent: readonly EntryWire[]
}

/** How many entries are late or soon will be, and how many came, ended and moved at all in the last seven days. */
export interface OverviewCounts {
  readonly overdue: number
  readonly dueSoon: number
  readonly opened: number
  readonly closed: number
  readonly moved: number
}

/** The zone or one of its units, with everything below it, on one screen. */
export interface OverviewWire {
  readonly unit: string
  /** The first of the seven days. */
  readonly since: string
  /** What is late by the units directly below, in their official order, then the unit's own and no unit's (null); only where there is any. */
  readonly units: readonly {
    readonly unit: string | null
    readonly overdue: number
    readonly dueSoon: number
  }[]
  readonly programmes: readonly ({ readonly programme: string } & OverviewCounts)[]
  readonly targets: readonly (Pick<
    TargetWire,
    'key' | 'programme' | 'label' | 'light' | 'value' | 'goal' | 'in' | 'measure' | 'by' | 'over'
  > & {
    /** Null where the figure counts persons and this reader sees its light alone. */
    readonly why: Words | null
  })[]
}

export interface BoardWire {
  readonly columns: readonly {
    readonly state: string
    readonly n: number
    readonly overdue: number
    /** What its entries are worth together, where the register says by which field and the reader sees it. */
    readonly worth?: number
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

/** A pathway's stations in their order: how many entries ever came to each, how many are there now, and how many of these are late. */
export interface FunnelWire {
  /** All entries that the query keeps. */
  readonly all: number
  readonly stations: readonly {
    readonly state: string
    readonly reached: number
    readonly here: number
    readonly overdue: number
  }[]
}

/** What every unit owes, document by document: the rows are units in their official order, the columns what is owed. */
export interface MatrixWire {
  readonly columns: readonly {
    readonly document: string
    readonly period?: Reading
    readonly dueOn: string
    /** Accepted, out of what is owed; what was waived is owed no more. */
    readonly accepted: number
    readonly owed: number
  }[]
  readonly rows: readonly {
    readonly unit: string
    /** One cell a column; null where the unit owes nothing. */
    readonly cells: readonly ({
      readonly id: string
      readonly state: string
      readonly overdue: boolean
    } | null)[]
    readonly accepted: number
    readonly owed: number
  }[]
  /** There are older columns than these. */
  readonly more: boolean
}

export interface FigureRow {
  readonly indicator: string
  /** The unit with everything below it; null for the whole zone. */
  readonly unit: string | null
  readonly period: string
  /** The value of the dimension asked for; null where it is left empty, or none is asked for. */
  readonly key: string | null
  /** The values of all dimensions asked for, where there are several. */
  readonly keys?: readonly (string | null)[]
  readonly reading?: Reading
  readonly num: number
  readonly den: number | null
  /** Null where there is nothing to divide by. */
  readonly value: number | null
  /** Entries that the rule takes out of both sides. */
  readonly excluded?: number
  /** Entries of which it is not known whether they count. */
  readonly unknown?: number
  /** The numbers are those of so few people that this reader does not see them; they are sent as 0. */
  readonly hidden?: true
}

export interface FiguresWire {
  readonly rows: readonly FigureRow[]
  /** Indicators whose rule is new and whose entries are still being counted, with the share that has been. */
  readonly building: Readonly<Record<string, number>>
}

export interface FigureHeaderWire {
  /** The member of a row, or the dimension whose value it is. */
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'number'
}
export interface FigureItemWire {
  readonly name: string
}
export interface FigureIndicatorWire extends FigureItemWire {
  readonly kind: string
  /** The unit of measure; empty where it needs none. */
  readonly unit: string
  readonly rule: string
  readonly source: string
  readonly version: number
}

/** `GET /api/figures`: what the columns, the indicators, units, periods and values in the rows are called, in the reader's language. */
export interface FiguresAnswerWire extends FiguresWire {
  readonly headers: readonly FigureHeaderWire[]
  readonly metadata: {
    readonly indicators: Readonly<Record<string, FigureIndicatorWire>>
    readonly units: Readonly<Record<string, FigureItemWire & { readonly code: string }>>
    readonly periods: readonly string[]
    /** By the name of the dimension. */
    readonly dimensions: Readonly<
      Record<
        string,
        { readonly label: string; readonly items: Readonly<Record<string, FigureItemWire>> }
      >
    >
  }
}

/** How many, how much, and the fingerprint of the set. */
export interface FigureTotal {
  readonly n: number
  readonly sum: number
  readonly hash: string
}

/** The sides of a stock's account over a stretch: what stood before it, what came in it, what left in it, and what stands at its end. */
export type FigureSide = 'before' | 'came' | 'left' | 'standing'

/** Some days, both ends included, as ISO dates. */
export interface DaysWire {
  readonly from: string
  readonly to: string
}

/** What stands behind one number. */
export interface DrillDownWire {
  readonly entries: readonly {
    readonly id: string
    readonly register: string
    readonly no: string
    readonly title: string
    readonly state: string
    /** The day on which it counts; of a stock the first. */
    readonly day: string
    /** Of a stock the first day on which it no longer counts, also one to come; null where there is none. */
    readonly until: string | null
    readonly sum: number
  }[]
  readonly next: string | null
  readonly list: FigureTotal
  /** The number that was opened, whichever side of it is listed. */
  readonly figure: FigureTotal
  /** List and figure are the same set; of a stock, what stands is, and what came less what left is what moved the figure. */
  readonly equal: boolean
  /** How many of the list the reader may read. */
  readonly visible: number
  /** When stored facts and cells were last compared with the entries. */
  readonly verifiedAt: string | null
  /** Of a stock: how it came to be what it is over the stretch that was asked for: before + came − left = standing, in all three numbers. */
  readonly account?: DaysWire &
    Readonly<Record<FigureSide, FigureTotal>> & {
      /** The side that is listed. */
      readonly side: FigureSide
      /** By how much the figure itself moved over the stretch: what came less what left. */
      readonly moved: FigureTotal
    }
  /** Of a growth: the two stretches that it sets against each other, and which of them is listed. */
  readonly grows?: {
    readonly period: 'current' | 'compared'
    readonly current: DaysWire
    readonly compared: DaysWire
  }
}

/** When a figure was last compared with its entries. */
export interface VerificationWire {
  readonly indicator: string
  /** Of its counted sets the one that was compared longest ago; null when one never was. */
  readonly at: string | null
  readonly agrees: boolean
  /** The reader may have it compared now. */
  readonly may: boolean
}

/** A unit that came under another parent, the latest first. */
export interface UnitMoveWire {
  readonly unit: string
  /** The first day under the new parent. */
  readonly day: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string
  /** Who entered it, and when; told to those who look after the ledger. */
  readonly by?: Words
  readonly at: string
}

/** What a move of a unit would do to figures. */
export interface UnitMovePreviewWire {
  /** Units whose figures lose what the moved one adds up to, and those that gain it. */
  readonly lose: readonly string[]
  readonly gain: readonly string[]
  /** Indicators that have entries of the unit or of those below it, and how many of these change sides. */
  readonly figures: readonly { readonly indicator: string; readonly entries: number }[]
}

/** A unit has been moved: the units as they stand now. */
export interface UnitMovedWire {
  readonly units: readonly { readonly id: string; readonly code: string }[]
}

export interface SavedViewWire {
  readonly id: string
  readonly register: string
  readonly name: string
  readonly query: Readonly<Record<string, string>>
  readonly columns: readonly string[]
}
