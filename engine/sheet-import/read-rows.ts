import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { FieldValue, Words } from '../define/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { Cell } from '../sheets/sheet.ts'
import type { DataRow } from './data-rows.ts'
import { findNames, type FoundNames, namesThings } from './find-names.ts'
import { numberColumn } from './match-columns.ts'
import { plainText } from './plain-text.ts'
import type { Plan } from './plan.ts'
import { cellReader, type ReadCell, type Reading } from './read-cell.ts'

/** What is wrong with a row, beside the column it is wrong in; null is the whole row. */
export interface CellFault extends Words {
  readonly column: number | null
}
export interface ReadFault extends CellFault {
  readonly field: string
  /** What the cell says. */
  readonly text: string
  /** The things that it may mean, where it is not told which. */
  readonly among?: ReadonlySet<string>
}

/** What a row says: only fields whose cells are filled. */
export interface ReadRow {
  readonly line: number
  readonly values: Readonly<Record<string, FieldValue>>
  readonly faults: readonly ReadFault[]
  /** The entry's own number, where the file has a column for it. */
  readonly no: number | null
}

export interface PlannedColumn {
  readonly index: number
  readonly field: FieldModel
}
/** The columns that fill fields; a field that is not there any more fills nothing. */
export const plannedColumns = (model: RegisterModel, { columns }: Plan): PlannedColumn[] =>
  Object.entries(columns).flatMap(([index, name]) => {
    const field = model.fieldOf.get(name)
    return field ? [{ index: Number(index), field }] : []
  })

export const columnOfField = ({ columns }: Plan, field: string): number | null => {
  const found = Object.entries(columns).find(([, name]) => name === field)
  return found ? Number(found[0]) : null
}

/** The running number in `GJ-000012`; null for anything else. */
function numberOf(model: RegisterModel, cell: Cell): number | null {
  const found = new RegExp(`^${model.register.prefix}-(\\d{1,9})$`).exec(plainText(cell))
  return found ? Number(found[1]) : null
}

/** What the words of a file name, looked up once for all its rows. */
export function namesIn(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  plan: Plan,
  rows: readonly DataRow[],
): Promise<FoundNames> {
  const words = new Map(
    plannedColumns(model, plan)
      .filter(({ field }) => namesThings.has(field.field.kind))
      .map(({ index, field }) => [field.name, wordsIn(rows, index)]),
  )
  return findNames(context, actor, model, words, plan.said)
}

/** The different words of a column. */
function wordsIn(rows: readonly DataRow[], index: number): ReadonlySet<string> {
  const cells = new Set(rows.map(({ cells: all }) => all[index] ?? null))
  const words = new Set(Array.from(cells, plainText))
  words.delete('')
  return words
}

/** What the reading of a file's columns depends on. */
export const readingOf = (
  context: Context,
  model: RegisterModel,
  { year, moneyUnit, said }: Plan,
  names: FoundNames,
): Reading => ({
  model,
  offsetMinutes: context.model.ledger.offsetMinutes,
  year,
  moneyUnit,
  names,
  said,
})

/** How the rows of a file are read as values of fields, one by one. */
export function rowReader(
  context: Context,
  model: RegisterModel,
  plan: Plan,
  names: FoundNames,
): (row: DataRow) => ReadRow {
  const reading = readingOf(context, model, plan, names)
  const readers = plannedColumns(model, plan).map(({ index, field }) => ({
    index,
    field,
    read: cellReader(reading, field),
  }))
  const numberAt = columnOfField(plan, numberColumn)
  return ({ line, cells }) => {
    const values: Record<string, FieldValue> = {}
    const faults: ReadFault[] = []
    for (const { index, field, read } of readers) {
      const cell = cells[index] ?? null
      const said: ReadCell = read(cell)
      if ('fault' in said)
        faults.push({ column: index, field: field.name, text: plainText(cell), ...said.fault })
      else if (said.value !== null) values[field.name] = said.value
    }
    const no = numberAt === null ? null : numberOf(model, cells[numberAt] ?? null)
    return { line, values, faults, no }
  }
}
