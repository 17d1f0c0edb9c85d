import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import type { Sheet, Workbook } from '../sheets/sheet.ts'
import { type Clues, cluesIn } from './clues.ts'
import { type DataRow, dataRows, type DataRows } from './data-rows.ts'
import { unitInHeading } from './header-names.ts'
import { findHeader, type Grid, gridOf, type Header, type Layout, layoutUnder } from './layout.ts'
import { fillable, type Match, matchColumns, namesOfField, numberColumn } from './match-columns.ts'
import type { Plan } from './plan.ts'
import { plainText } from './plain-text.ts'

/** A sheet as it was understood: what is heading, what is data, and what the rest says. */
export interface Understood {
  readonly grid: Grid
  readonly layout: Layout
  readonly clues: Clues
  readonly data: DataRows
}

/** Whether an import with this id still stands, so that rows marked as taken in by it need not be looked at again. */
export type Standing = (run: string) => boolean

const allNames = (model: RegisterModel): string[][] =>
  fillable(model).map((field) => namesOfField(model, field))

/** Reads a sheet under a heading that somebody has said, or that is found. */
function understand(
  model: RegisterModel,
  sheet: Sheet,
  fileName: string,
  standing: Standing,
  header?: Header,
): Understood {
  const grid = gridOf(sheet)
  const layout = layoutUnder(grid, header ?? findHeader(grid, allNames(model)))
  return {
    grid,
    layout,
    clues: cluesIn(sheet, layout, fileName),
    data: dataRows(grid, layout, standing),
  }
}

/** Rows from the top by which sheets are compared: most of a large one says nothing that its beginning does not. */
const rowsCompared = 1_000

/** The sheet that holds most of what the register asks for; hidden ones only when there is nothing else. */
function likeliest(
  context: Context,
  model: RegisterModel,
  { sheets }: Workbook,
): Sheet | undefined {
  const worth = (sheet: Sheet): number => {
    if (sheet.rows.length === 0) return -1
    const beginning = { ...sheet, rows: sheet.rows.slice(0, rowsCompared) }
    const { layout, data } = understand(model, beginning, '', () => true)
    const matched = matchColumns(context, model, layout, data.rows.slice(0, 50)).length
    return matched * 1000 + Math.min(data.rows.length, 999) - (sheet.hidden ? 500_000 : 0)
  }
  if (sheets.length === 1) return sheets[0]
  return sheets
    .map((sheet) => ({ sheet, worth: worth(sheet) }))
    .sort((a, b) => b.worth - a.worth)[0]?.sheet
}

const allThere = (fields: readonly string[], matched: ReadonlySet<string>): boolean =>
  fields.length > 0 && fields.every((field) => matched.has(field))

function occursOnce(rows: readonly DataRow[], column: number | undefined): boolean {
  if (column === undefined) return false
  const texts = rows
    .map(({ cells }) => plainText(cells[column] ?? null))
    .filter((text) => text !== '')
  return texts.length > 0 && new Set(texts).size === texts.length
}

/**
 * By what rows are recognised: the entry's own number, else what may occur once in the register, else in plain lists the title where
 * it stands once in the file.
 */
function proposeKey(
  model: RegisterModel,
  actor: Actor,
  matches: readonly Match[],
  rows: readonly DataRow[],
): readonly string[] {
  const columnOf = new Map(matches.map(({ field, column }) => [field, column]))
  const plain = new Set(
    matches.flatMap(({ field }) => {
      const known = model.fieldOf.get(field)
      return known && sightOf(known, actor) === 'plain' ? [field] : []
    }),
  )
  if (columnOf.has(numberColumn)) return [numberColumn]
  const once = Object.values(model.register.unique ?? {}).find((fields) => allThere(fields, plain))
  if (once) return once
  const { title, shape } = model.register
  const titled = shape === 'list' && plain.has(title) && occursOnce(rows, columnOf.get(title))
  return titled ? [title] : []
}

export interface Proposal {
  readonly plan: Plan
  readonly matches: readonly Match[]
  readonly understood: Understood
}

const isMoneyUnit = (unit: string | null | undefined): unit is NonNullable<Plan['moneyUnit']> =>
  unit === '元' || unit === '万元' || unit === '亿元'

function moneyUnitOf(
  model: RegisterModel,
  { layout, clues }: Understood,
  matches: readonly Match[],
) {
  const money = matches.find(({ field }) => model.fieldOf.get(field)?.field.kind === 'money')
  const parts = layout.columns.find(({ index }) => index === money?.column)?.parts
  const inHeading = unitInHeading(parts?.at(-1) ?? '')
  const unit = inHeading ?? clues.moneyUnit
  return money && isMoneyUnit(unit) ? unit : null
}

/**
 * Proposes how a workbook is to be read into a register: the sheet, the heading, the columns, the key. A person sees all of it and
 * corrects what is wrong. Null when no sheet holds anything.
 *
 * @param chosen What the person has said already; the rest is proposed around it.
 */
export function propose(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  workbook: Workbook,
  fileName: string,
  standing: Standing,
  chosen: { readonly sheet?: string; readonly header?: Header } = {},
): Proposal | null {
  const sheet =
    workbook.sheets.find(({ name }) => name === chosen.sheet) ?? likeliest(context, model, workbook)
  if (!sheet || sheet.rows.length === 0) return null
  const understood = understand(model, sheet, fileName, standing, chosen.header)
  const { layout, data, clues } = understood
  const matches = matchColumns(context, model, layout, data.rows)
  return {
    matches,
    understood,
    plan: {
      sheet: sheet.name,
      header: layout.header,
      columns: Object.fromEntries(matches.map(({ column, field }) => [String(column), field])),
      key: [...proposeKey(model, actor, matches, data.rows)],
      year: clues.year,
      moneyUnit: moneyUnitOf(model, understood, matches),
      said: {},
    },
  }
}
