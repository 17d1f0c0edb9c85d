import type { FiguresWire, Words } from '../define/index.ts'
import type { Context } from '../context.ts'
import { csvLine } from '../export/csv-cell.ts'
import { measuresOf } from './measure.ts'

const headings = {
  zh: ['指标', '单位', '期间', '分类', '分子', '分母', '数值', '剔除', '不详', '规则版本'],
  en: [
    'Indicator',
    'Unit',
    'Period',
    'Key',
    'Numerator',
    'Denominator',
    'Value',
    'Excluded',
    'Unknown',
    'Rule version',
  ],
} as const

/** Figures as a table, both numbers of a ratio always beside its value. */
export function figuresCsv(context: Context, { rows }: FiguresWire, lang: keyof Words): string {
  const { figures } = measuresOf(context.model)
  const unitName = new Map(context.units.units.map(({ id, name }) => [id, name[lang]]))
  const lines = rows.map((row) => {
    const indicator = figures.get(row.indicator)?.indicator
    const label = lang === 'zh' ? indicator?.label : undefined
    return [
      label ?? row.indicator,
      row.unit === null ? '' : (unitName.get(row.unit) ?? ''),
      row.period,
      row.reading?.label ?? row.key ?? '',
      row.hidden ? '' : row.num,
      row.den ?? '',
      row.value ?? '',
      row.excluded ?? '',
      row.unknown ?? '',
      indicator?.rulebook.version ?? '',
    ].map(String)
  })
  return `\uFEFF${[headings[lang], ...lines].map(csvLine).join('')}`
}
