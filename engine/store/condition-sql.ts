import type { Condition, ValueNode } from '../define/index.ts'
import {
  doneColumn,
  dueColumn,
  enteredColumn,
  type RegisterModel,
  timesColumn,
} from '../model/model.ts'
import { column, join, name, raw, type Sql, sql } from './sql.ts'

/** Who asks, as parameters of a statement: a post's unit with everything below it. */
export interface AskedBy {
  readonly person: string
  readonly post: string
  readonly unit: string
  readonly unitsBelow: readonly string[]
}

/** Gathers the joins that paths through references need while conditions are compiled. */
export class Reach {
  readonly alias = 'e'
  readonly model: RegisterModel
  readonly zone: number
  readonly #aliases = new Map<string, { alias: string; model: RegisterModel }>()
  readonly #joins: Sql[] = []
  #read = false

  constructor(model: RegisterModel, zone: number) {
    this.model = model
    this.zone = zone
  }

  /** The alias and register that a path of references leads to; adds a join when it is new. */
  to(path: readonly string[]): { alias: string; model: RegisterModel } {
    if (path.length === 0) return { alias: this.alias, model: this.model }
    const key = path.join('.')
    const known = this.#aliases.get(key)
    if (known) return known
    const from = this.to(path.slice(0, -1))
    const field = from.model.fieldOf.get(path.at(-1) ?? '')
    if (!field?.target) throw new Error(`${this.model.key}: ${key} is not a reference`)
    // A join that comes after its list was read would be missing from the statement.
    if (this.#read)
      throw new Error(
        `${this.model.key}: ${key} is asked for after the joins were read; compile the conditions first`,
      )
    const alias = `r${this.#joins.length + 1}`
    this.#joins.push(
      sql`left join ${name(field.target.table)} ${name(alias)} on ${column(alias, 'zone_id')} = ${this.zone} and ${column(alias, 'id')} = ${column(from.alias, field.column)}`,
    )
    const found = { alias, model: field.target }
    this.#aliases.set(key, found)
    return found
  }

  /** Everything to read from: the register's table and the joins that the conditions asked for, all of which are compiled by now. */
  from(): Sql {
    this.#read = true
    const table = sql`${name(this.model.table)} ${name(this.alias)}`
    return this.#joins.length === 0 ? table : sql`${table} ${join(this.#joins, ' ')}`
  }
}

export interface SqlSurroundings {
  readonly now: Date
  readonly offsetMinutes: number
  readonly me?: AskedBy
  /** The units below a unit, itself included. */
  readonly unitsBelow: (unit: string) => readonly string[]
}

const dayText = (moment: Date, offsetMinutes: number): string =>
  new Date(moment.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 10)

function literal(value: string | number | boolean): Sql {
  return typeof value === 'number'
    ? sql`${value}::numeric`
    : typeof value === 'boolean'
      ? sql`${value}::boolean`
      : sql`${value}`
}

type Calculation = Extract<ValueNode, { readonly left: unknown }>['value']

/** Whole numbers of the database overflow, and hours go on without end after the point: neither does in memory. */
function calculated(how: Calculation, left: Sql, right: Sql): Sql {
  if (how === 'earlier') return sql`least(${left}, ${right})`
  if (how === 'daysBetween') return sql`(${right} - ${left})`
  if (how === 'hoursBetween') return sql`round(extract(epoch from (${right} - ${left})) / 3600, 10)`
  return sql`(${left}::numeric ${raw({ plus: '+', minus: '-', times2: '*' }[how])} ${right})`
}

/** The SQL of a value. `previous` has none: it is read only while an entry is written. */
export function valueSql(node: ValueNode, reach: Reach, around: SqlSurroundings): Sql {
  const on = (path: readonly string[], columnOf: string): Sql =>
    column(reach.to(path).alias, columnOf)
  switch (node.value) {
    case 'field': {
      const { alias, model } = reach.to(node.path.slice(0, -1))
      const field = model.fieldOf.get(node.path.at(-1) ?? '')
      if (!field) throw new Error(`${model.key} has no field ${node.path.at(-1)}`)
      return column(alias, field.column)
    }
    case 'state':
      return on(node.path, 'state')
    case 'enteredAt':
      return on(node.path, enteredColumn(node.state))
    case 'due':
      return on(node.path, dueColumn(node.step))
    case 'done':
      return on(node.path, doneColumn(node.step))
    case 'times':
      return on(node.path, timesColumn(node.step))
    case 'dayOf':
      return sql`((${valueSql(node.of, reach, around)} at time zone 'UTC') + ${raw(`interval '${Math.trunc(around.offsetMinutes)} minutes'`)})::date`
    case 'daysAfter':
      return sql`(${valueSql(node.of, reach, around)} + ${raw(String(Math.trunc(node.days)))})`
    case 'yearsAfter':
      return sql`(${valueSql(node.of, reach, around)} + ${raw(`interval '${Math.trunc(node.years)} years'`)})::date`
    case 'literal':
      return literal(node.literal)
    case 'today':
      return sql`${dayText(around.now, around.offsetMinutes)}::date`
    case 'now':
      return sql`${around.now.toISOString()}::timestamptz`
    case 'me':
      if (!around.me) throw new Error(`me.${node.what} has no value here`)
      return sql`${around.me[node.what]}::uuid`
    case 'plus':
    case 'minus':
    case 'times2':
    case 'earlier':
    case 'hoursBetween':
    case 'daysBetween':
      return calculated(
        node.value,
        valueSql(node.left, reach, around),
        valueSql(node.right, reach, around),
      )
    case 'previous':
      throw new Error('previous has no SQL: it is read only while an entry is written')
  }
}

function withinSql(
  condition: Extract<Condition, { test: 'within' }>,
  reach: Reach,
  around: SqlSurroundings,
): Sql {
  const left = valueSql(condition.left, reach, around)
  const { right } = condition
  if (right.value === 'me' && around.me) return sql`${left} = any(${around.me.unitsBelow}::uuid[])`
  if (right.value === 'literal')
    return sql`${left} = any(${around.unitsBelow(String(right.literal))}::uuid[])`
  throw new Error('within compares a unit with me.unit or with a unit by its id')
}

/** The SQL of a condition. Texts are bound as parameters; the database infers their type from the column beside them. */
export function conditionSql(condition: Condition, reach: Reach, around: SqlSurroundings): Sql {
  switch (condition.test) {
    case 'is':
    case 'less':
    case 'atMost': {
      const operator = raw({ is: '=', less: '<', atMost: '<=' }[condition.test])
      return sql`${valueSql(condition.left, reach, around)} ${operator} ${valueSql(condition.right, reach, around)}`
    }
    case 'oneOf':
      return condition.of.length === 0
        ? sql`false`
        : sql`${valueSql(condition.left, reach, around)} in (${join([...condition.of])})`
    case 'known':
      return sql`${valueSql(condition.of, reach, around)} is not null`
    case 'within':
      return withinSql(condition, reach, around)
    case 'sure':
      return sql`((${conditionSql(condition.of, reach, around)}) is true)`
    case 'not':
      return sql`not (${conditionSql(condition.of, reach, around)})`
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) => conditionSql(one, reach, around))
      if (parts.length === 0) return condition.test === 'all' ? sql`true` : sql`false`
      return sql`(${join(parts, condition.test === 'all' ? ' and ' : ' or ')})`
    }
  }
}
