import { columnsOf, type Programme, type ReportColumn } from '../define/index.ts'
import type { Model } from '../model/model.ts'
import { measuringOf } from './measuring.ts'

const columnMistakes = (programmes: readonly Programme[], column: ReportColumn): string[] => {
  const { of, shows = 'value', by, key } = column
  const isKnown = programmes.some(({ indicators }) => Object.values(indicators).includes(of))
  return [
    ...(isKnown ? [] : ['it is of an indicator that no programme holds']),
    ...(of.kind === 'growth' ? ['a growth cannot be frozen: set two periods side by side'] : []),
    ...(shows === 'den' && !of.den ? ['its figure has no denominator'] : []),
    ...(measuringOf(column) === null ? [`${of.unit} cannot be said in ${column.in}`] : []),
    ...((by === undefined) === (key === undefined) ? [] : ['by and key go together']),
    ...(by === undefined || of.by.includes(by) ? [] : [`its figure is not broken down by ${by}`]),
  ].map((mistake) => `the column ${column.column}: ${mistake}`)
}

/** What types cannot catch in reports, each with its programme's folder. */
export const reportMistakes = ({ programmes }: Model): string[] =>
  programmes.flatMap(({ programme, reports = {} }) =>
    Object.entries(reports).flatMap(([name, report]) => {
      const columns = columnsOf(report)
      const names = [
        ...columns.map(({ column }) => column.column),
        ...new Set(columns.flatMap(({ group }) => group?.group ?? [])),
      ]
      const twice = names.filter((one, at) => names.indexOf(one) !== at)
      return [
        ...(columns.length === 0 ? ['it has no column'] : []),
        ...twice.map((one) => `two headings are called ${one}`),
        ...columns.flatMap(({ column }) => columnMistakes(programmes, column)),
      ].map((mistake) => `programmes/${programme}: the report ${name}: ${mistake}`)
    }),
  )

/** Rows for units that the zone does not have. Asked at start, when the zone's units are known. */
export const reportUnitMistakes = (
  programmes: readonly Programme[],
  isUnit: (code: string) => boolean,
): string[] =>
  programmes.flatMap(({ programme, reports = {} }) =>
    Object.entries(reports).flatMap(([name, { rows }]) =>
      ('units' in rows ? rows.units : [])
        .filter((code) => !isUnit(code))
        .map((code) => `programmes/${programme}: the report ${name}: there is no unit ${code}`),
    ),
  )
