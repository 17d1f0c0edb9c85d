/** Report sheets, as they are drawn on a screen, on paper and in a workbook. */
import type { Words } from './field.ts'
import type { Period } from './indicator.ts'
import type { ReportShows } from './report.ts'

/** A report that a programme defines. */
export interface ReportWire {
  /** programme.report */
  readonly key: string
  readonly label: Words
  readonly each: Period
  /** The reader's posts may publish it. */
  readonly mayPublish: boolean
}

/**
 * Which sheet, as the words of an address: either `report`, or `title`, `indicators` and the rows by `units` or `per`; and in both cases `from`
 * and `to`, months or days.
 */
export type SheetAsked = Readonly<Record<string, string>>

/** How the numbers of a column are written: 0.937 of a `share` is 93.7 %, an `amount` has two decimals, a `mean` one. */
export type SheetLook = 'share' | 'amount' | 'mean' | 'whole' | 'number'

export interface SheetColumnWire {
  readonly name: string
  readonly label: Words
  /** The heading over this column and its neighbours of the same group. */
  readonly group: Words | null
  /** The unit of measure. */
  readonly in: string
  /** The same to be read; its English is empty where it needs none. Not there in sheets that were published before it was. */
  readonly measure?: Words
  readonly indicator: string
  readonly shows: ReportShows
  readonly by: string | null
  readonly key: string | null
  readonly look: SheetLook
}

export interface SheetCellWire {
  /** In the column's unit of measure; null where there is nothing to divide by. */
  readonly value: number | null
  /** So few people that this reader does not see the number. */
  readonly hidden?: true
  /** The figure of the publication that the cell was frozen as, from 1. */
  readonly place?: number
}

export interface SheetRowWire {
  readonly label: Words
  /** The units whose entries count here, each with all below it; empty for the whole zone. */
  readonly units: readonly string[]
  /** The first and the last month or day. */
  readonly from: string
  readonly to: string
  readonly total: boolean
  readonly cells: readonly SheetCellWire[]
}

export interface ReportSheetWire {
  /** programme.report; null for one that somebody put together on the screen. */
  readonly report: string | null
  readonly asked: SheetAsked
  readonly title: Words
  /** The stretch in words: 2018年5月. */
  readonly period: Words
  /** What the rows are: units or periods. */
  readonly rowsAre: 'units' | 'periods'
  readonly columns: readonly SheetColumnWire[]
  readonly rows: readonly SheetRowWire[]
  readonly notes: readonly Words[]
  /** Who fills it in: the unit, the person and the moment. */
  readonly unit: Words
  readonly person: Words
  readonly at: string
}
