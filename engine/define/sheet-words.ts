/** How a report sheet reads, the same on a screen, on paper and in a workbook. */
import type { Words } from './field.ts'
import { moneyEn } from './money-words.ts'
import type { ReportSheetWire, SheetCellWire, SheetColumnWire, SheetLook } from './wire-reports.ts'

/** The fixed words of a sheet. */
export const sheetWords = {
  no: { zh: '序号', en: 'No.' },
  units: { zh: '单位', en: 'Unit' },
  periods: { zh: '期间', en: 'Period' },
  filledBy: { zh: '填报单位：', en: 'Reporting unit: ' },
  period: { zh: '报表期间：', en: 'Period: ' },
  measure: { zh: '计量单位：', en: 'In: ' },
  note: { zh: '注：', en: 'Notes: ' },
  person: { zh: '填报人：', en: 'Filled in by: ' },
  checker: { zh: '审核人：', en: 'Checked by: ' },
  head: { zh: '单位负责人（签字）：', en: 'Head of unit (signature): ' },
  day: { zh: '日期：', en: 'Date: ' },
} as const satisfies Record<string, Words>
/** Room to sign in. */
const blank = '　　　　　　'

type Columns = Pick<ReportSheetWire, 'columns'>
/** What a column's numbers are in; nothing where that need not be said: shares are written with their sign. */
const measureOf = ({ in: zh, measure }: SheetColumnWire, lang: keyof Words): string =>
  zh === '%' ? '' : lang === 'zh' ? zh : (measure?.en ?? moneyEn[zh] ?? '')
const measuresOf = ({ columns }: Columns): readonly string[] => [
  ...new Set(columns.map((column) => measureOf(column, 'zh')).filter((one) => one !== '')),
]

/** The heading of a column, with its unit of measure where the columns have several. */
export function headingOf(sheet: Columns, column: SheetColumnWire, lang: keyof Words): string {
  const label = column.label[lang]
  const measure = measureOf(column, lang)
  if (measuresOf(sheet).length < 2 || measure === '') return label
  return lang === 'zh' ? `${label}（${measure}）` : `${label} (${measure})`
}

/** The line under the title: who fills it in, over which stretch, and the unit of measure where there is one for all. */
export function underTitle(sheet: ReportSheetWire, lang: keyof Words): readonly string[] {
  const isOne = measuresOf(sheet).length === 1
  const said = isOne
    ? (sheet.columns.map((one) => measureOf(one, lang)).find((one) => one !== '') ?? '')
    : ''
  return [
    sheetWords.filledBy[lang] + sheet.unit[lang],
    sheetWords.period[lang] + sheet.period[lang],
    ...(said === '' ? [] : [sheetWords.measure[lang] + said]),
  ]
}

/** The line for the signatures, below everything. */
export const signatures = (
  sheet: ReportSheetWire,
  day: string,
  lang: keyof Words,
): readonly string[] => [
  sheetWords.person[lang] + sheet.person[lang],
  sheetWords.checker[lang] + blank,
  sheetWords.head[lang] + blank,
  sheetWords.day[lang] + day,
]

const write: Readonly<Record<SheetLook, (value: number) => string>> = {
  share: (value) => `${(value * 100).toFixed(1)}%`,
  amount: (value) => value.toFixed(2),
  mean: (value) => value.toFixed(1),
  whole: String,
  number: (value) => String(Number(value.toFixed(2))),
}

/** A number of a sheet as it is read; a dash where there is none, a star where the reader may not see it. */
export function cellText({ value, hidden }: SheetCellWire, look: SheetLook): string {
  if (hidden) return '*'
  return value === null ? '—' : write[look](value)
}
