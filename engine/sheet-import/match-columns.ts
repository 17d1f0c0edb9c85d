import type { Context } from '../context.ts'
import { labelOf, unitOf } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import type { Cell } from '../sheets/sheet.ts'
import type { DataRow } from './data-rows.ts'
import { FoundNames } from './find-names.ts'
import { bareName, likenessOfPath, unitInHeading } from './header-names.ts'
import { type Column, type Layout } from './layout.ts'
import { ordinalsOf, outcomeHeading } from './data-rows.ts'
import { isErrorText, plainText } from './plain-text.ts'
import { cellReader } from './read-cell.ts'

/** The entry's own number, in the place of a field: an exported list that comes back is known by it. */
export const numberColumn = '$no'

/** Why a column was taken for a field. */
export type MatchedBy = 'name' | 'alias' | 'likeness' | 'content' | 'remembered' | 'person'
export interface Match {
  readonly column: number
  readonly field: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly by: MatchedBy
}

/** Fields that no cell can fill. */
const notInCells = new Set(['photos', 'files', 'computed'])
/** Kinds that a column's content gives away: few texts are an identity number by chance. */
const telling = new Set([
  'identityNumber',
  'creditCode',
  'phone',
  'unit',
  'choice',
  'date',
  'moment',
  'point',
])
/** Kinds that take nearly every text, so that their content says nothing. */
const silent = new Set(['text', 'longText', 'address', 'ref', 'self', 'person', 'post'])
/** Cells of a column that are looked at. */
const sample = 200
/** A match below this is not made, and one between the two is shown as doubtful. */
const leastConfidence = 0.5

/** The fields that a file may fill. */
export const fillable = (model: RegisterModel): readonly FieldModel[] =>
  model.fields.filter(({ field }) => !notInCells.has(field.kind))

/** Every name by which a field is known. */
export function namesOfField(model: RegisterModel, { name, field }: FieldModel): string[] {
  const { zh, en } = labelOf(field, model.en.fields[name])
  return [zh, en, name, ...(field.options.aliases ?? [])]
}

/** Whether a column holds what the field takes: the share of its cells that can be read; null when its kind takes everything. */
function fitOf(
  context: Context,
  model: RegisterModel,
  field: FieldModel,
  cells: readonly Cell[],
): number | null {
  if (cells.length === 0 || (silent.has(field.field.kind) && !field.field.detail.pattern))
    return null
  const names = new FoundNames()
  if (field.field.kind === 'unit')
    for (const cell of cells) {
      const unit = context.units.named(plainText(cell))
      if (unit) names.add(field.name, plainText(cell), unit.id)
    }
  // Any year will do to see whether "5月9日" is a day.
  const year = 2000
  const { offsetMinutes } = context.model.ledger
  const read = cellReader({ model, offsetMinutes, year, moneyUnit: null, names, said: {} }, field)
  return cells.filter((cell) => 'value' in read(cell)).length / cells.length
}

function matchOf(
  context: Context,
  model: RegisterModel,
  field: FieldModel,
  column: Column,
  cells: readonly Cell[],
): Match | null {
  const [label, ...others] = namesOfField(model, field)
  const likeness = (name: string) => likenessOfPath(column.parts, name)
  const [own, other] = [likeness(label ?? ''), Math.max(...others.map(likeness))]
  const name = Math.max(own, other)
  const fit = fitOf(context, model, field, cells)
  const by: MatchedBy =
    name < 0.5 ? 'content' : name < 1 ? 'likeness' : own === 1 ? 'name' : 'alias'
  const content = telling.has(field.field.kind) && fit !== null && fit >= 0.9 ? 0.55 * fit : 0
  const said =
    name >= 1
      ? fit === null
        ? 0.95
        : fit >= 0.5
          ? 0.7 + 0.3 * fit
          : 0.5 + 0.3 * fit
      : name >= 0.5
        ? name * 0.75 + (fit === null ? 0.05 : 0.2 * fit)
        : content
  // Of two columns of one name the one that people see is meant.
  const confidence = (column.hidden ? 0.9 : 1) * said * unitFactor(model, field, column)
  return confidence > 0 ? { column: column.index, field: field.name, confidence, by } : null
}

/** A heading in another unit than the field's makes every number wrong, so such a match is doubtful. */
function unitFactor(model: RegisterModel, { name, field }: FieldModel, { parts }: Column): number {
  const unit = unitOf(field, model.en.fields[name])
  const said = unitInHeading(parts.at(-1) ?? '')
  if (!unit || said === undefined || field.kind === 'money') return 1
  const known = bareName(said)
  const isLike = (one: string): boolean =>
    one !== '' && (known.includes(one) || one.includes(known))
  return [unit.zh, unit.en].map(bareName).some(isLike) ? 1 : 0.6
}

/** A column of the register's own numbers, under a heading such as 编号. */
function numberMatch(model: RegisterModel, column: Column, cells: readonly Cell[]): Match | null {
  const pattern = new RegExp(`^${model.register.prefix}-\\d{1,9}$`)
  const texts = cells.map(plainText)
  const hits = texts.filter((text) => pattern.test(text)).length
  return texts.length > 0 && hits / texts.length >= 0.9
    ? { column: column.index, field: numberColumn, confidence: 0.98, by: 'content' }
    : null
}

/**
 * Proposes which column fills which field: by name, by alias, by likeness, and by what the column holds. Each field is filled once, the
 * best matches first.
 */
export function matchColumns(
  context: Context,
  model: RegisterModel,
  layout: Layout,
  rows: readonly DataRow[],
): readonly Match[] {
  const ordinals = ordinalsOf(layout)
  const all = layout.columns.flatMap((column): Match[] => {
    const cells = rows
      .slice(0, sample * 5)
      .map(({ cells: row }) => row[column.index] ?? null)
      .filter((cell) => cell !== null && !isErrorText(plainText(cell)))
      .slice(0, sample)
    const number = numberMatch(model, column, cells)
    if (number) return [number]
    if (ordinals.has(column.index) || column.parts.at(-1) === outcomeHeading) return []
    return fillable(model).flatMap((field) => matchOf(context, model, field, column, cells) ?? [])
  })
  const [columns, fields] = [new Set<number>(), new Set<string>()]
  return all
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
    .filter(({ column, field }) => {
      if (columns.has(column) || fields.has(field)) return false
      columns.add(column)
      fields.add(field)
      return true
    })
    .sort((a, b) => a.column - b.column)
}
