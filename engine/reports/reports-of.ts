import { type AnyReportEnglish, columnsOf, type Report } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { maySee } from '../indicators/asked.ts'
import { measuresOf } from '../indicators/measure.ts'
import type { Model } from '../model/model.ts'

/** A report with its English. */
export interface ReportModel {
  /** programme.report */
  readonly key: string
  readonly programme: string
  readonly report: Report
  readonly en: AnyReportEnglish
}

/** The reports of all programmes, in the order of the definitions. */
export const reportsOf = ({ programmes }: Model): readonly ReportModel[] =>
  programmes.flatMap(({ programme, reports = {}, en }) =>
    Object.entries(reports).map(([name, report]) => {
      const english = en.reports?.[name]
      const key = `${programme}.${name}`
      if (!english) throw new Error(`the report ${key} was not looked at by findMistakes`)
      return { key, programme, report, en: english }
    }),
  )

/** The reports of whose every figure the actor may know. */
export function reportsFor({ model }: Context, actor: Actor): readonly ReportModel[] {
  const figures = [...measuresOf(model).figures.values()]
  return reportsOf(model).filter(({ report }) =>
    columnsOf(report).every(({ column }) => {
      const figure = figures.find(({ indicator }) => indicator === column.of)
      return figure !== undefined && maySee(actor, figure)
    }),
  )
}
