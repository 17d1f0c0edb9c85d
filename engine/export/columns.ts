import { type Words, moment } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import { sightOf } from '../access/fields.ts'
import type { Context } from '../context.ts'
import { fromColumn, headingOf, type Presentation, toMask, toText } from '../fields/index.ts'
import type { FieldModel, RegisterModel } from '../model/model.ts'
import { refuse } from '../refusals.ts'
import { numberText } from '../store/entry.ts'
import type { RawRows } from '../store/snapshot-pages.ts'
import { column, type Database, join, type Sql } from '../store/sql.ts'
import { IdNames } from './id-names.ts'

type Lang = keyof Words

/** The columns that every register has beside its fields. */
const own = {
  no: { zh: '编号', en: 'Number' },
  state: { zh: '状态', en: 'State' },
  due: { zh: '到期时间', en: 'Due' },
  created: { zh: '登记时间', en: 'Created' },
  updated: { zh: '更新时间', en: 'Updated' },
  synthetic: { zh: '合成数据', en: 'Synthetic' },
  source: { zh: '来源', en: 'Source' },
} as const
const yes: Words = { zh: '是', en: 'Yes' }
const momentField = moment(own.due.zh)

/** What the texts of a column are, so that a spreadsheet can add them up or sort them by day. */
export type ColumnHolds = 'text' | 'long' | 'number' | 'amount' | 'day' | 'moment'
export interface TableColumn {
  readonly heading: string
  readonly holds: ColumnHolds
}
export interface Table {
  readonly columns: readonly TableColumn[]
  /** Whether the reader sees masks in the place of some values. */
  readonly masks: boolean
  /** What is read for the columns, in their order. */
  readonly reads: Sql
  /** Reads what cells are called by before there are any rows. */
  readonly prepare: () => Promise<void>
  /** Makes the cells of rows that were read, as the reader sees them; what they name is looked up in the same snapshot. */
  readonly cells: (database: Database, rows: RawRows) => Promise<readonly (readonly string[])[]>
}
interface Column extends TableColumn {
  /** By what it is chosen: the field's name, or that of what every register has. */
  readonly name: string
  readonly field?: string
  readonly column: string
  /** The cell of a value as the database sends it. */
  readonly text: (raw: unknown) => string
}

const holdsOf = ({ field }: FieldModel): ColumnHolds => {
  if (field.kind === 'integer' || field.kind === 'decimal') return 'number'
  if (field.kind === 'money') return 'amount'
  if (field.kind === 'date') return 'day'
  if (field.kind === 'moment') return 'moment'
  return field.kind === 'longText' ? 'long' : 'text'
}

/** The columns of a register's fields: hidden ones are no column, masked ones hold the mask. */
function fieldColumns(actor: Actor, model: RegisterModel, how: Presentation): readonly Column[] {
  return model.fields.flatMap((one): readonly Column[] => {
    const { name, field } = one
    const sight = sightOf(one, actor)
    if (sight === 'hidden') return []
    const written = { ...how, english: model.en.fields[name] }
    return [
      {
        name,
        heading: headingOf(field, model.en.fields[name], how.lang),
        holds: holdsOf(one),
        field: name,
        column: one.column,
        text:
          sight === 'masked'
            ? (raw) => toMask(field, fromColumn(field, raw)) ?? ''
            : (raw) => (raw === null ? '' : toText(field, fromColumn(field, raw), written)),
      },
    ]
  })
}

const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '')

/** What stands before a register's fields. */
function frontColumns(model: RegisterModel, lang: Lang): readonly Column[] {
  const states = lang === 'zh' ? model.register.states : model.en.states
  return [
    {
      name: 'no',
      heading: own.no[lang],
      holds: 'text',
      column: 'no',
      text: (no) => numberText(model, Number(no)),
    },
    {
      name: 'state',
      heading: own.state[lang],
      holds: 'text',
      column: 'state',
      text: (state) => states[textOf(state)] ?? textOf(state),
    },
  ]
}

const momentColumn = (
  name: 'due' | 'created' | 'updated',
  from: string,
  how: Presentation,
): Column => ({
  name,
  heading: own[name][how.lang],
  holds: 'moment',
  column: from,
  text: (at) => toText(momentField, fromColumn(momentField, at), how),
})

/** What stands behind them. */
const backColumns = (how: Presentation): readonly Column[] => [
  momentColumn('due', 'due_at', how),
  {
    name: 'synthetic',
    heading: own.synthetic[how.lang],
    holds: 'text',
    column: 'synthetic',
    text: (synthetic) => (synthetic === true ? yes[how.lang] : ''),
  },
  {
    name: 'source',
    heading: own.source[how.lang],
    holds: 'text',
    column: 'told_from',
    text: textOf,
  },
]

/**
 * The columns that were chosen, in that order, between the number, by which a row is known again, and the mark of made-up entries.
 *
 * @throws Refusal `badQuery` for a name that the reader has no column of
 */
function chosenAmong(all: readonly Column[], chosen: readonly string[]): readonly Column[] {
  const names = [
    'no',
    ...chosen.filter((name) => name !== 'no' && name !== 'synthetic'),
    'synthetic',
  ]
  return [...new Set(names)].map((name) => {
    const found = all.find((one) => one.name === name)
    if (!found) throw refuse.badQuery({ word: 'columns', values: all.map((one) => one.name) })
    return found
  })
}

/** The table of a register as the actor sees it. How each column is read and written is settled once, not row by row. */
export function tableOf(
  context: Context,
  actor: Actor,
  model: RegisterModel,
  lang: Lang,
  chosen: readonly string[] = [],
): Table {
  const names = new IdNames(context, actor, model, lang)
  const how = { lang, offsetMinutes: context.model.ledger.offsetMinutes, nameOf: names.of }
  const all = [
    ...frontColumns(model, lang),
    ...fieldColumns(actor, model, how),
    ...backColumns(how),
  ]
  const times = [
    momentColumn('created', 'created_at', how),
    momentColumn('updated', 'updated_at', how),
  ]
  const columns = chosen.length === 0 ? all : chosenAmong([...all, ...times], chosen)
  const shown = new Set(columns.map(({ name }) => name))
  const placeOf = new Map(columns.map(({ field }, at) => [field, at]))
  const makers = columns.map(({ text }) => text)
  return {
    columns,
    masks: model.fields.some(
      (field) => shown.has(field.name) && sightOf(field, actor) === 'masked',
    ),
    reads: join(columns.map((one) => column('e', one.column))),
    prepare: names.prepare,
    cells: async (database, rows) => {
      await names.learn(database, (field) => rows.map((row) => row[placeOf.get(field) ?? -1]))
      return rows.map((row) => makers.map((text, at) => text(row[at])))
    },
  }
}
