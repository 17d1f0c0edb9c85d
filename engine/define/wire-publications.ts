/** Figures and sheets that were published. */
import type { Words } from './field.ts'
import type { ReportSheetWire, SheetAsked } from './wire-reports.ts'

/** A figure to be frozen: which, of which unit, over which stretch, and of which value of a dimension. */
export interface PublishedFigureBody {
  readonly indicator: string
  /** Several are counted as one, each with all below it; left out for the whole zone. */
  readonly units?: readonly string[]
  /** A month or a day, the first and the last: 2018-05, 2018-05-09. */
  readonly from: string
  readonly to: string
  readonly by?: string
  readonly key?: string
}
/** Figures one by one, or a whole sheet. */
export interface PublicationBody {
  readonly title: string
  readonly figures?: readonly PublishedFigureBody[]
  readonly sheet?: SheetAsked
  /** The publication of the same sheet that this one puts right. */
  readonly revises?: string
}

/** What a figure was made of when it was read. */
export interface FrozenNumbers {
  readonly num: number
  readonly den: number | null
  readonly value: number | null
}

export interface PublishedFigureWire extends FrozenNumbers {
  /** Its place in the publication, from 1. */
  readonly place: number
  readonly indicator: string
  /** Empty for the whole zone. */
  readonly units: readonly string[]
  readonly period: string
  readonly by: string | null
  readonly key: string | null
  readonly rule: string
  readonly ruleSource: string
  readonly ruleVersion: number
  /** How many entries each part was counted from, what they add up to, and their fingerprint. */
  readonly parts: Readonly<
    Record<string, { readonly n: number; readonly sum: string; readonly hash: string }>
  >
  /** The same figure as it stands now, where it is another; null where nothing has moved. */
  readonly revised: {
    readonly now: FrozenNumbers
    /** The rule itself is another than then. */
    readonly rule: boolean
    readonly came: number
    readonly went: number
    readonly changed: number
    /** Units that came into or out of the figure's own since: their entries stayed as they were. */
    readonly moves: readonly {
      readonly unit: string
      readonly day: string
      readonly from: string | null
      readonly to: string | null
    }[]
    /** The entries that explain it, as far as the reader may see them; at most fifty. */
    readonly entries: readonly {
      readonly part: string
      readonly change: 'came' | 'went' | 'changed'
      readonly register: string
      readonly id: string
      readonly no: string
      readonly title: string
    }[]
  } | null
}

/** A publication in the list of all. */
export interface PublicationHeadWire {
  readonly id: string
  readonly title: string
  readonly person: Words
  readonly at: string
  /** How many of its figures the reader may see. */
  readonly figures: number
  /** How many of these are others now than when they were published. */
  readonly moved: number
  /** The report that it is a sheet of, as programme.report; null where it is none that a programme defines. */
  readonly report: string | null
  /** It puts an earlier one right, or was itself put right. */
  readonly revises: string | null
  readonly revisedBy: string | null
}
export interface PublicationsWire {
  readonly publications: readonly PublicationHeadWire[]
  readonly next: string | null
  /** The reader may publish figures. */
  readonly mayPublish: boolean
}

export interface PublicationWire extends Omit<PublicationHeadWire, 'figures' | 'moved'> {
  readonly figures: readonly PublishedFigureWire[]
  /** The sheet as it was published; null where it was none, or the reader may not see all of it. */
  readonly sheet: ReportSheetWire | null
  /** The reader may publish a sheet that puts this one right. */
  readonly mayRevise: boolean
}

/** What was published, to be opened by its id. */
export interface PublishedWire {
  readonly id: string
}
