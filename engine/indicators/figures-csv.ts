import type { FigureRow, FiguresAnswerWire } from '../define/index.ts'
import { csvLine } from '../export/csv-cell.ts'

/** Figures as a table, both numbers of a ratio always beside its value. */
export function figuresCsv(
  { headers, metadata, rows }: FiguresAnswerWire,
  ruleVersion: string,
): string {
  const dimensions = Object.values(metadata.dimensions)
  const cellOf = (row: FigureRow, name: string): string | number => {
    const place = Object.keys(metadata.dimensions).indexOf(name)
    if (place >= 0) {
      const key = (row.keys ?? [row.key])[place] ?? ''
      return dimensions[place]?.items[key]?.name ?? key
    }
    if (name === 'indicator') return metadata.indicators[row.indicator]?.name ?? row.indicator
    if (name === 'unit') return metadata.units[row.unit ?? '']?.name ?? ''
    if (name === 'num' && row.hidden) return ''
    return row[name as 'period' | 'key' | 'num' | 'den' | 'value' | 'excluded' | 'unknown'] ?? ''
  }
  const lines = rows.map((row) =>
    [
      ...headers.map(({ name }) => cellOf(row, name)),
      metadata.indicators[row.indicator]?.version ?? '',
    ].map(String),
  )
  const heading = [...headers.map(({ label }) => label), ruleVersion]
  return `\uFEFF${[heading, ...lines].map(csvLine).join('')}`
}
