import type { Facts, FieldValue } from '../define/index.ts'
import { fromColumn, kindOf, searchTextOf, toParameter } from '../fields/index.ts'
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

/** One column of a register's table and what an entry binds to it. */
export interface Cell {
  readonly column: string
  /** As PostgreSQL calls it. */
  readonly type: string
  /** What the entry holds: two entries that hold the same bind the same. */
  readonly held: (entry: Entry) => unknown
  readonly bound: (entry: Entry) => unknown
}

const plain = (column: string, type: string, held: Cell['held']): Cell => ({
  column,
  type,
  held,
  bound: held,
})
const momentType = 'timestamptz(3)'

function makeCells(model: RegisterModel): readonly Cell[] {
  return [
    plain('id', 'uuid', ({ id }) => id),
    plain('version', 'integer', ({ version }) => version),
    plain('state', 'text', ({ state }) => state),
    plain('last_step', 'text', ({ lastStep }) => lastStep),
    plain('due_at', momentType, ({ dueAt }) => dueAt),
    plain('created_at', momentType, ({ createdAt }) => createdAt),
    plain('updated_at', momentType, ({ updatedAt }) => updatedAt),
    plain('created_by', 'uuid', ({ createdBy }) => createdBy),
    plain('synthetic', 'boolean', ({ synthetic }) => synthetic),
    plain('told_from', 'text', ({ source }) => source),
    ...model.fields
      .filter(({ field }) => !field.detail.formula)
      .map(({ name, column, field }): Cell => {
        const held = ({ values }: Entry) => values[name] ?? null
        const type = kindOf(field).sqlType(field)
        return {
          column,
          type,
          held,
          bound: ({ values }) => toParameter(field, values[name] ?? null),
        }
      }),
    ...model.states.map((state) =>
      plain(enteredColumn(state), momentType, ({ at }) => at[state] ?? null),
    ),
    ...model.clocks.flatMap(({ step }) => [
      plain(dueColumn(step), momentType, ({ due }) => due[step] ?? null),
      plain(doneColumn(step), momentType, ({ done }) => done[step] ?? null),
    ]),
    ...model.counted.map((step) =>
      plain(timesColumn(step), 'integer', ({ times }) => times[step] ?? 0),
    ),
    ...model.guarded.map((step) =>
      plain(takerColumn(step), 'uuid', ({ takers }) => takers[step] ?? null),
    ),
  ]
}

const cells = new WeakMap<RegisterModel, readonly Cell[]>()
/** The columns of a register as they are bound, listed once; the number is left to the database, computed fields too. */
export function cellsOf(model: RegisterModel): readonly Cell[] {
  const known = cells.get(model) ?? makeCells(model)
  cells.set(model, known)
  return known
}

/** The columns of an entry as they are bound. */
export function rowOf(model: RegisterModel, entry: Entry): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const { column, bound } of cellsOf(model)) row[column] = bound(entry)
  return row
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
