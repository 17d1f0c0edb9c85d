import type { Indicator, Period } from './indicator.ts'
import type { Role } from './role.ts'
import type { UnitSeed } from './zone.ts'

/** What a column shows of its figure: the figure itself, or one of the two sides of a ratio. */
export type ReportShows = 'value' | 'num' | 'den'

/** How a column reads its figure. */
interface ColumnSaying {
  /** The figure itself when left out. */
  readonly shows?: ReportShows
  /**
   * The unit of measure in the heading. Of a figure: its own, or 元, 万元, 亿元 for money; money is in 万元 when left out. Of a side of a ratio: what
   * is counted there.
   */
  readonly in?: string
  /** One value of a dimension of the figure: the column counts only what has it. */
  readonly by?: string
  readonly key?: string
}
export interface ReportColumn<C extends string = string> extends ColumnSaying {
  readonly column: C
  readonly label: string
  readonly of: Indicator
}
/** Columns under one merged heading. */
export interface ReportGroup<G extends string = string, C extends string = string> {
  readonly group: G
  readonly label: string
  readonly columns: readonly ReportColumn<C>[]
}
export type ReportHeading = ReportColumn | ReportGroup

/** `column('closed', '已销号', indicators.struckOffRate, { shows: 'num', in: '件' })`. */
export const column = <const C extends string>(
  name: C,
  label: string,
  of: Indicator,
  saying: ColumnSaying = {},
): ReportColumn<C> => Object.freeze({ column: name, label, of, ...saying })

export const columnGroup = <const G extends string, const C extends string>(
  name: G,
  label: string,
  columns: readonly ReportColumn<C>[],
): ReportGroup<G, C> => Object.freeze({ group: name, label, columns })

/** The rows: every unit of these kinds in the official order, these units, or the months or quarters of the stretch. */
export type ReportRows =
  | { readonly kinds: readonly UnitSeed['kind'][] }
  | { readonly units: readonly string[] }
  | { readonly periods: 'month' | 'quarter' }

/**
 * A report sheet (报表): figures as a table that goes upwards. Its last row is the total of all rows, counted as one figure: percentages are divided
 * there anew and never added up.
 */
export interface Report<H extends string = string, N extends string = string> {
  readonly label: string
  /** The stretch that one sheet is of. */
  readonly each: Period
  readonly rows: ReportRows
  readonly columns: readonly ReportHeading[]
  /** What stands below the table (注), before the rules of its figures, which the sheet says by itself. */
  readonly notes?: Readonly<Record<N, string>>
  /** Who may publish it; whoever leads or looks after the ledger when left out. */
  readonly publishedBy?: readonly Role[]
  /** Carries the names of headings for the English to be complete; holds nothing. */
  readonly headings?: H
}

type NamesIn<H> =
  H extends ReportGroup<infer G, infer C> ? G | C : H extends ReportColumn<infer C> ? C : never

/** Declares a report sheet: `report('环境城管月报表', { each: 'month', rows: { kinds: ['township'] }, columns: [ … ] })`. */
export const report = <const Hs extends readonly ReportHeading[], N extends string = never>(
  label: string,
  saying: Omit<Report<never, N>, 'label' | 'columns' | 'headings'> & { readonly columns: Hs },
): Report<NamesIn<Hs[number]>, N> => Object.freeze({ label, ...saying })

/** The English of a report: every heading and note by its name, else it does not compile. */
export type ReportEnglish<R> =
  R extends Report<infer H, infer N>
    ? { readonly label: string; readonly headings: Readonly<Record<H, string>> } & ([N] extends [
        never,
      ]
        ? object
        : { readonly notes: Readonly<Record<N, string>> })
    : never

/** The English of a report as the engine reads it. */
export interface AnyReportEnglish {
  readonly label: string
  readonly headings: Readonly<Record<string, string>>
  readonly notes?: Readonly<Record<string, string>>
}

/** A column with the heading above it. */
export interface HeadedColumn {
  readonly column: ReportColumn
  readonly group: ReportGroup | null
}
/** The columns of a report from left to right. */
export const columnsOf = ({ columns }: Pick<Report, 'columns'>): readonly HeadedColumn[] =>
  columns.flatMap((one): HeadedColumn[] =>
    'group' in one
      ? one.columns.map((under) => ({ column: under, group: one }))
      : [{ column: one, group: null }],
  )
