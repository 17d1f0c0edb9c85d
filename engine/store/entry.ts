import type { Facts, FieldValue } from '../define/index.ts'
import { fromColumn, searchTextOf, toParameter } from '../fields/index.ts'
import {
  doneColumn,
  dueColumn,
  enteredColumn,
  type RegisterModel,
  takerColumn,
  timesColumn,
} from '../model/model.ts'

/** One entry as the engine holds it in memory. Moments are ISO 8601 in UTC with milliseconds. */
export interface Entry extends Facts {
  readonly id: string
  /** The running number; null until the database has given it. */
  readonly no: number | null
  readonly version: number
  readonly lastStep: string
  readonly dueAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly createdBy: string | null
  readonly synthetic: boolean
  readonly source: string | null
  /** Who took each step that a separation of duties speaks of, by step. */
  readonly takers: Readonly<Record<string, string | null>>
}

export type Row = Readonly<Record<string, unknown>>

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number(value))

const gather = <T>(names: readonly string[], of: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]))

/** Reads an entry from a row of its table. `prefix` is what the columns of a joined register begin with. */
export function entryOf(
  model: RegisterModel,
  row: Row,
  refs: Readonly<Record<string, Entry | null>> = {},
): Entry {
  const clocks = model.clocks.map(({ step }) => step)
  return {
    id: String(row['id']),
    no: row['no'] === null || row['no'] === undefined ? null : numberOf(row['no']),
    version: numberOf(row['version']),
    state: String(row['state']),
    lastStep: String(row['last_step']),
    dueAt: textOrNull(row['due_at']),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
    createdBy: textOrNull(row['created_by']),
    synthetic: row['synthetic'] === true,
    source: textOrNull(row['told_from']),
    values: Object.fromEntries(
      model.fields.map(({ name, column, field }) => {
        return [name, fromColumn(field, row[column] ?? null)]
      }),
    ),
    at: gather(model.states, (state) => textOrNull(row[enteredColumn(state)])),
    due: gather(clocks, (step) => textOrNull(row[dueColumn(step)])),
    done: gather(clocks, (step) => textOrNull(row[doneColumn(step)])),
    times: gather(model.counted, (step) => numberOf(row[timesColumn(step)] ?? 0)),
    takers: gather(model.guarded, (step) => textOrNull(row[takerColumn(step)])),
    refs,
  }
}

/** The columns of an entry as they are bound; the number is left to the database, computed fields too. */
export function rowOf(model: RegisterModel, entry: Entry): Record<string, unknown> {
  return {
    id: entry.id,
    version: entry.version,
    state: entry.state,
    last_step: entry.lastStep,
    due_at: entry.dueAt,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    created_by: entry.createdBy,
    synthetic: entry.synthetic,
    told_from: entry.source,
    ...Object.fromEntries(
      model.fields
        .filter(({ field }) => !field.detail.formula)
        .map(({ name, column, field }) => {
          return [column, toParameter(field, entry.values[name] ?? null)]
        }),
    ),
    ...Object.fromEntries(
      model.states.map((state) => [enteredColumn(state), entry.at[state] ?? null]),
    ),
    ...Object.fromEntries(
      model.clocks.flatMap(({ step }) => [
        [dueColumn(step), entry.due[step] ?? null],
        [doneColumn(step), entry.done[step] ?? null],
      ]),
    ),
    ...Object.fromEntries(model.counted.map((step) => [timesColumn(step), entry.times[step] ?? 0])),
    ...Object.fromEntries(
      model.guarded.map((step) => [takerColumn(step), entry.takers[step] ?? null]),
    ),
  }
}

/** The number people use: WT-000123. */
export const numberText = (model: RegisterModel, no: number): string =>
  `${model.register.prefix}-${String(no).padStart(6, '0')}`

/** What search finds an entry by. */
export function searchedTexts(
  model: RegisterModel,
  values: Readonly<Record<string, FieldValue>>,
): string[] {
  return model.fields.flatMap(({ name, field }) => {
    const found = searchTextOf(field, values[name] ?? null)
    return found === null ? [] : [found]
  })
}
