/** One line or one group of bars. A value that is not known is null and leaves a gap, never a nought. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** What a chart draws and, word for word, what the table behind it says. */
export interface ChartData {
  /** What stands along the axis: months, categories. */
  readonly axis: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** A value as people read it, with its unit. */
  readonly format: (value: number) => string
  /** The end of the value axis, where the measure has one (a share ends at 1). */
  readonly max?: number
  /** Values may lie below nought; the axis then begins where they do. */
  readonly signed?: boolean
}

/** The value of one series at one label, as text; a dash where there is none. */
export function cellText(data: ChartData, series: Series, index: number): string {
  const value = series.values[index]
  return value === null || value === undefined ? '—' : data.format(value)
}
