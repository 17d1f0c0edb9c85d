import { columnsOf, type ReportShows, type SheetAsked, type Words } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { figuresNamed } from '../indicators/asked.ts'
import { type Figure, measuresOf } from '../indicators/measure.ts'
import { figureWords } from '../indicators/figure-words.ts'
import { refuse } from '../refusals.ts'
import { measuringOf } from './measuring.ts'
import type { ReportModel } from './reports-of.ts'
import type { PlannedColumn } from './sheet-plan.ts'

/** The columns of a report that a programme defines. */
export function columnsDefined({ model }: Context, { report, en, key }: ReportModel) {
  const figures = [...measuresOf(model).figures.values()]
  const english = (name: string, zh: string): Words => ({ zh, en: en.headings[name] ?? zh })
  return columnsOf(report).map(({ column, group }): PlannedColumn => {
    const figure = figures.find(({ indicator }) => indicator === column.of)
    const measuring = measuringOf(column)
    if (!figure || !measuring) throw new Error(`the report ${key} was not looked at`)
    const { by, key: value } = column
    return {
      name: column.column,
      label: english(column.column, column.label),
      group: group && english(group.group, group.label),
      measuring,
      figure,
      shows: column.shows ?? 'value',
      part: by !== undefined && value !== undefined ? { by, key: value } : null,
    }
  })
}

/** Figures that one sheet shows side by side: as many as fit on a page in landscape, each ratio with both its numbers. */
const mostFigures = 12
const sides: Readonly<Record<ReportShows, Words>> = {
  den: { zh: '分母', en: 'Denominator' },
  num: { zh: '分子', en: 'Numerator' },
  value: { zh: '比率', en: 'Ratio' },
}

/** The columns of a sheet that somebody puts together: a figure each, a ratio with its two numbers beside it. */
export function columnsAsked(
  context: Context,
  actor: Actor,
  asked: SheetAsked,
): readonly PlannedColumn[] {
  const figures = figuresNamed(context, actor, asked['indicators'] ?? '')
  const isTwice = new Set(figures).size < figures.length
  if (figures.length === 0 || figures.length > mostFigures || isTwice)
    throw refuse.badQuery({ word: 'indicators' })
  return figures.flatMap((figure) => columnsOfFigure(context, figure))
}

function columnsOfFigure(context: Context, figure: Figure): PlannedColumn[] {
  const { indicator, key } = figure
  if (indicator.growth) throw refuse.badQuery({ word: 'indicators' })
  const label = figureWords(context.model, key).label
  const shown: readonly ReportShows[] =
    indicator.kind === 'share' ? ['den', 'num', 'value'] : ['value']
  return shown.map((shows) => {
    const measuring = measuringOf({ column: key, label: label.zh, of: indicator, shows })
    if (!measuring) throw new Error(`${key} has no unit of measure`)
    const isAlone = shown.length === 1
    return {
      name: isAlone ? key : `${key}.${shows}`,
      label: isAlone ? label : sides[shows],
      group: isAlone ? null : label,
      measuring,
      figure,
      shows,
      part: null,
    }
  })
}
